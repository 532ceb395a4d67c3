extension TextBuffer {
  /// Appends text in double quotes with the escapes of JSON.
  ///
  /// Quotes, backslashes and control characters are escaped; everything else stays as it is.
  ///
  /// - Parameters:
  ///   - text: the text, of any characters.
  ///   - escapesHTML: whether characters that matter to an HTML page are escaped as well.
  public mutating func appendJSON(_ text: String, escapesHTML: Bool = false) {
    append(byte: UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if Self.needsEscape(scalar, escapesHTML) {
        appendEscape(scalar)
      } else if scalar.isASCII {
        append(byte: UInt8(truncatingIfNeeded: scalar.value))
      } else {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte: byte) }
      }
    }
    append(byte: UInt8(ascii: "\""))
  }

  private static func needsEscape(_ scalar: Unicode.Scalar, _ escapesHTML: Bool) -> Bool {
    switch scalar {
    case "\"", "\\": true
    case "<", ">", "&", "\u{2028}", "\u{2029}": escapesHTML
    default: scalar.value < 0x20
    }
  }

  private mutating func appendEscape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{8}": append("\\b")
    case "\u{c}": append("\\f")
    default:
      append("\\u")
      let digits = Array("0123456789abcdef".utf8)
      for shift in [12, 8, 4, 0] as [UInt32] {
        append(byte: digits[Int(scalar.value >> shift & 15)])
      }
    }
  }

  /// The last byte appended, if any.
  var lastByte: UInt8? { count == 0 ? nil : storage[count - 1] }

  /// Appends a whole number of any width.
  mutating func append(_ value: Int128) {
    if let small = Int64(exactly: value) { return append(small) }
    if let small = UInt64(exactly: value) { return append(small) }
    append(value.description)
  }
}
