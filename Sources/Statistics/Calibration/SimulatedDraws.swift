/// Draws of parameters with what a model showed for each: what an observation is compared with.
///
/// Many summaries are a hindrance: with nine of them no draw is near the observed one in all, and a
/// regression on all nine fits luck. So they are condensed to one number a parameter, the linear
/// regression of that parameter on all summaries over all draws: an estimate of its posterior mean,
/// which loses least about the parameter among all single numbers (Fearnhead and Prangle).
/// Parameters are stretched from their bounds onto the whole line by log((θ−a)/(b−θ)) beforehand, so
/// that what is adjusted later stays inside its prior.
///
/// Where the regression has no solution (hardly more draws than summaries), the summaries themselves
/// are used, each over its median absolute deviation. A summary that never varies has no say.
///
/// Source: Fearnhead and Prangle, Journal of the Royal Statistical Society B 74, 2012.
public struct SimulatedDraws: Hashable, Sendable {
  /// `[draw][parameter]`.
  public let parameters: [[Double]]
  /// `[parameter]` the range of the prior.
  public let bounds: [ClosedRange<Double>]
  /// Number of summaries of a draw.
  public let summaryCount: Int
  /// `[draw][parameter]` on the whole line.
  let stretched: [[Double]]
  /// `[draw][coordinate]` condensed summaries.
  let places: [[Double]]
  /// `[summary]` centre and 1/spread over the draws; 0 for a summary that never varies.
  private let centres, scales: [Double]
  /// `[summary][coordinate]`; nil if summaries are used as they are.
  private let slopes: [[Double]]?

  /// Draws.
  ///
  /// - Parameters:
  ///   - parameters: `[draw][parameter]`, inside the bounds.
  ///   - summaries: `[draw][summary]`.
  ///   - bounds: `[parameter]` the range of the prior.
  /// - Throws: `StatisticsError` for tables that are ragged or not finite, or without a draw.
  /// - Complexity: O(draws × summaries²).
  public init(
    parameters: [[Double]], summaries: [[Double]], bounds: [ClosedRange<Double>]
  ) throws(StatisticsError) {
    try requireEqualLengths(parameters.count, summaries.count)
    guard let count = summaries.first?.count else { throw .tooFew(needed: 1, found: 0) }
    for row in parameters {
      try requireEqualLengths(bounds.count, row.count)
      try requireFinite(row)
    }
    for row in summaries {
      try requireEqualLengths(count, row.count)
      try requireFinite(row)
    }
    self.parameters = parameters
    self.bounds = bounds
    summaryCount = count
    (centres, scales) = SimulatedDraws.units(summaries, count: count)
    stretched = parameters.map { row in zip(row, bounds).map { SimulatedDraws.stretch($0, $1) } }
    let standard = summaries.map { [centres, scales] row in
      row.indices.map { (row[$0] - centres[$0]) * scales[$0] }
    }
    slopes = SimulatedDraws.condensing(standard, stretched, isUsed: scales.map { $0 > 0 })
    places = standard.map { [slopes] in SimulatedDraws.condensed($0, slopes) }
  }

  /// Where an observation lies among the draws.
  func place(of observed: [Double]) -> [Double] {
    SimulatedDraws.condensed(
      observed.indices.map { (observed[$0] - centres[$0]) * scales[$0] }, slopes)
  }
}

extension SimulatedDraws {
  /// Median and one over the median absolute deviation of each summary; over the standard deviation
  /// where that is 0; 0 for a summary that does not vary.
  private static func units(
    _ summaries: [[Double]], count: Int
  ) -> (centres: [Double], scales: [Double]) {
    let units = (0..<count).map { place -> (Double, Double) in
      guard let sample = Sample(summaries.map { $0[place] }) else { return (0, 0) }
      let median = sample.sorted.median
      let deviation = Sample(sample.values.map { abs($0 - median) })?.sorted.median ?? 0
      let spread = deviation > 0 ? deviation : sample.standardDeviation ?? 0
      return (median, spread > 0 ? 1 / spread : 0)
    }
    return (units.map(\.0), units.map(\.1))
  }

  /// `[summary][parameter]` slopes of the parameters on all summaries.
  private static func condensing(
    _ summaries: [[Double]], _ parameters: [[Double]], isUsed: [Bool]
  ) -> [[Double]]? {
    let used = isUsed.indices.filter { isUsed[$0] }
    guard !used.isEmpty,
      let fit = LinearRegression(summaries.map { row in used.map { row[$0] } }, parameters)
    else { return nil }
    var slopes = isUsed.map { _ in Array(repeating: 0.0, count: fit.intercepts.count) }
    for (place, summary) in used.enumerated() { slopes[summary] = fit.slopes[place] }
    return slopes
  }

  private static func condensed(_ summaries: [Double], _ slopes: [[Double]]?) -> [Double] {
    guard let slopes, let count = slopes.first?.count else { return summaries }
    var place = Array(repeating: 0.0, count: count)
    for (summary, slope) in zip(summaries, slopes) {
      for coordinate in 0..<count { place[coordinate] += summary * slope[coordinate] }
    }
    return place
  }

  /// log((θ − a)/(b − θ)), held away from the ends.
  static func stretch(_ value: Double, _ bounds: ClosedRange<Double>) -> Double {
    let width = bounds.upperBound - bounds.lowerBound
    guard width > 0 else { return 0 }
    let share = min(1 - 1e-9, max(1e-9, (value - bounds.lowerBound) / width))
    return logarithm(share / (1 - share))
  }

  /// The way back.
  static func unstretch(_ value: Double, _ bounds: ClosedRange<Double>) -> Double {
    let share = 1 / (1 + exponential(-value))
    return bounds.lowerBound + share * (bounds.upperBound - bounds.lowerBound)
  }
}
