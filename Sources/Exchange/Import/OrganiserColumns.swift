import Partnership

/// Which column of an organiser holds what.
struct OrganiserColumns {
  let partner: Int
  let id, sector, status: Int?
  let interest, desiredOutcomes, engagement, power, values, fears, alliances: Int?
  /// Numbers by column, in the order of writing.
  let numbers: [(field: PartnerField, column: Int)]
  /// Weights of goals.
  let goals: [(name: String, column: Int)]

  init(_ sheet: TableSheet) throws(ImportError) {
    let match = ColumnMatch(sheet)
    guard
      let partner = match.named(["partner", "organization", "organisation", "stakeholder", "name"])
        ?? match.beginning(["partner", "organi", "stakeholder"])
    else {
      throw .missingColumn(file: sheet.file, wanted: "Partner", present: sheet.header)
    }
    self.partner = partner
    id = match.named(["id"])
    sector = match.named(["sector", "type", "category"])
    status = match.named(["status", "membership"])
    interest = match.beginning(["interest"])
    desiredOutcomes = match.beginning(["desiredoutcome", "outcome"])
    engagement = match.beginning(["engagement", "levelofengagement"])
    power = match.beginning(["power", "degreeofpower", "influence"])
    values = match.beginning(["value"])
    fears = match.beginning(["fear"])
    alliances = match.beginning(["alliance", "allies"])
    let found: [(PartnerField, Int?)] = [
      (.power, power), (.capacity, match.named(["capacity"])), (.engagement, engagement),
      (.reliability, match.named(["reliability"])), (.propensity, match.named(["propensity"])),
      (.values, values), (.fear, fears), (.urgency, match.named(["urgency"])),
      (.cost, match.named(["cost"])), (.turnover, match.named(["turnover"])),
    ]
    numbers = found.compactMap { field, column in column.map { (field, $0) } }
    goals = sheet.header.indices.compactMap { column in
      let parts = sheet.header[column].split(separator: ":", maxSplits: 1).map {
        String($0).trimmed
      }
      guard parts.count == 2, ["goal", "priority"].contains(parts[0].lowercased()) else {
        return nil
      }
      return (parts[1], column)
    }
  }

  /// Columns that nothing reads, with what they say.
  func unknown(in sheet: TableSheet) -> [String] {
    let known =
      [partner, id, sector, status, interest, desiredOutcomes, alliances].compactMap(\.self)
      + numbers.map(\.column) + goals.map(\.column)
    return sheet.header.indices.filter { !known.contains($0) }.map { column in
      let cells = sheet.rows.indices.filter { !sheet.rows[$0][column].isEmpty }
        .map { "\(sheet.cell($0, column).prefix { $0 != " " }): \(sheet.rows[$0][column])" }
      return "column \"\(sheet.header[column])\""
        + (cells.isEmpty ? ", empty" : ": " + cells.joined(separator: " | "))
    }
  }
}

/// Finds columns by their names.
private struct ColumnMatch {
  private let names: [String]

  init(_ sheet: TableSheet) { names = sheet.header.map(TableSheet.plain) }

  func named(_ wanted: [String]) -> Int? {
    wanted.lazy.compactMap { names.firstIndex(of: $0) }.first
  }

  func beginning(_ wanted: [String]) -> Int? {
    wanted.lazy.compactMap { prefix in names.firstIndex { $0.hasPrefix(prefix) } }.first
  }
}
