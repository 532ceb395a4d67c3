/// All mistakes of one reading: errors first, then warnings, each in the order of the text.
public struct DiagnosticReport: Sendable, Hashable {
  /// The file that was read, as the user gave it.
  public let file: String
  /// The first hundred errors and the first hundred warnings.
  public let diagnostics: [Diagnostic]
  /// Number of errors, also of those that are not listed.
  public let errorCount: Int
  /// Number of warnings, also of those that are not listed.
  public let warningCount: Int

  /// Whether there is nothing to say.
  public var isEmpty: Bool { errorCount == 0 && warningCount == 0 }
  /// Whether the file cannot be used.
  public var hasErrors: Bool { errorCount > 0 }

  /// A report without any finding.
  public static func empty(file: String) -> DiagnosticReport {
    DiagnosticReport(file: file, diagnostics: [], errorCount: 0, warningCount: 0)
  }

  private init(file: String, diagnostics: [Diagnostic], errorCount: Int, warningCount: Int) {
    self.file = file
    self.diagnostics = diagnostics
    self.errorCount = errorCount
    self.warningCount = warningCount
  }

  /// Turns findings into diagnostics: looks up lines and columns and sorts.
  package init(_ findings: Findings, in sources: SourceSet) {
    var places = PlaceFinder(sources)
    let ordered = Self.inOrder(findings.errors) + Self.inOrder(findings.warnings)
    self.init(
      file: sources.files.first?.name ?? "",
      diagnostics: ordered.map { places.diagnostic(of: $0) },
      errorCount: findings.errorCount, warningCount: findings.warningCount)
  }

  private static func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let (a, b) = (left.element.span, right.element.span)
      return (Int(a.source), a.start, left.offset) < (Int(b.source), b.start, right.offset)
    }.map(\.element)
  }
}

/// Finds places in source texts; indexes a text when it is first asked for.
private struct PlaceFinder {
  private let sources: SourceSet
  private var indices: [LineIndex?]

  init(_ sources: SourceSet) {
    self.sources = sources
    indices = sources.files.map { _ in nil }
  }

  mutating func diagnostic(of finding: Finding) -> Diagnostic {
    Diagnostic(
      code: finding.code, place: place(finding.span, label: finding.label),
      message: finding.message, allowed: finding.allowed, suggestions: finding.suggestions,
      help: finding.help, related: finding.related.map { place($0.span, label: $0.label) })
  }

  private mutating func place(_ span: SourceSpan, label: String) -> Diagnostic.Place {
    let file = sources.files[Int(span.source)]
    let index = indices[Int(span.source)] ?? LineIndex(file.bytes)
    indices[Int(span.source)] = index
    return Diagnostic.Place(
      file: file.name, start: index.position(of: span.start), end: index.position(of: span.end),
      excerpt: Excerpt(of: span, in: file.bytes, index), label: label)
  }
}

extension Excerpt {
  /// Bytes shown to either side of a place, at most.
  private static let reach = 240

  /// Cuts the line around a span.
  fileprivate init(of span: SourceSpan, in bytes: [UInt8], _ index: LineIndex) {
    let line = index.line(around: span.start, reach: Self.reach)
    let start = max(line.lowerBound, min(span.start, line.upperBound))
    let end = max(start, min(span.end, line.upperBound))
    var first = line.lowerBound
    if first == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { first = min(3, start) }
    before = String(decoding: bytes[first..<start], as: UTF8.self)
    marked = String(decoding: bytes[start..<end], as: UTF8.self)
    after = String(decoding: bytes[end..<line.upperBound], as: UTF8.self)
    isCutBefore = first > 0 && !Self.endsLine(bytes[first - 1]) && first != 3
    isCutAfter = line.upperBound < bytes.count && !Self.endsLine(bytes[line.upperBound])
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
