import Wording

/// A change of one setting, given as `path=value`.
struct Override {
  /// One piece of a path, between dots.
  struct Part {
    var text: String
    var span: SourceSpan
  }

  /// The pieces of the path.
  let parts: [Part]
  /// The whole path.
  let path: String
  /// The value.
  let value: JSONNode

  /// Name under which overrides appear in messages.
  static let file = "--set"

  /// Reads an argument; nil if it is malformed, which is reported.
  ///
  /// The value is JSON5; a word that is none of its literals is taken as a text, so that
  /// `name=East Bay` needs no quotes.
  init?(_ argument: String, _ sources: inout SourceSet, _ findings: Findings) {
    let pieces = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(pieces[0])
    let written = pieces.count == 2 ? Self.quotedIfWord(String(pieces[1])) : ""
    let text = pieces.count == 2 ? "\(path)=\(written)" : argument
    let file = SourceFile(name: Self.file, bytes: Array(text.utf8))
    guard let source = sources.add(file) else {
      findings.add(
        .tooLarge, at: SourceSpan(source: 0, start: 0, end: 0), "there are too many overrides",
        allowed: "fewer than \(SourceSet.limit)")
      return nil
    }
    guard pieces.count == 2, !path.isEmpty, !written.isEmpty else {
      findings.add(
        .malformedOverride, at: SourceSpan(source: source, start: 0, end: file.bytes.count),
        "\(SafeText.quoted(argument)) does not set anything",
        label: pieces.count < 2 ? "= and a value are missing" : "a part is missing",
        allowed: "path=value, such as parameters.trustRetention=0.95")
      return nil
    }
    let before = findings.errorCount
    value = JSON5Parser.parse(
      source, of: sources, from: path.utf8.count + 1, findings: findings)
    guard findings.errorCount == before else { return nil }
    self.path = path
    parts = Self.parts(of: path, source)
  }

  private static func quotedIfWord(_ value: String) -> String {
    guard let first = value.unicodeScalars.first, first.properties.isAlphabetic,
      !["null", "true", "false", "NaN", "Infinity"].contains(value)
    else { return value }
    return JSONText.quoted(value)
  }

  private static func parts(of path: String, _ source: UInt16) -> [Part] {
    var start = 0
    return path.split(separator: ".", omittingEmptySubsequences: false).map { piece in
      let end = start + piece.utf8.count
      defer { start = end + 1 }
      return Part(
        text: String(piece), span: SourceSpan(source: source, start: start, end: end))
    }
  }
}
