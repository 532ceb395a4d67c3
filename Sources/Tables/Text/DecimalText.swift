/// The shape of a decimal number: sign, digits, point, digits, exponent.
///
/// Reading a number looks at its shape first, because the standard library also takes `nan`, `inf`
/// and hexadecimal numbers, which no table or manifest may hold.
struct DecimalText {
  /// Whether there is neither a point nor an exponent.
  private(set) var isWhole = true
  /// Whether JSON allows it too: no `+` in front, no needless zero, digits on both sides of a point.
  private(set) var isJSON = true

  /// The shape of a text, or `nil` if it is no decimal number. O(bytes).
  init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let shape = text.withUTF8({ Self(bytes: $0) }) else { return nil }
    self = shape
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
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

  private static func skip(
    _ character: Unicode.Scalar, _ rest: inout Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  private static func skipDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let start = rest.startIndex
    rest = rest.drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return rest.startIndex - start
  }
}
