/// What is wrong with a JSON text, and where.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The fault.
  public enum Fault: Equatable, Sendable {
    /// The text ends before the value does.
    case unexpectedEnd
    /// A character that cannot stand here.
    case unexpectedCharacter(String)
    /// Text behind the end of the value.
    case trailingText
    /// A number that JSON does not know, such as `01` or `.5`.
    case badNumber(String)
    /// A number too large for double precision.
    case numberOutOfRange(String)
    /// A backslash followed by something JSON does not know, or half of a surrogate pair.
    case badEscape
    /// A control character inside a string.
    case controlCharacter
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A name that occurs twice in one object.
    case duplicateKey(String)
    /// Brackets nested deeper than the limit.
    case tooDeep(limit: Int)
  }

  /// The fault.
  public var fault: Fault
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// One sentence with the place first.
  public var description: String { "line \(line), column \(column): \(fault.sentence)" }
}

extension JSONError.Fault {
  /// The fault in words.
  var sentence: String {
    switch self {
    case .unexpectedEnd: "the text ends before the value is complete"
    case .unexpectedCharacter(let text): "unexpected '\(text)'"
    case .trailingText: "there is more text behind the value"
    case .badNumber(let text): "'\(text)' is not a number of JSON"
    case .numberOutOfRange(let text): "\(text) is too large for a number"
    case .badEscape: "unknown escape in a string"
    case .controlCharacter: "a control character inside a string must be escaped"
    case .notUTF8: "the text is not UTF-8"
    case .duplicateKey(let key): "the name '\(key)' occurs twice"
    case .tooDeep(let limit): "brackets are nested deeper than \(limit)"
    }
  }
}
