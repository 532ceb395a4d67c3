/// How much each strategy leaves on the table in each scenario.
///
///     regret(i, w) = max_j sign·V(j, w) − sign·V(i, w) ≥ 0
///
/// The minimax choice has the smallest largest regret: whatever happens, one will not be far from
/// the best. Regret is never divided by a strategy's own value, which may be near zero; the relative
/// regret divides by the range over strategies in the scenario.
///
/// Source: Savage, "The theory of statistical decision", JASA 46, 1951.
public struct RegretTable: Hashable, Sendable {
  /// The regrets of one strategy over scenarios.
  public struct Summary: Hashable, Sendable {
    /// The largest regret.
    public let maximum: Double
    /// The mean regret, with the scenario weights.
    public let mean: Double
    /// The 90 % quantile (type 7, unweighted).
    public let percentile90: Double
    /// The number of scenarios in which it is best, ties included.
    public let timesBest: Int
  }

  /// `[strategy][scenario]`: the values V.
  public let values: [[Double]]
  /// `[scenario]`: the best value of each scenario.
  public let best: [Double]
  /// `[strategy][scenario]`: the regrets.
  public let regret: [[Double]]
  /// `[strategy][scenario]`: regret over the range of values in the scenario, 0 where all are equal.
  public let relativeRegret: [[Double]]
  /// One a strategy.
  public let summaries: [Summary]
  /// The strategy with the smallest largest regret; ties go to the smaller mean regret, then to the
  /// strategy declared first.
  public let minimaxChoice: Int

  /// Builds the table.
  ///
  /// - Parameters:
  ///   - values: `[strategy][scenario]`.
  ///   - direction: which way is better.
  ///   - weights: one a scenario for the mean regret; nothing for equal weights.
  /// - Throws: `StatisticsError` for an empty, ragged or infinite table or unusable weights.
  public init(
    _ values: [[Double]], direction: Direction = .higherIsBetter, weights: [Double]? = nil
  ) throws(StatisticsError) {
    try checkTable(values)
    let weights = try Weights(weights, values[0].count)
    let sign = direction.sign
    let scenarios = values[0].indices
    let top = scenarios.map { w in values.reduce(-.infinity) { max($0, sign * $1[w]) } }
    let bottom = scenarios.map { w in values.reduce(.infinity) { min($0, sign * $1[w]) } }
    let regret = values.map { row in scenarios.map { top[$0] - sign * row[$0] } }
    let summaries = regret.map { Summary($0, weights) }
    self.values = values
    self.regret = regret
    self.summaries = summaries
    best = top.map { sign * $0 }
    relativeRegret = regret.map { row in
      scenarios.map { top[$0] > bottom[$0] ? row[$0] / (top[$0] - bottom[$0]) : 0 }
    }
    minimaxChoice =
      summaries.indices.min { one, other in
        (summaries[one].maximum, summaries[one].mean, one)
          < (summaries[other].maximum, summaries[other].mean, other)
      } ?? 0
  }
}

extension RegretTable.Summary {
  fileprivate init(_ row: [Double], _ weights: Weights) {
    maximum = row.reduce(0, max)
    mean = compensatedSum(zip(row, weights.shares).map { $0 * $1 })
    percentile90 = quantile(row, 0.9) ?? 0
    timesBest = row.count { $0 == 0 }
  }
}

/// Refuses a `[strategy][scenario]` table that is empty, ragged or not finite, or whose range is
/// too large for a double.
func checkTable(_ values: [[Double]]) throws(StatisticsError) {
  guard let first = values.first, !first.isEmpty else { throw .tooFew(needed: 1, found: 0) }
  for row in values {
    try requireEqualLengths(first.count, row.count)
    for (position, value) in row.enumerated() where !(2 * value).isFinite {
      throw .notFinite(position: position)
    }
  }
}
