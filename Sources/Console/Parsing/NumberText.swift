/// Reads numbers as people type them on a command line: plain decimal, no surprises.
///
/// The standard library also accepts `nan`, `inf` and hexadecimal floating point; none of them is
/// a sensible setting, so they are refused here. Nothing traps, whatever the text.
enum NumberText {
  /// Why a text is not an integer.
  enum IntegerFault: Error, Equatable {
    case notAnInteger
    case tooLarge
  }

  /// Why a text is not a number.
  enum NumberFault: Error, Equatable {
    case notANumber
    case notFinite
  }

  /// Reads `[+-]digits`. Numbers beyond 64 bits are ``IntegerFault/tooLarge``.
  static func integer(_ text: String) -> Result<Int, IntegerFault> {
    let digits = unsigned(text.utf8)
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { return .failure(.notAnInteger) }
    return Int(text).map { .success($0) } ?? .failure(.tooLarge)
  }

  /// Reads `[+-]digits[.digits][e[+-]digits]`; digits may be missing on one side of the point.
  static func number(_ text: String) -> Result<Double, NumberFault> {
    if ["nan", "inf", "infinity"].contains(String(unsigned(text.lowercased()))) {
      return .failure(.notFinite)
    }
    guard isDecimal(text.utf8), let value = Double(text) else { return .failure(.notANumber) }
    return value.isFinite ? .success(value) : .failure(.notFinite)
  }

  /// What the user may have meant, in a form that can be read: `1,000` → `1000`, `0,5` → `0.5`,
  /// `50%` → `0.5`, `2.0` → `2`.
  static func repaired(_ text: String, wholeNumber: Bool) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    return candidates(text, wholeNumber: wholeNumber).first { candidate in
      if wholeNumber { return (try? integer(candidate).get()) != nil }
      return (try? number(candidate).get()) != nil
    }
  }

  /// The shortest text that reads back as the same number, without a trailing `.0`.
  static func shortest(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension NumberText {
  private static func candidates(_ text: String, wholeNumber: Bool) -> [String] {
    let plain = String(text.filter { !",_' \u{A0}\u{202F}\u{2019}".contains($0) })
    if wholeNumber {
      if let value = try? number(text).get(), let whole = Int(exactly: value) {
        return [String(whole)]
      }
      return [plain]
    }
    if text.hasSuffix("%"), let value = try? number(String(text.dropLast())).get() {
      return [shortest(value / 100)]
    }
    return [String(text.map { $0 == "," ? "." : $0 }), plain]
  }

  private static func unsigned<Text: Collection>(_ text: Text) -> Text.SubSequence
  where Text.Element == UInt8 {
    text.first.map { "+-".utf8.contains($0) } == true ? text.dropFirst() : text[...]
  }

  private static func unsigned(_ text: String) -> Substring {
    text.first.map { "+-".contains($0) } == true ? text.dropFirst() : text[...]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isDecimal(_ bytes: String.UTF8View) -> Bool {
    let parts = unsigned(bytes).split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "eE".utf8.contains($0) })
    let halves = parts[0].split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == UInt8(ascii: ".") })
    guard halves.allSatisfy({ $0.allSatisfy(isDigit) }), halves.contains(where: { !$0.isEmpty })
    else { return false }
    guard parts.count == 2 else { return true }
    let exponent =
      parts[1].first.map { "+-".utf8.contains($0) } == true
      ? parts[1].dropFirst() : parts[1]
    return !exponent.isEmpty && exponent.allSatisfy(isDigit)
  }
}
