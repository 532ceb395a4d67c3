/// The text of a number, and what it means exactly.
enum JSON5Number {
  /// Whether a text is a number of JSON5, without `Infinity` and `NaN`.
  static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = withoutSign(text)
    if isHexadecimal(rest) {
      return rest.count > 2 && rest.dropFirst(2).allSatisfy { hexadecimalDigit($0) != nil }
    }
    let whole = rest.prefix(while: isDigit)
    var tail = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if tail.first == UInt8(ascii: ".") {
      fraction = tail.dropFirst().prefix(while: isDigit)
      tail = tail.dropFirst(1 + fraction.count)
    }
    guard whole.count + fraction.count > 0, whole.count < 2 || whole.first != UInt8(ascii: "0")
    else { return false }
    return tail.isEmpty || isExponent(tail)
  }

  private static func isExponent(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "e") || text.first == UInt8(ascii: "E") else { return false }
    let digits = withoutSign(text.dropFirst())
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// Whether a text is `Infinity` or `NaN`, with or without a sign.
  static func isNotFinite(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = withoutSign(text)
    return rest.elementsEqual("Infinity".utf8) || rest.elementsEqual("NaN".utf8)
  }

  /// The value of a hexadecimal digit.
  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The nearest double-precision number; infinite if the number is too large.
  ///
  /// - Parameter text: a text for which ``isNumber(_:)`` holds.
  static func double(_ text: ArraySlice<UInt8>) -> Double {
    let rest = withoutSign(text)
    let sign = text.first == UInt8(ascii: "-") ? -1.0 : 1.0
    if isHexadecimal(rest) {
      return sign
        * rest.dropFirst(2).reduce(0) { $0 * 16 + Double(hexadecimalDigit($1) ?? 0) }
    }
    return sign * (Double(String(decoding: rest, as: UTF8.self)) ?? .infinity)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func withoutSign(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSigned = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-")
    return isSigned ? text.dropFirst() : text
  }

  static func isHexadecimal(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "x")])
      || text.starts(with: [UInt8(ascii: "0"), UInt8(ascii: "X")])
  }
}
