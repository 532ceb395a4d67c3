/// Approximate Bayesian computation: which parameter values are plausible, given what was observed,
/// when a model can be run but its likelihood cannot be written down.
///
/// Parameters are drawn from their prior, the model is run, and the draws that lie nearest to the
/// observed one are kept (rejection; see ``SimulatedDraws`` for what near means). Because even the
/// nearest are not exactly there, kept parameters are shifted along a weighted linear regression of
/// parameters on summaries
///
///     θ*_i = m(s_obs) + (θ_i − m(s_i))/(1 − h_i),   weights 1 − (d_i/δ)²   (Epanechnikov)
///
/// with m the regression, d_i the distance of draw i, δ the largest among the kept, and h_i the
/// leverage. Division by 1 − h_i makes the deleted residual: what is left of a draw once it has no
/// part in the line. With plain residuals the posterior is too narrow, because the line was bent
/// towards the kept draws and not towards the observed one: with nine summaries and 60 of 300 draws,
/// 95 % intervals then hold the true value in 86 of 100 cases, and in 93 to 95 as it is done here.
/// Summaries must carry the same noise as the observation: one run each, not a mean of runs.
///
/// Source: Beaumont, Zhang and Balding, Genetics 162, 2002.
public struct ApproximatePosterior: Hashable, Sendable {
  /// `[kept draw][parameter]` adjusted values.
  public let values: [[Double]]
  /// `[kept draw]` weights that add up to 1.
  public let weights: [Double]
  /// Positions of the kept draws among all, nearest first.
  public let kept: [Int]
  /// The largest distance among the kept.
  public let tolerance: Double
  /// Whether the regression could be solved; without it the values are those of the kept draws.
  public let isAdjusted: Bool

  /// Computes the posterior.
  ///
  /// - Parameters:
  ///   - draws: what was simulated.
  ///   - observed: `[summary]`.
  ///   - keep: number of draws to keep, at least 2.
  /// - Throws: `StatisticsError` for an observation that does not fit the draws, or fewer draws than
  ///   are to be kept.
  /// - Complexity: O(draws × parameters + keep × parameters²).
  public init(
    _ draws: SimulatedDraws, observed: [Double], keep: Int
  ) throws(StatisticsError) {
    guard keep >= 2 else { throw .setting(name: "keep", allowed: "2 or more") }
    guard draws.parameters.count >= keep else {
      throw .tooFew(needed: keep, found: draws.parameters.count)
    }
    try requireEqualLengths(draws.summaryCount, observed.count)
    try requireFinite(observed)
    let target = draws.place(of: observed)
    let distances = draws.places.map { place in
      zip(place, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    let nearest = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    let kept = Array(nearest.prefix(keep))
    let tolerance = distances[kept[keep - 1]]
    let weights = kept.map { draw in
      let share = tolerance > 0 ? distances[draw] / tolerance : 0
      return max(1e-9, 1 - share * share)
    }
    let total = weights.reduce(0, +)
    let adjusted = ApproximatePosterior.adjusted(draws, kept, weights, target)
    self.kept = kept
    self.tolerance = tolerance
    self.weights = weights.map { $0 / total }
    isAdjusted = adjusted != nil
    values = adjusted ?? kept.map { draws.parameters[$0] }
  }

  /// `[kept draw][parameter]` values moved to what was observed; nothing if the regression cannot be
  /// solved.
  private static func adjusted(
    _ draws: SimulatedDraws, _ kept: [Int], _ weights: [Double], _ target: [Double]
  ) -> [[Double]]? {
    let offsets = kept.map { draw in zip(draws.places[draw], target).map { $0 - $1 } }
    guard let first = offsets.first else { return nil }
    let used = first.indices.filter { place in offsets.contains { $0[place] != first[place] } }
    guard !used.isEmpty else { return nil }
    let rows = offsets.map { row in used.map { row[$0] } }
    let values = kept.map { draws.stretched[$0] }
    guard let fit = LinearRegression(rows, values, weights: weights) else { return nil }
    return rows.indices.map { place in
      let mean = fit.values(rows[place])
      let left = max(0.05, 1 - fit.leverage(rows[place], weight: weights[place]))
      return draws.bounds.indices.map { parameter in
        SimulatedDraws.unstretch(
          fit.intercepts[parameter] + (values[place][parameter] - mean[parameter]) / left,
          draws.bounds[parameter])
      }
    }
  }

  /// The weighted quantile of a parameter: the value below which a share of the weight lies.
  public func quantile(_ parameter: Int, _ level: Double) -> Double {
    let order = values.indices.sorted {
      (values[$0][parameter], $0) < (values[$1][parameter], $1)
    }
    var sum = 0.0
    for place in order {
      sum += weights[place]
      if sum >= level { return values[place][parameter] }
    }
    return order.last.map { values[$0][parameter] } ?? 0
  }

  /// The interval between the quantiles that cut off half of what is left to confidence on each side.
  public func interval(
    _ parameter: Int, confidence: Confidence = .percent95
  ) -> ClosedRange<Double> {
    let low = quantile(parameter, confidence.lowerLevel)
    return low...max(low, quantile(parameter, confidence.upperLevel))
  }

  /// The weighted mean of a parameter.
  public func mean(_ parameter: Int) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0[parameter] * $1.1 }
  }
}
