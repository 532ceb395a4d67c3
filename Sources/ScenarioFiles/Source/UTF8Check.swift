/// Looks for bytes that are not UTF-8, as saved by programs that use another encoding.
enum UTF8Check {
  /// The first wrong byte and how many there are.
  struct Fault: Equatable {
    var offset: Int
    var count: Int
  }

  /// Checks a text in one pass.
  ///
  /// - Returns: nil if every byte belongs to a character. Overlong forms, surrogates and values
  ///   above U+10FFFF are wrong too (RFC 3629).
  static func fault(in bytes: [UInt8]) -> Fault? {
    var fault: Fault?
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let length = characterLength(in: bytes, at: offset)
      if length == 0 {
        fault = Fault(offset: fault?.offset ?? offset, count: (fault?.count ?? 0) + 1)
      }
      offset += max(1, length)
    }
    return fault
  }

  /// Number of bytes of the character at an offset (below 0x80 or not), or 0 if it is none.
  static func characterLength(in bytes: [UInt8], at offset: Int) -> Int {
    let first = bytes[offset]
    let length =
      switch first {
      case 0x00...0x7F: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 1 else { return length }
    guard offset + length <= bytes.count, allowsSecond(bytes[offset + 1], after: first) else {
      return 0
    }
    for position in (offset + 1)..<(offset + length) where bytes[position] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }

  private static func allowsSecond(_ second: UInt8, after first: UInt8) -> Bool {
    switch first {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }
}
