import Wording

/// Reads JSON5 into a tree that knows where everything stands, and reports all mistakes in one go.
///
/// The whole of JSON5 1.0 is read: comments, trailing commas, keys without quotes, single quotes,
/// hexadecimal numbers, `+1`, `.5`, `5.`, line continuations. `Infinity` and `NaN` are recognised
/// and refused. After a mistake the parser goes on where the text makes sense again.
///
/// Nesting is kept on a stack of its own, at most ``depthLimit`` deep, so no text can exhaust the
/// stack of the program. Time and memory grow in proportion to the text.
///
/// Source: the JSON5 Data Interchange Format 1.0.0, 2018.
package struct JSON5Parser {
  /// Deepest nesting of lists and objects.
  static let depthLimit = 200

  let bytes: [UInt8]
  let source: UInt16
  /// Next byte to read.
  var offset: Int
  /// Takes the mistakes.
  let findings: Findings
  /// Lists and objects that are open, the outermost first.
  var frames: [Frame] = []
  /// What is expected next.
  var state = State.value
  /// The value of the whole text.
  var root: JSONNode?
  /// End of the last value; a missing comma is missing there.
  var lastEnd: Int
  /// Whether a mistake at this token follows from the one before and is not worth a report.
  var isQuiet = false
  /// The same for the next token.
  var staysQuiet = false
  /// Whether the text ended inside a quoted text or a comment.
  var endedInside = false

  /// What is expected next.
  enum State {
    /// A value, or the end of a list.
    case value
    /// A key, or the end of an object.
    case key
    /// The colon after a key.
    case colon
    /// A comma, or the end of a list or object; nothing more after the root value.
    case comma
  }

  private init(_ file: SourceFile, source: UInt16, from start: Int, findings: Findings) {
    bytes = file.bytes
    self.source = source
    offset = start
    lastEnd = start
    self.findings = findings
  }

  /// Reads one value from a text.
  ///
  /// - Parameters:
  ///   - source: the position of the text in `sources`.
  ///   - start: first byte to read, for a value that ends a longer text.
  ///   - findings: takes the mistakes.
  /// - Returns: the value; an invalid one if there is none.
  package static func parse(
    _ source: UInt16, of sources: SourceSet, from start: Int = 0, findings: Findings
  ) -> JSONNode {
    let file = sources.files[Int(source)]
    var parser = JSON5Parser(file, source: source, from: start, findings: findings)
    parser.run()
    return parser.root ?? JSONNode(.invalid, at: parser.span(start, file.bytes.count))
  }

  private mutating func run() {
    guard acceptsEncoding() else { return }
    var token = nextToken()
    while token.kind != .end {
      (isQuiet, staysQuiet) = (staysQuiet, false)
      guard take(token) else { return abandon() }
      token = nextToken()
    }
    finish(at: token.start)
  }

  /// Deals with one token.
  ///
  /// - Returns: whether reading can go on.
  private mutating func take(_ token: Token) -> Bool {
    if token.kind == .stray { return takeStray(token) }
    switch state {
    case .value: return takeValue(token)
    case .key: return takeKey(token)
    case .colon: return takeColon(token)
    case .comma: return takeComma(token)
    }
  }

  /// A stretch of the text.
  func span(_ start: Int, _ end: Int) -> SourceSpan {
    SourceSpan(source: source, start: start, end: end)
  }

  /// Reports a mistake, unless it only follows from the one before.
  func report(
    _ code: DiagnosticCode, _ start: Int, _ end: Int, _ message: @autoclosure () -> String,
    label: @autoclosure () -> String = "", allowed: @autoclosure () -> String? = nil,
    suggestions: @autoclosure () -> [String] = [], help: @autoclosure () -> String? = nil,
    related: @autoclosure () -> [Finding.Related] = []
  ) {
    if isQuiet { return }
    findings.add(
      code, at: span(start, end), message(), label: label(), allowed: allowed(),
      suggestions: suggestions(), help: help(), related: related())
  }

  /// A stretch of the text in quotes, shortened and made visible.
  func quoted(_ start: Int, _ end: Int) -> String {
    let short = min(end, start + 400)
    return SafeText.quoted(String(decoding: bytes[start..<max(start, short)], as: UTF8.self))
  }
}
