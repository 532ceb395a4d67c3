import Statistics

/// One output of an imported table, arranged by scenario, strategy and replicate.
public struct TidyRuns: Sendable {
  let results: TidyResults
  /// `[strategy]` ids in order of appearance.
  public let strategies: [String]
  /// `[strategy][scenario × replicate]`: runs that share scenario and replicate stand side by side.
  let columns: [[Double?]]

  init(
    _ scenario: [String], _ strategy: [String], _ replicate: [Int], _ value: [Double?]
  ) throws(AnalysisError) {
    (results, columns) = try AnalysisError.statistics { () throws(StatisticsError) in
      let results = try TidyResults(
        scenario: scenario, strategy: strategy, replicate: replicate, value: value)
      var columns: [[Double?]] = []
      for name in results.strategies {
        var column: [Double?] = []
        for point in results.scenarios {
          column += try results.column(scenario: point, strategy: name)
        }
        columns.append(column)
      }
      // Where no strategy has a run there never was one, and none failed.
      let present = (columns.first ?? []).indices.filter { place in
        columns.contains { $0[place] != nil }
      }
      return (results, columns.map { column in present.map { column[$0] } })
    }
    strategies = results.strategies
  }
}
