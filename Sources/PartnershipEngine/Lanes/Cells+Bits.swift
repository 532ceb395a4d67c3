/// Bits of views, eight to a byte, as they are kept where a slice is eight partners.
extension Cells<UInt8> {
  /// The bit of one view.
  @inline(__always) func bit(_ view: Int) -> UInt8 {
    (self[view >> 3] >> UInt8(truncatingIfNeeded: view & 7)) & 1
  }

  /// Sets the bit of one view, or takes it back.
  @inline(__always) func set(bit view: Int, _ isSet: Bool = true) {
    let bit: UInt8 = 1 << UInt8(truncatingIfNeeded: view & 7)
    self[view >> 3] = isSet ? self[view >> 3] | bit : self[view >> 3] & ~bit
  }

  /// The bits of 64 views from a multiple of eight on, or of those before `end`; the first bit is the
  /// lowest.
  @inline(__always) func bits(from view: Int, to end: Int) -> UInt64 {
    let bits = unsafeBitCast(eight(from: view >> 3), to: UInt64.self).littleEndian
    return end - view >= 64 ? bits : bits & (1 << UInt64(end - view) &- 1)
  }
}
