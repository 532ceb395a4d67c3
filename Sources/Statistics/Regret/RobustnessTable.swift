/// Classic rules for choosing under uncertainty, side by side: what each strategy offers by each
/// rule, in the unit of the output.
///
/// "Worst" and "best" respect the direction of the output: the worst cost is the largest one.
public struct RobustnessTable: Hashable, Sendable {
  /// One strategy by every rule.
  public struct Row: Hashable, Sendable {
    /// Wald's rule: the value in its worst scenario.
    public let worst: Double
    /// The optimist's rule: the value in its best scenario.
    public let best: Double
    /// Hurwicz's rule: c·best + (1 − c)·worst.
    public let hurwicz: Double
    /// Laplace's rule: the mean over scenarios, with their weights.
    public let mean: Double
    /// The weighted share of scenarios in which the threshold is met; nothing without a threshold.
    public let satisficing: Double?
    /// The number of scenarios in which it is best, ties included.
    public let timesBest: Int
  }

  /// One row a strategy.
  public let rows: [Row]

  /// Builds the table.
  ///
  /// - Parameters:
  ///   - values: `[strategy][scenario]`.
  ///   - direction: which way is better.
  ///   - weights: one a scenario; nothing for equal weights.
  ///   - optimism: Hurwicz's c in [0, 1].
  ///   - threshold: the value that is good enough.
  /// - Throws: `StatisticsError` for an unusable table, weights or optimism.
  public init(
    _ values: [[Double]], direction: Direction = .higherIsBetter, weights: [Double]? = nil,
    optimism: Double = 0.5, threshold: Double? = nil
  ) throws(StatisticsError) {
    guard (0...1).contains(optimism) else {
      throw .setting(name: "optimism", allowed: "between 0 and 1")
    }
    let regret = try RegretTable(values, direction: direction, weights: weights)
    let shares = try Weights(weights, values[0].count).shares
    rows = values.enumerated().map { index, row in
      let ordered = row.sorted { direction.prefers($1, over: $0) }
      let (worst, best) = (ordered[0], ordered[ordered.count - 1])
      return Row(
        worst: worst, best: best, hurwicz: optimism * best + (1 - optimism) * worst,
        mean: compensatedSum(zip(row, shares).map { $0 * $1 }),
        satisficing: threshold.map { limit in
          zip(row, shares).reduce(0) { sum, cell in
            direction.prefers(limit, over: cell.0) ? sum : sum + cell.1
          }
        },
        timesBest: regret.summaries[index].timesBest)
    }
  }
}
