/// Makes a draft of a list of ties: a table with the columns From and To, and if there are
/// Trust (or Weight), Experience and Month.
///
/// With months, the last one counts. Ties have a direction.
public enum EdgeListImport {
  /// The draft of a table.
  public static func draft(
    _ source: ImportSource, legend: Legend = .usual
  ) throws(ImportError) -> ScenarioDraft {
    let sheet = try TableSheet(source)
    let from = try sheet.requiredColumn("From", ["from", "source"])
    let to = try sheet.requiredColumn("To", ["to", "target"])
    let strength = sheet.strengthColumn
    let experience = sheet.column(["experience"])
    let month = sheet.column(["month"])
    var builder = NetworkBuilder(
      file: source.name, name: "Network", legend: legend, tiesNameIDs: true)
    let rows = lastRows(sheet, month, &builder)
    let reader = StrengthReader(
      strength.map { column in rows.map { sheet.rows[$0][column] } } ?? [], legend: legend)
    let known = [from, to, month].compactMap(\.self) + sheet.strengthColumns
    for row in rows {
      let cells = sheet.rows[row]
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      let text = strength.map { cells[$0] } ?? ""
      let trust = strength.flatMap { reader.trust(text, sheet.cell(row, $0)) }
      if trust == nil, !text.isEmpty { builder.leave("row \(row + 2): no trust is \"\(text)\"") }
      builder.tie(
        cells[from], cells[to], isMutual: false, trust: trust,
        experience: experience.flatMap { StrengthReader.evidence(cells[$0]) },
        place: "row \(row + 2)")
      for column in cells.indices where !known.contains(column) && !cells[column].isEmpty {
        builder.leave("\(sheet.cell(row, column)): \"\(cells[column])\"")
      }
    }
    return try builder.finished("a list of ties")
  }

  /// The rows of the last month; earlier ones are counted and said.
  private static func lastRows(
    _ sheet: TableSheet, _ month: Int?, _ builder: inout NetworkBuilder
  ) -> [Int] {
    let all = Array(sheet.rows.indices)
    guard let month else { return all }
    let months = sheet.rows.map { NumberScale.number($0[month]) }
    guard let last = months.compactMap(\.self).max() else { return all }
    let rows = all.filter { months[$0] == last }
    builder.leave(
      "\(all.count - rows.count) rows of other months than \(JSON5Writer.plain(last)), the last")
    return rows
  }
}
