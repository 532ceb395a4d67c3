import Partnership
import Wording

extension StudyRules {
  /// What may stand beside the rows of a table, one entry for each row.
  private static let besideRows = ["designId", "strategy", "replication"]

  /// Whether the rows of a table fit the factors, and what stands beside them fits the rows.
  func checkTable(_ design: JSONNode, _ factors: [JSONNode]) {
    if let file = design[key: "file"] { checkNothingBeside(file, design) }
    guard let rows = design[key: "rows"] else {
      if design[key: "file"] == nil, !design.isDamaged {
        findings.add(
          .missingSetting, at: design.span, "the table is missing",
          label: "\"file\" or \"rows\" is missing in here")
      }
      return
    }
    guard let elements = rows.elements else {
      return findings.add(
        .wrongType, at: rows.span, "\"rows\" must be a list of lists",
        label: "this is \(rows.kindInWords)")
    }
    for row in elements where row.elements?.count != factors.count && !row.isInvalid {
      findings.add(
        .wrongCount, at: row.span, "a row needs one value for each of \(factors.count) factors",
        label: "this has \(row.elements.map { String($0.count) } ?? "none")")
    }
    for key in Self.besideRows { checkBeside(key, design, rows: elements.count) }
  }

  private func checkNothingBeside(_ file: JSONNode, _ design: JSONNode) {
    for key in ["rows"] + Self.besideRows {
      guard let node = design[key: key] else { continue }
      findings.add(
        .contradiction, at: node.span,
        key == "rows" ? "the points are given twice" : "\"\(key)\" belongs to \"rows\"",
        label: "here, and in a file",
        related: [.init(span: file.span, label: "this is the file")])
    }
  }

  private func checkBeside(_ key: String, _ design: JSONNode, rows: Int) {
    guard let node = design[key: key] else { return }
    guard let entries = node.elements else {
      return findings.add(
        .wrongType, at: node.span, "\"\(key)\" must be a list with one entry for each row",
        label: "this is \(node.kindInWords)")
    }
    if entries.count != rows, !node.isDamaged {
      findings.add(
        .wrongCount, at: node.span, "\"\(key)\" needs one entry for each of \(rows) rows",
        label: "this has \(entries.count)")
    }
    let known = strategyIDs
    for entry in entries where !entry.isInvalid {
      if case .null = entry.content, key != "designId" { continue }
      if key == "strategy" {
        checkStrategyOfRow(entry, known)
      } else {
        checkNumberOfRow(entry, key)
      }
    }
  }

  /// Ids of the strategies of the study.
  var strategyIDs: [String] {
    let wanted = reader.elements(root[key: "strategies"]).compactMap { reader.text($0) }
    guard wanted.isEmpty else { return wanted }
    return reader.elements(scenarioRoot[key: "strategies"]).compactMap {
      reader.text($0[key: "id"])
    }
  }

  private func checkStrategyOfRow(_ entry: JSONNode, _ known: [String]) {
    guard let id = reader.text(entry) else {
      return findings.add(
        .wrongType, at: entry.span, "the strategy of a row must be an id or null",
        label: "this is \(entry.kindInWords)")
    }
    guard !known.contains(id) else { return }
    findings.add(
      .unknownChoice, at: entry.span, "the study has no strategy \(SafeText.quoted(id))",
      label: "no strategy has this id", allowed: StructureChecker.list(known),
      suggestions: NearNames.find(id, among: known))
  }

  private func checkNumberOfRow(_ entry: JSONNode, _ key: String) {
    if let number = reader.integer(entry), number >= 0 { return }
    findings.add(
      .wrongType, at: entry.span, "\"\(key)\" needs whole numbers from 0 on",
      label: "this is none", allowed: key == "designId" ? "0, 1, 2, …" : "0, 1, 2, … or null")
  }
}
