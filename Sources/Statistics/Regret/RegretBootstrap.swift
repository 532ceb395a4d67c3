/// How sure regrets are: replicates are resampled, all strategies and scenarios of one replicate
/// staying together, and values, best and regret computed anew each time.
public struct RegretBootstrap: Hashable, Sendable {
  /// `[strategy][scenario]`: percentile intervals of the regrets.
  public let intervals: [[Interval]]
  /// One a strategy: percentile interval of its largest regret.
  public let maximumIntervals: [Interval]
  /// One a strategy: the share of resamples in which it is the minimax choice.
  public let shareMinimax: [Double]

  /// Resamples a cube.
  ///
  /// - Throws: `StatisticsError` for unusable weights.
  /// - Complexity: O(B × strategies × scenarios × replicates).
  public init(
    _ cube: ReplicateCube, direction: Direction = .higherIsBetter, aggregate: Aggregate = .mean,
    weights: [Double]? = nil, confidence: Confidence = .percent95,
    plan: BootstrapPlan = BootstrapPlan()
  ) throws(StatisticsError) {
    var tables: [RegretTable] = []
    var indices = Array(repeating: 0, count: cube.replicates)
    for resample in 0..<plan.resamples {
      plan.stream.fill(&indices, resample: resample)
      tables.append(
        try RegretTable(
          cube.values(aggregate, over: indices), direction: direction, weights: weights))
    }
    let strategies = 0..<cube.strategies
    intervals = strategies.map { strategy in
      (0..<cube.scenarios).map { scenario in
        percentileInterval(tables.map { $0.regret[strategy][scenario] }, confidence)
      }
    }
    maximumIntervals = strategies.map { strategy in
      percentileInterval(tables.map { $0.summaries[strategy].maximum }, confidence)
    }
    shareMinimax = strategies.map { strategy in
      Double(tables.count { $0.minimaxChoice == strategy }) / Double(plan.resamples)
    }
  }
}

/// The type-7 quantiles at α/2 and 1 − α/2 of numbers known to be finite and not empty.
func percentileInterval(_ values: [Double], _ confidence: Confidence) -> Interval {
  guard let sorted = Sample(values)?.sorted else { return Interval(orderedLow: 0, high: 0) }
  return Interval(
    orderedLow: sorted.quantile(confidence.lowerLevel),
    high: sorted.quantile(confidence.upperLevel))
}
