import Partnership

/// Makes a draft of a stakeholder organiser: one row a partner, with the columns Partner, Interest,
/// Desired outcomes, Engagement, Power, Values, Fears and Alliances, in words or numbers.
///
/// Words become numbers by a ``Legend``; every number has its cell beside it; a cell without a
/// number stays in the partner's profile, and is listed. Further columns are understood by the names
/// of settings: Id, Sector, Status, Capacity, Reliability, Propensity, Urgency, Cost, Turnover; and
/// `Goal: NAME` for the weight of a goal.
public enum OrganiserImport {
  /// The draft of a table.
  public static func draft(
    _ source: ImportSource, legend: Legend = .usual
  ) throws(ImportError) -> ScenarioDraft {
    let sheet = try TableSheet(source)
    let columns = try OrganiserColumns(sheet)
    var reader = OrganiserReader(sheet: sheet, columns: columns, legend: legend)
    try reader.read()
    return reader.draft
  }
}

/// Reads the rows of an organiser.
struct OrganiserReader {
  let sheet: TableSheet
  let columns: OrganiserColumns
  let legend: Legend
  private(set) var draft: ScenarioDraft
  private var book = PartnerBook()
  /// `[row]` the partner of the row.
  private var owners: [Int?] = []
  private let scales: [PartnerField: NumberScale]
  private var usesLegend = false

  init(sheet: TableSheet, columns: OrganiserColumns, legend: Legend) {
    self.sheet = sheet
    self.columns = columns
    self.legend = legend
    draft = ScenarioDraft(name: "Stakeholders")
    var scales: [PartnerField: NumberScale] = [:]
    for (field, column) in columns.numbers {
      let numbers = sheet.rows.compactMap { NumberScale.number($0[column]) }
      scales[field] = field.isRelative ? .power(numbers) : .shares(numbers)
    }
    self.scales = scales
  }

  mutating func read() throws(ImportError) {
    readGoals()
    for row in sheet.rows.indices { readPartner(row) }
    for row in sheet.rows.indices { readAlliances(row) }
    draft.members = try book.checked(sheet.file)
    draft.leftovers += columns.unknown(in: sheet)
    draft.heading = heading
  }

  private var heading: [String] {
    var lines = [
      "Made from \(sheet.file), a stakeholder organiser: \(draft.members.count) partners.",
      "Each number has its cell beside it; numbers without a cell are defaults.",
    ]
    if usesLegend {
      lines += ["", "Words were read by this legend:"] + legend.lines.map { "- " + $0 }
    }
    return lines
  }

  private mutating func readPartner(_ row: Int) {
    let cells = sheet.rows[row]
    let name = cells[columns.partner]
    guard !name.isEmpty else {
      owners.append(nil)
      if cells.contains(where: { !$0.isEmpty }) {
        draft.leftovers.append(
          "row \(row + 2): no partner in \(sheet.cell(row, columns.partner)); the row says "
            + cells.filter { !$0.isEmpty }.joined(separator: " | "))
      }
      return
    }
    let id = columns.id.map { cells[$0] }
    guard
      let position = book.add(name, id: id, named: name, source: sheet.cell(row, columns.partner))
    else {
      owners.append(nil)
      draft.leftovers.append(
        "row \(row + 2): \"\(name)\" is named before; this row says "
          + cells.filter { !$0.isEmpty }.joined(separator: " | "))
      return
    }
    owners.append(position)
    readWords(row, position)
    readNumbers(row, position)
    readPriorities(row, position)
  }

  private mutating func readWords(_ row: Int, _ position: Int) {
    let cells = sheet.rows[row]
    func text(_ column: Int?) -> String { column.map { cells[$0] } ?? "" }
    let profile = Profile(
      interest: text(columns.interest), desiredOutcomes: text(columns.desiredOutcomes),
      engagement: text(columns.engagement), power: text(columns.power),
      values: text(columns.values), fears: text(columns.fears), alliances: text(columns.alliances))
    book.change(position) { $0.profile = profile }
    if let column = columns.sector, !cells[column].isEmpty {
      let sector = ScenarioDraft.Sourced(cells[column], sheet.cell(row, column))
      book.change(position) { $0.sector = sector }
    }
    guard let column = columns.status, !cells[column].isEmpty else { return }
    if let status = Partner.Status(rawValue: cells[column].lowercased()) {
      let sourced = ScenarioDraft.Sourced(status, sheet.cell(row, column))
      book.change(position) { $0.status = sourced }
    } else {
      notUnderstood(row, column, "is neither member nor prospect")
    }
  }

