/// What is wrong with an XML text, and in which line.
public struct MarkupError: Error, Sendable, Equatable {
  /// The fault.
  public enum Fault: Sendable, Equatable {
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A document type, which could define entities of any size.
    case documentType
    /// The text ends inside something.
    case unexpectedEnd
    /// A tag, an attribute or an entity that is not well formed.
    case malformed(String)
    /// An end tag that closes something else.
    case mismatched(open: String, close: String)
    /// Elements nested deeper than the limit.
    case tooDeep(limit: Int)
    /// There is no element at all, or more than one outermost.
    case noSingleRoot
  }

  /// The fault.
  public let fault: Fault
  /// The line, from 1.
  public let line: Int

  /// What is wrong, in a sentence without a full stop.
  public var sentence: String {
    let words =
      switch fault {
      case .notUTF8: "the text is not UTF-8"
      case .documentType: "document types are not read, for they can define anything"
      case .unexpectedEnd: "the text ends too early"
      case .malformed(let what): "\(what) is not well formed"
      case .mismatched(let open, let close): "<\(open)> is closed by </\(close)>"
      case .tooDeep(let limit): "elements are nested deeper than \(limit)"
      case .noSingleRoot: "there is not exactly one outermost element"
      }
    return "line \(line): \(words)"
  }
}
