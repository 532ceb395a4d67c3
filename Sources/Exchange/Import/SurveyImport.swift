/// Makes a draft of a survey in the manner of PARTNER: each row says how one organisation scores
/// another from 1 to 4 on reliability, support of the mission and openness to discussion.
///
/// The score of a tie is the mean of what was answered, and trust follows from score = 1 + 3·trust.
/// Source: PARTNER, Visible Network Labs.
public enum SurveyImport {
  /// Evidence behind a scored tie: that of a year in which partners meet in a third of the months.
  static let evidence = 3.4

  /// The draft of a table with the columns From, To, Reliability, Mission, Openness.
  public static func draft(_ source: ImportSource) throws(ImportError) -> ScenarioDraft {
    let sheet = try TableSheet(source)
    let from = try sheet.requiredColumn(
      "From", ["from", "respondent", "source", "organization", "organisation"])
    let to = try sheet.requiredColumn("To", ["to", "partner", "about", "target", "alter"])
    let scores = [
      sheet.column(["reliability", "reliable"]),
      sheet.column(["mission", "missioncongruence", "supportofmission", "missionalignment"]),
      sheet.column(["openness", "open", "opennesstodiscussion", "opentodiscussion"]),
    ].compactMap(\.self)
    guard !scores.isEmpty else {
      throw .missingColumn(
        file: source.name, wanted: "Reliability, Mission or Openness", present: sheet.header)
    }
    let sectors = (sheet.column(["fromsector", "sector"]), sheet.column(["tosector"]))
    var builder = NetworkBuilder(file: source.name, name: "Survey", legend: .usual)
    for row in sheet.rows.indices {
      read(row, sheet, from, to, scores, &builder)
    }
    leaveUnknown(sheet, [from, to] + scores + [sectors.0, sectors.1].compactMap(\.self), &builder)
    var draft = try builder.finished("a survey of trust, scores 1 to 4")
    setSectors(&draft, sheet, (from, sectors.0), (to, sectors.1))
    draft.heading.append("Trust follows from the mean of the scores: score = 1 + 3 times trust.")
    return draft
  }

  private static func read(
    _ row: Int, _ sheet: TableSheet, _ from: Int, _ to: Int, _ scores: [Int],
    _ builder: inout NetworkBuilder
  ) {
    let cells = sheet.rows[row]
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    var values: [Double] = []
    var names: [String] = []
    for column in scores where !cells[column].isEmpty {
      if let value = NumberScale.number(cells[column]), (1...4).contains(value) {
        values.append(value)
        names.append("\(sheet.cell(row, column)) \(cells[column])")
      } else {
        builder.leave("\(sheet.cell(row, column)) is no score from 1 to 4: \"\(cells[column])\"")
      }
    }
    let place = "row \(row + 2)"
    guard !values.isEmpty else {
      builder.leave("\(place): no score of \"\(cells[to])\" by \"\(cells[from])\"")
      return
    }
    let mean = values.reduce(0, +) / Double(values.count)
    builder.tie(
      cells[from], cells[to], isMutual: false,
      trust: .init(NumberScale.rounded((mean - 1) / 3), names.joined(separator: ", ")),
      experience: evidence, place: place)
  }

  private static func leaveUnknown(
    _ sheet: TableSheet, _ known: [Int], _ builder: inout NetworkBuilder
  ) {
    for column in sheet.header.indices where !known.contains(column) {
      let cells = sheet.rows.indices.filter { !sheet.rows[$0][column].isEmpty }
      builder.leave(
        "column \"\(sheet.header[column])\": "
          + cells.map { "row \($0 + 2) \(sheet.rows[$0][column])" }.joined(separator: " | "))
    }
  }

  private static func setSectors(
    _ draft: inout ScenarioDraft, _ sheet: TableSheet, _ ends: (name: Int, sector: Int?)...
  ) {
    for position in draft.members.indices {
      let name = draft.members[position].name.value
      for end in ends {
        guard let column = end.sector,
          let row = sheet.rows.indices.first(where: {
            sheet.rows[$0][end.name] == name && !sheet.rows[$0][column].isEmpty
          })
        else { continue }
        draft.members[position].sector = .init(sheet.rows[row][column], sheet.cell(row, column))
        break
      }
    }
  }
}