  private mutating func readNumbers(_ row: Int, _ position: Int) {
    for (field, column) in columns.numbers {
      let cell = sheet.rows[row][column]
      guard !cell.isEmpty else { continue }
      guard let number = number(cell, field, row, column) else {
        notUnderstood(row, column, "gives no number for \(field.name)")
        continue
      }
      book.change(position) { $0.numbers.append((field, number)) }
    }
  }

  private mutating func number(
    _ cell: String, _ field: PartnerField, _ row: Int, _ column: Int
  ) -> ScenarioDraft.Sourced<Double>? {
    let place = sheet.cell(row, column)
    if let raw = NumberScale.number(cell) {
      guard let scale = scales[field], let value = scale.convert(raw), field.allowed.contains(value)
      else { return nil }
      let how = scale.words.isEmpty ? "" : ", " + scale.words
      return .init(value, "\(place): \(cell)\(how)")
    }
    guard let found = legend.number(cell, field.isRelative ? .power : .share),
      field.allowed.contains(found.value)
    else { return nil }
    usesLegend = true
    return .init(found.value, "\(place): \"\(found.word)\" by the legend")
  }

  private mutating func notUnderstood(_ row: Int, _ column: Int, _ why: String) {
    draft.leftovers.append("\(sheet.cell(row, column)) \(why): \"\(sheet.rows[row][column])\"")
  }

  private mutating func readGoals() {
    guard !columns.goals.isEmpty else { return }
    var identifiers = IdentifierMaker()
    draft.goals = columns.goals.map { (identifiers.make($0.name), $0.name, 36) }
  }

  private mutating func readPriorities(_ row: Int, _ position: Int) {
    var weights: [(goal: String, weight: ScenarioDraft.Sourced<Double>)] = []
    for (goal, column) in zip(draft.goals, columns.goals.map(\.column)) {
      let cell = sheet.rows[row][column]
      guard !cell.isEmpty else { continue }
      let value = NumberScale.number(cell) ?? legend.number(cell, .share)?.value
      if let value, value >= 0 {
        weights.append((goal.id, .init(value, sheet.cell(row, column))))
      } else {
        notUnderstood(row, column, "is no weight of a goal")
      }
    }
    if weights.contains(where: { $0.weight.value > 0 }) {
      book.change(position) { $0.priorities = weights }
    } else if !weights.isEmpty {
      draft.leftovers.append("row \(row + 2): all goals weigh 0; equal weights are taken")
    }
  }

  /// Partners named among the alliances of another know each other better than the rest.
  private mutating func readAlliances(_ row: Int) {
    guard let column = columns.alliances, let owner = owners[row] else { return }
    let cell = sheet.rows[row][column]
    let names = cell.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" || $0.isNewline })
    let own = book.members[owner].id
    for name in names.map({ Self.bare(String($0)) }) where !name.isEmpty {
      guard let ally = book.id(name), ally != own else {
        draft.leftovers.append(
          "\(sheet.cell(row, column)) names no partner of the table: \"\(name)\"")
        continue
      }
      let isKnown = draft.ties.contains { Set([$0.from, $0.to]) == Set([own, ally]) }
      guard !isKnown else { continue }
      draft.ties.append(
        ScenarioDraft.Tie(
          from: own, to: ally, isMutual: true, trust: 0.6, experience: 6,
          source: "allies: \(sheet.cell(row, column)); the numbers are our guess"))
    }
  }

  private static func bare(_ name: String) -> String {
    let name = name.trimmed
    let cut = name.hasSuffix(".") ? String(name.dropLast()) : name
    return cut.lowercased().hasPrefix("and ") ? String(cut.dropFirst(4)).trimmed : cut
  }
}

extension PartnerField {
  /// Whether only the proportion to other partners matters.
  var isRelative: Bool { self == .power || self == .capacity }
}
