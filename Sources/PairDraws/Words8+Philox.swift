extension Words8 {
  /// The first three words of Philox4x32-10 at eight counters. What depends on no lane is worked out
  /// once for all: the compiler sees to that.
  ///
  /// Source: Salmon, Moraes, Dror and Shaw 2011.
  @inline(__always) static func philox(
    _ counter: (Words8, Words8, Words8, Words8), key: (UInt32, UInt32)
  ) -> (Words8, Words8, Words8) {
    var (c0, c1, c2, c3) = counter
    var (k0, k1) = key
    for _ in 0..<10 {
      let product0 = c0.low * Words8(0xD251_1F53)
      let product1 = c2.low * Words8(0xCD9E_8D57)
      c0 = product1.high ^ c1 ^ Words8(UInt64(k0))
      c1 = product1
      c2 = product0.high ^ c3 ^ Words8(UInt64(k1))
      c3 = product0
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2)
  }
  /// The same at twice eight counters in step: while a processor waits for a product of one it computes
  /// with the other.
  @inline(__always) static func philox(
    _ one: (Words8, Words8, Words8, Words8), _ other: (Words8, Words8, Words8, Words8),
    key: (UInt32, UInt32)
  ) -> ((Words8, Words8, Words8), (Words8, Words8, Words8)) {
    var (a0, a1, a2, a3) = one
    var (b0, b1, b2, b3) = other
    var (k0, k1) = key
    for _ in 0..<10 {
      let (a, b) = (a0.low * Words8(0xD251_1F53), b0.low * Words8(0xD251_1F53))
      let (c, d) = (a2.low * Words8(0xCD9E_8D57), b2.low * Words8(0xCD9E_8D57))
      a0 = c.high ^ a1 ^ Words8(UInt64(k0))
      b0 = d.high ^ b1 ^ Words8(UInt64(k0))
      (a1, b1) = (c, d)
      a2 = a.high ^ a3 ^ Words8(UInt64(k1))
      b2 = b.high ^ b3 ^ Words8(UInt64(k1))
      (a3, b3) = (a, b)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return ((a0, a1, a2), (b0, b1, b2))
  }
}
