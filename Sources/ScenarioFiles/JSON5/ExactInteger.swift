/// A number as an integer, without any rounding.
enum ExactInteger: Equatable {
  /// A sign and a magnitude; zero is never negative.
  case value(isNegative: Bool, magnitude: UInt64)
  /// It has a fraction.
  case fractional
  /// It is an integer, of 2^64 or more in magnitude.
  case tooLarge(isNegative: Bool)

  /// Reads a text for which ``JSON5Number/isNumber(_:)`` holds.
  ///
  /// `120.0` and `12e1` are integers, `1.5` is not; the exponent may be of any size.
  init(_ text: ArraySlice<UInt8>) {
    let isNegative = text.first == UInt8(ascii: "-")
    let rest = JSON5Number.withoutSign(text)
    self =
      JSON5Number.isHexadecimal(rest)
      ? Self.number(rest.dropFirst(2).map { JSON5Number.hexadecimalDigit($0) ?? 0 }, 16, isNegative)
      : Self.decimal(rest, isNegative)
  }

  /// Brings `12.50e3` into digits and a power of ten.
  private static func decimal(_ text: ArraySlice<UInt8>, _ isNegative: Bool) -> ExactInteger {
    let mantissa = text.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.endIndex
    var digits = mantissa.filter(JSON5Number.isDigit).map { $0 - UInt8(ascii: "0") }
    var exponent = Self.exponent(text.dropFirst(mantissa.count))
    exponent -= max(0, mantissa.endIndex - point - 1)
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { return .value(isNegative: false, magnitude: 0) }
    if exponent < 0 { return .fractional }
    if exponent > 20 { return .tooLarge(isNegative: isNegative) }
    return number(digits + Array(repeating: 0, count: exponent), 10, isNegative)
  }

  /// The exponent, cut to ±10^9: larger ones make no difference to a text that fits in memory.
  private static func exponent(_ text: ArraySlice<UInt8>) -> Int {
    let signed = text.dropFirst()
    let size = JSON5Number.withoutSign(signed).reduce(0) { result, byte in
      min(10_000_000_000, result * 10 + Int(byte - UInt8(ascii: "0")))
    }
    return signed.first == UInt8(ascii: "-") ? -size : size
  }

  private static func number(_ digits: [UInt8], _ base: UInt64, _ isNegative: Bool) -> Self {
    var magnitude: UInt64 = 0
    for digit in digits {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: base)
      let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
      if overflow || carry { return .tooLarge(isNegative: isNegative) }
      magnitude = sum
    }
    return .value(isNegative: isNegative && magnitude != 0, magnitude: magnitude)
  }
}
