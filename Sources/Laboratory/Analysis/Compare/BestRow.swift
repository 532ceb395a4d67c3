import Statistics
import Tables

/// How sure it is that a strategy is the best.
struct BestRow: Sendable {
  let output: String
  let month: Int?
  let strategy: String
  let count: Int
  let mean: Double?
  let bestMean, error, bestRun: Double

  static let table = TableDefinition<BestRow>(
    fileName: "best.csv", title: "Chance of being best",
    about: "One row is one strategy and one output. Two chances that are easily confused stand "
      + "side by side: that the strategy's mean is the best (share of 1,999 resamples of the "
      + "worlds; ties share), and that it is the best in a single world. Worlds in which a run "
      + "failed are left out.",
    columns: [
      .string("output", "Name of the output", constraints: .required) { $0.output },
      .integer("month", unit: "months", "Months after the start") { $0.month },
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .integer("n", "Worlds in which no run failed") { $0.count },
      .number("mean", "Mean over its runs that did not fail") { $0.mean },
      .number("p_best_mean", "Chance that its mean is the best", constraints: .share) {
        $0.bestMean
      },
      .number("p_best_mean_error", "Monte-Carlo error of that chance") { $0.error },
      .number("p_best_run", "Share of worlds in which it is the best", constraints: .share) {
        $0.bestRun
      },
    ], primaryKey: ["output", "month", "strategy"])
}

extension ComparedOutput {
  /// The chances of all strategies; none without a complete world.
  func bestRows(ids: [String]) throws(AnalysisError) -> [BestRow] {
    let rows = completeRows
    guard !rows.isEmpty else { return [] }
    let chances = try AnalysisError.statistics { () throws(StatisticsError) in
      try BestProbability(rows, direction: direction)
    }
    let means = means
    return ids.enumerated().map { strategy, id in
      BestRow(
        output: name, month: month, strategy: id, count: rows.count, mean: means[strategy],
        bestMean: chances.bestMean[strategy], error: chances.monteCarloError[strategy],
        bestRun: chances.bestRun[strategy])
    }
  }
}
