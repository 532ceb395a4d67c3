/// The shape of a decimal number: sign, digits, point, digits, exponent.
///
/// Reading a number looks at its shape first, because the standard library also takes `nan`, `inf`
/// and hexadecimal numbers, which no table or manifest may hold.
struct DecimalText {
  /// Whether there is neither a point nor an exponent.
  private(set) var isWhole = true
  /// Whether JSON allows it too: no `+` in front, no needless zero, digits on both sides of a point.
  private(set) var isJSON = true

  /// The shape of a text, or `nil` if it is no decimal number.
  init?(_ text: some StringProtocol) {
    var rest = text.utf8[...]
    if Self.skip("+", &rest) { isJSON = false } else { _ = Self.skip("-", &rest) }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = Self.skipDigits(&rest)
    var broken = 0
    if Self.skip(".", &rest) {
      isWhole = false
      broken = Self.skipDigits(&rest)
      if broken == 0 { isJSON = false }
    }
    guard whole + broken > 0 else { return nil }
    if whole == 0 || (startsWithZero && whole > 1) { isJSON = false }
    if Self.skip("e", &rest) || Self.skip("E", &rest) {
      isWhole = false
      if !Self.skip("+", &rest) { _ = Self.skip("-", &rest) }
      guard Self.skipDigits(&rest) > 0 else { return nil }
    }
    guard rest.isEmpty else { return nil }
  }

  private static func skip<Bytes: Collection<UInt8>>(
    _ character: Unicode.Scalar, _ rest: inout Bytes
  ) -> Bool where Bytes.SubSequence == Bytes {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  private static func skipDigits<Bytes: Collection<UInt8>>(
    _ rest: inout Bytes
  ) -> Int where Bytes.SubSequence == Bytes {
    var count = 0
    while let next = rest.first, next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") {
      rest.removeFirst()
      count += 1
    }
    return count
  }
}
