/// A table, the runs of interest in it, and the box that holds everything.
struct PrimProblem: Sendable {
  let columns: [CodedColumn]
  /// Whether a run is a case of interest.
  let isCase: [Bool]
  /// The box of all observed values, one limit a column.
  let open: [BoxLimit]
  /// The number of cases in the whole table.
  let totalCases: Int
  let settings: PrimSettings

  var rowCount: Int { isCase.count }

  init(
    _ table: DiscoveryTable, _ isCase: [Bool], _ settings: PrimSettings
  ) throws(StatisticsError) {
    try requireEqualLengths(table.rowCount, isCase.count)
    let cases = isCase.count { $0 }
    guard cases > 0, cases < isCase.count else { throw .noSpread }
    columns = table.coded
    self.isCase = isCase
    open = table.coded.map(\.open)
    totalCases = cases
    self.settings = settings
  }

  /// Column numbers in the order in which cuts are tried: real, then whole numbers, then categories.
  var cutOrder: [Int] {
    let ranks = columns.map { column in
      switch column.kind {
      case .real: 0
      case .integer: 1
      case .category: 2
      }
    }
    return [0, 1, 2].flatMap { rank in columns.indices.filter { ranks[$0] == rank } }
  }

  /// The rows of a list inside a box.
  func rows(_ rows: [Int], inside box: [BoxLimit]) -> [Int] {
    columns.indices.reduce(rows) { rest, index in
      box[index] == open[index] ? rest : columns[index].rows(rest, within: box[index])
    }
  }

  func cases(in rows: [Int]) -> Int {
    rows.count { isCase[$0] }
  }

  /// The share of cases among rows; 0 for none.
  func density(_ rows: [Int]) -> Double {
    rows.isEmpty ? 0 : Double(cases(in: rows)) / Double(rows.count)
  }

  /// The number of columns left open by a box.
  func openColumns(_ box: [BoxLimit]) -> Int {
    box.indices.count { box[$0] == open[$0] }
  }
}
