extension DiagnosticReport {
  /// The listed diagnostics as a JSON array of objects, with a line end.
  ///
  /// Each object has `code`, `severity`, `message`, `file`, `line`, `column`, `endLine`,
  /// `endColumn` (the place after the last character), `detail`, `allowed`, `help` (texts, absent if
  /// there is nothing to say), `suggestions` (near names, nearest first) and `related` (objects with
  /// place and `message`). Lines and columns count from 1, columns in Unicode characters.
  public var json: String {
    JSONText.list(diagnostics.map(Self.value(of:))).pretty + "\n"
  }

  private static func value(of diagnostic: Diagnostic) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("code", .text(diagnostic.code.rawValue)),
      ("severity", .text(diagnostic.severity.rawValue)),
      ("message", .text(diagnostic.message)),
    ]
    members += place(diagnostic.place)
    let texts = [
      ("detail", diagnostic.place.label), ("allowed", diagnostic.allowed),
      ("help", diagnostic.help),
    ]
    for case (let key, let text?) in texts where !text.isEmpty {
      members.append((key, .text(text)))
    }
    members.append(("suggestions", .list(diagnostic.suggestions.map { .text($0) })))
    members.append(("related", .list(diagnostic.related.map(related))))
    return .object(members)
  }

  private static func related(_ place: Diagnostic.Place) -> JSONText {
    .object(Self.place(place) + [("message", .text(place.label))])
  }

  private static func place(_ place: Diagnostic.Place) -> [(key: String, value: JSONText)] {
    [
      ("file", .text(place.file)), ("line", .integer(place.start.line)),
      ("column", .integer(place.start.column)), ("endLine", .integer(place.end.line)),
      ("endColumn", .integer(place.end.column)),
    ]
  }
}
