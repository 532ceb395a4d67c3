/// What may stand in texts and names of JSON5.
enum JSON5Text {
  /// A text with its escapes resolved.
  struct Decoded {
    var text: String
    /// Escapes that mean nothing; nothing stands for them in the text.
    var faults: [Fault] = []
  }

  /// An escape that means nothing.
  struct Fault {
    var range: Range<Int>
    var message: String
  }

  /// Resolves the escapes of a text without its quotes.
  ///
  /// Bytes that are not UTF-8 become U+FFFD.
  static func decode(_ bytes: ArraySlice<UInt8>) -> Decoded {
    guard bytes.contains(UInt8(ascii: "\\")) else {
      return Decoded(text: String(decoding: bytes, as: UTF8.self))
    }
    var decoder = EscapeDecoder(bytes)
    decoder.run()
    return Decoded(text: String(decoding: decoder.output, as: UTF8.self), faults: decoder.faults)
  }

  /// Whether a name may stand without quotes: an ECMAScript 5.1 identifier.
  static func isIdentifier(_ bytes: ArraySlice<UInt8>) -> Bool {
    let decoded = decode(bytes)
    guard decoded.faults.isEmpty, let first = decoded.text.unicodeScalars.first else {
      return false
    }
    let isFirst = first == "$" || first == "_" || first.properties.isIDStart
    return isFirst
      && decoded.text.unicodeScalars.dropFirst().allSatisfy { scalar in
        scalar == "$" || scalar.value == 0x200C || scalar.value == 0x200D
          || scalar.properties.isIDContinue
      }
  }

  /// Length of the space character beyond ASCII that starts here, or 0: U+00A0, U+FEFF, U+2028,
  /// U+2029 and the space separators of Unicode.
  static func spaceLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard let scalar = scalar(bytes, offset) else { return 0 }
    switch scalar.value {
    case 0xA0: return 2
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return 3
    default: return 0
    }
  }

  /// Whether a typographic quote starts here, as word processors put in place of `"`.
  static func isCurlyQuote(_ bytes: [UInt8], _ offset: Int) -> Bool {
    curlyQuoteLength(bytes, offset) > 0
  }

  /// Length of the typographic quote that starts here, or 0.
  static func curlyQuoteLength(_ bytes: [UInt8], _ offset: Int) -> Int {
    guard let scalar = scalar(bytes, offset) else { return 0 }
    switch scalar.value {
    case 0xAB, 0xBB: return 2
    case 0x2018...0x201F: return 3
    default: return 0
    }
  }

  /// The character beyond ASCII that starts here, if it has two or three bytes.
  private static func scalar(_ bytes: [UInt8], _ offset: Int) -> Unicode.Scalar? {
    switch bytes[offset] {
    case 0xC2 where offset + 1 < bytes.count:
      return Unicode.Scalar(UInt32(bytes[offset + 1]))
    case 0xE1...0xEF where offset + 2 < bytes.count:
      let high = UInt32(bytes[offset] & 0x0F) << 12
      let middle = UInt32(bytes[offset + 1] & 0x3F) << 6
      return Unicode.Scalar(high | middle | UInt32(bytes[offset + 2] & 0x3F))
    default: return nil
    }
  }
}
