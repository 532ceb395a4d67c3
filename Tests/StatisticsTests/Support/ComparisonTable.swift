/// Four scenarios by four strategies by thirty replicates that share their luck.
struct ComparisonTable {
  static let shared = ComparisonTable()

  let scenarios = ["calm", "austerity", "turnover", "shock"]
  let strategies = ["quick_win", "systems", "hybrid", "status_quo"]
  private let columns: [String: [Double]]

  private init() {
    var columns: [String: [Double]] = [:]
    for row in Fixture.rows("comparison_data.csv") {
      columns[row[0] + "/" + row[1], default: []].append(Double(row[3]) ?? .nan)
    }
    self.columns = columns
  }

  func column(_ scenario: String, _ strategy: String) -> [Double] {
    columns[scenario + "/" + strategy] ?? []
  }

  /// `[replicate][strategy]` of one scenario.
  func rows(_ scenario: String) -> [[Double]] {
    let columns = strategies.map { column(scenario, $0) }
    return columns[0].indices.map { replicate in columns.map { $0[replicate] } }
  }
}
