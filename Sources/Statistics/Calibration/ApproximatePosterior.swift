/// Approximate Bayesian computation: which parameter values are plausible, given what was observed,
/// when a model can be run but its likelihood cannot be written down.
///
/// Parameters are drawn from their prior, the model is run, and the draws whose summaries lie nearest
/// to the observed ones are kept (rejection). Because even the nearest are not exactly there, kept
/// parameters are shifted along a weighted linear regression of parameters on summaries
///
///     θ*_i = θ_i − β·(s_i − s_obs),   weights 1 − (d_i/δ)²   (Epanechnikov)
///
/// with d_i the distance of draw i and δ the largest among the kept. Before the regression each
/// parameter is stretched from its bounds onto the whole line by log((θ−a)/(b−θ)), so that adjusted
/// values stay inside its prior.
///
/// Summaries are scaled by their median absolute deviation over all draws; a summary that never
/// varies has no say.
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
  ///   - parameters: `[draw][parameter]`, inside the bounds.
  ///   - summaries: `[draw][summary]`.
  ///   - observed: `[summary]`.
  ///   - bounds: `[parameter]` the range of the prior.
  ///   - keep: number of draws to keep.
  /// - Throws: `StatisticsError` for ragged or infinite tables, or fewer draws than are to be kept.
  /// - Complexity: O(draws × summaries + keep × summaries²).
  public init(
    parameters: [[Double]], summaries: [[Double]], observed: [Double],
    bounds: [ClosedRange<Double>], keep: Int
  ) throws(StatisticsError) {
    try requireEqualLengths(parameters.count, summaries.count)
    guard keep >= 2 else { throw .setting(name: "keep", allowed: "2 or more") }
    guard parameters.count >= keep else { throw .tooFew(needed: keep, found: parameters.count) }
    for row in parameters { try requireEqualLengths(bounds.count, row.count) }
    for row in summaries {
      try requireEqualLengths(observed.count, row.count)
      try requireFinite(row)
    }
    try requireFinite(observed)
    let scales = ApproximatePosterior.scales(summaries, count: observed.count)
    let offsets = summaries.map { row in
      row.indices.map { (row[$0] - observed[$0]) * scales[$0] }
    }
    let distances = offsets.map { row in row.reduce(0) { $0 + $1 * $1 }.squareRoot() }
    let nearest = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    let kept = Array(nearest.prefix(keep))
    let tolerance = distances[kept[keep - 1]]
    let weights = kept.map { draw in
      let share = tolerance > 0 ? distances[draw] / tolerance : 0
      return max(1e-9, 1 - share * share)
    }
    let total = weights.reduce(0, +)
    let stretched = kept.map { draw in
      zip(parameters[draw], bounds).map { ApproximatePosterior.stretch($0, $1) }
    }
    let slopes = ApproximatePosterior.slopes(
      kept.map { offsets[$0] }, stretched, weights, varying: scales.map { $0 > 0 })
    self.kept = kept
    self.tolerance = tolerance
    self.weights = weights.map { $0 / total }
    isAdjusted = slopes != nil
    values = kept.indices.map { place in
      bounds.indices.map { parameter in
        guard let slopes else { return parameters[kept[place]][parameter] }
        let shift = zip(slopes, offsets[kept[place]]).reduce(0) { $0 + $1.0[parameter] * $1.1 }
        return ApproximatePosterior.unstretch(
          stretched[place][parameter] - shift, bounds[parameter])
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

  /// The weighted mean of a parameter.
  public func mean(_ parameter: Int) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0[parameter] * $1.1 }
  }
}

extension ApproximatePosterior {
  /// One over the median absolute deviation of each summary; over the standard deviation where that
  /// is 0; 0 for a summary that does not vary.
  private static func scales(_ summaries: [[Double]], count: Int) -> [Double] {
    (0..<count).map { place in
      guard let sample = Sample(summaries.map { $0[place] }) else { return 0 }
      let median = sample.sorted.median
      let deviation = Sample(sample.values.map { abs($0 - median) })?.sorted.median ?? 0
      let spread = deviation > 0 ? deviation : sample.standardDeviation ?? 0
      return spread > 0 ? 1 / spread : 0
    }
  }

  /// log((θ − a)/(b − θ)), held away from the ends.
  private static func stretch(_ value: Double, _ bounds: ClosedRange<Double>) -> Double {
    let width = bounds.upperBound - bounds.lowerBound
    guard width > 0 else { return 0 }
    let share = min(1 - 1e-9, max(1e-9, (value - bounds.lowerBound) / width))
    return logarithm(share / (1 - share))
  }

  private static func unstretch(_ value: Double, _ bounds: ClosedRange<Double>) -> Double {
    let share = 1 / (1 + exponential(-value))
    return bounds.lowerBound + share * (bounds.upperBound - bounds.lowerBound)
  }

  /// `[summary][parameter]` slopes of the weighted regression of parameters on offsets; nothing if
  /// it cannot be solved.
  private static func slopes(
    _ offsets: [[Double]], _ values: [[Double]], _ weights: [Double], varying: [Bool]
  ) -> [[Double]]? {
    let used = varying.indices.filter { varying[$0] }
    guard !used.isEmpty, offsets.count > used.count + 2, let parameters = values.first?.count else {
      return nil
    }
    let rows = offsets.map { row in [1] + used.map { row[$0] } }
    let size = used.count + 1
    var normal = Array(repeating: Array(repeating: 0.0, count: size + parameters), count: size)
    for (place, row) in rows.enumerated() {
      for i in 0..<size {
        for j in 0..<size { normal[i][j] += weights[place] * row[i] * row[j] }
        for p in 0..<parameters {
          normal[i][size + p] += weights[place] * row[i] * values[place][p]
        }
      }
    }
    // A trace of ridge keeps summaries that move together from making slopes explode.
    for i in 1..<size { normal[i][i] *= 1 + 1e-6 }
    guard let solved = eliminate(normal, size: size) else { return nil }
    var slopes = Array(repeating: Array(repeating: 0.0, count: parameters), count: varying.count)
    for (place, summary) in used.enumerated() { slopes[summary] = solved[place + 1] }
    return slopes
  }

  /// Gauss's elimination with pivots; nothing if the matrix is singular.
  private static func eliminate(_ matrix: [[Double]], size: Int) -> [[Double]]? {
    var rows = matrix
    for column in 0..<size {
      let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      guard abs(rows[pivot][column]) > 1e-12 else { return nil }
      rows.swapAt(column, pivot)
      let scale = rows[column][column]
      rows[column] = rows[column].map { $0 / scale }
      for row in 0..<size where row != column {
        let factor = rows[row][column]
        if factor == 0 { continue }
        for place in column..<rows[row].count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    let solved = rows.map { Array($0.dropFirst(size)) }
    return solved.allSatisfy { $0.allSatisfy(\.isFinite) } ? solved : nil
  }
}
