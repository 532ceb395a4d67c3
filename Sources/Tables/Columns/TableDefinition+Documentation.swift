extension TableDefinition {
  /// The documentation in Markdown: a heading, what a row is, the keys, and a table of the columns.
  public var documentation: String {
    var lines = ["## \(title)", "", "File `\(fileName)`. \(about)", ""]
    if !primaryKey.isEmpty { lines += ["Primary key: \(Self.list(primaryKey)).", ""] }
    for key in foreignKeys {
      lines += ["\(Self.list(key.columns)) → \(Self.list(key.references)) of `\(key.table)`.", ""]
    }
    lines += ["| column | type | unit | meaning | constraints |", "|---|---|---|---|---|"]
    lines += descriptions.map(\.documentation)
    if hasFreeText { lines += ["", DefusedText.note] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ names: [ColumnName]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

extension ColumnDescription {
  /// The line of the documentation table.
  var documentation: String {
    let cells = ["`\(name)`", type.rawValue, unit, meaning, constraints.sentence]
    return "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
  }

  private static func escaped(_ text: String) -> String {
    var found = ""
    for character in text {
      switch character {
      case "|": found += "\\|"
      case "\n", "\r\n": found += " "
      default: found.append(character)
      }
    }
    return found
  }
}

extension ColumnConstraints {
  /// The constraints in words, with commas between them.
  var sentence: String {
    var parts: [String] = []
    if isRequired { parts.append("required") }
    if isUnique { parts.append("unique") }
    if let minimum { parts.append("at least \(Self.short(minimum))") }
    if let maximum { parts.append("at most \(Self.short(maximum))") }
    if !allowed.isEmpty { parts.append("one of " + allowed.joined(separator: ", ")) }
    return parts.joined(separator: ", ")
  }

  private static func short(_ value: Double) -> String {
    Int64(exactly: value).map { "\($0)" } ?? DecimalFormat.text(value) ?? ""
  }
}
