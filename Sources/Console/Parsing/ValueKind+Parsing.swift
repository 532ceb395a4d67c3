extension ValueKind {
  /// Checks a text against the kind.
  func parse(_ text: String, at place: UsagePlace) throws(UsageError) -> ParsedValue {
    if text.isEmpty { throw .emptyValue(place) }
    switch self {
    case .flag, .text, .path: return ParsedValue(text: text, content: .text)
    case .integer(let range): return try Self.integer(text, in: range, at: place)
    case .number(let range): return try Self.number(text, in: range, at: place)
    case .choice(let words):
      guard words.contains(text) else { throw .unknownChoice(place, text: text) }
      return ParsedValue(text: text, content: .text)
    case .assignment: return try Self.assignment(text, at: place)
    }
  }

  private static func integer(
    _ text: String, in range: ClosedRange<Int>, at place: UsagePlace
  ) throws(UsageError) -> ParsedValue {
    switch NumberText.integer(text) {
    case .success(let value) where range.contains(value):
      return ParsedValue(text: text, content: .integer(value))
    case .success, .failure(.tooLarge): throw .integerOutOfRange(place, text: text)
    case .failure(.notAnInteger): throw .notAnInteger(place, text: text)
    }
  }

  private static func number(
    _ text: String, in range: ClosedRange<Double>, at place: UsagePlace
  ) throws(UsageError) -> ParsedValue {
    switch NumberText.number(text) {
    case .success(let value) where range.contains(value):
      return ParsedValue(text: text, content: .number(value))
    case .success: throw .numberOutOfRange(place, text: text)
    case .failure(.notFinite): throw .numberNotFinite(place, text: text)
    case .failure(.notANumber): throw .notANumber(place, text: text)
    }
  }

  private static func assignment(
    _ text: String, at place: UsagePlace
  ) throws(UsageError) -> ParsedValue {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { throw .notAnAssignment(place, text: text) }
    let assignment = Assignment(path: String(parts[0]), value: String(parts[1]))
    return ParsedValue(text: text, content: .assignment(assignment))
  }

  /// Whether a word that begins with `-` can be a value of this kind: a negative number.
  func acceptsDash(_ text: String) -> Bool {
    switch self {
    case .integer, .number: (try? NumberText.number(text).get()) != nil
    default: text == "-"
    }
  }
}
