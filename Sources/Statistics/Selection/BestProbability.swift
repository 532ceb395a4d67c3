/// How sure it is which strategy is best.
///
/// Two chances are easily confused and stand side by side here: that a strategy has the best *mean*,
/// by the bootstrap, and that it is best in a *single run*.
///
///     p_i = share of B resamples of the replicates in which strategy i has the best mean
///
/// Ties share the win. The Monte-Carlo error of p is √(p(1 − p)/B).
public struct BestProbability: Hashable, Sendable {
  /// The bootstrap chance that the strategy's mean is best, by strategy.
  public let bestMean: [Double]
  /// The Monte-Carlo error of `bestMean`.
  public let monteCarloError: [Double]
  /// The share of replicates in which the strategy came out best, by strategy.
  public let bestRun: [Double]

  /// Looks at one scenario.
  ///
  /// - Parameters:
  ///   - rows: `[replicate][strategy]`, complete and finite.
  ///   - direction: which way is better.
  ///   - plan: how to resample the replicates.
  /// - Throws: `StatisticsError` if there are no rows, or they differ in length or are not finite.
  /// - Complexity: O(B·n·k).
  public init(
    _ rows: [[Double]], direction: Direction = .higherIsBetter,
    plan: BootstrapPlan = BootstrapPlan()
  ) throws(StatisticsError) {
    try self.init(scenarios: [rows], weights: [1], direction: direction, plan: plan)
  }

  /// Looks at several scenarios at once: inside each resample the strategies are ranked by the
  /// weighted sum of their scenario means.
  ///
  /// - Parameters:
  ///   - scenarios: `[scenario][replicate][strategy]`; replicates are shared by the scenarios, so all
  ///     have equally many.
  ///   - weights: one a scenario, not negative; nothing for equal weights.
  ///   - direction: which way is better.
  ///   - plan: how to resample the replicates.
  /// - Throws: `StatisticsError` for empty, ragged or infinite tables or unusable weights.
  public init(
    scenarios: [[[Double]]], weights: [Double]? = nil, direction: Direction = .higherIsBetter,
    plan: BootstrapPlan = BootstrapPlan()
  ) throws(StatisticsError) {
    let combined = try weightedSum(
      scenarios, weights: try Weights(weights, scenarios.count))
    let strategies = combined[0].count
    let wins = BestProbability.resampledWins(combined, direction, plan)
    let resamples = Double(plan.resamples)
    bestMean = wins.map { min(1, $0 / resamples) }
    monteCarloError = bestMean.map { ($0 * (1 - $0) / resamples).squareRoot() }
    var runs = Array(repeating: 0.0, count: strategies)
    for rows in scenarios { for row in rows { shareWin(row, direction, &runs) } }
    let total = Double(scenarios.count * combined.count)
    bestRun = runs.map { $0 / total }
  }

  private static func resampledWins(
    _ rows: [[Double]], _ direction: Direction, _ plan: BootstrapPlan
  ) -> [Double] {
    let strategies = rows[0].count
    let columns = (0..<strategies).map { strategy in rows.map { $0[strategy] } }
    var wins = Array(repeating: 0.0, count: strategies)
    var indices = Array(repeating: 0, count: rows.count)
    for resample in 0..<plan.resamples {
      plan.stream.fill(&indices, resample: resample)
      let means = columns.map { column in
        compensatedSum(indices.lazy.map { column[$0] }) / Double(rows.count)
      }
      shareWin(means, direction, &wins)
    }
    return wins
  }
}

/// Gives one win to the best value, shared among equals.
private func shareWin(_ values: [Double], _ direction: Direction, _ wins: inout [Double]) {
  var best = values[0]
  for value in values where direction.prefers(value, over: best) { best = value }
  let share = 1 / Double(values.count { $0 == best })
  for (index, value) in values.enumerated() where value == best { wins[index] += share }
}

/// `[replicate][strategy]` summed over scenarios with their weights, after checking the shape.
private func weightedSum(
  _ scenarios: [[[Double]]], weights: Weights
) throws(StatisticsError) -> [[Double]] {
  guard let first = scenarios.first?.first, !first.isEmpty else {
    throw .tooFew(needed: 1, found: 0)
  }
  let replicates = scenarios[0].count
  var combined = Array(
    repeating: Array(repeating: 0.0, count: first.count), count: replicates)
  for (rows, weight) in zip(scenarios, weights.shares) {
    try requireEqualLengths(replicates, rows.count)
    for (replicate, row) in rows.enumerated() {
      try requireEqualLengths(first.count, row.count)
      try requireFinite(row)
      // A single scenario keeps its numbers bit for bit.
      for (strategy, value) in row.enumerated() { combined[replicate][strategy] += weight * value }
    }
  }
  return combined
}
