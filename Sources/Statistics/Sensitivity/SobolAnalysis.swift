/// Which parameters drive an output, and by how much: Sobol' indices from a Saltelli design.
///
/// With y′ the outputs freed of their mean and scale, and v the population variance of y′_A and y′_B
/// together,
///
///     S_i  = mean( y′_B (y′_ABi − y′_A) ) / v
///     T_i  = mean( (y′_A − y′_ABi)² ) / (2v)
///     S_ij = mean( y′_BAi·y′_ABj − y′_A·y′_B ) / v − S_i − S_j
///
/// For a stochastic model pass means over the same replicates at every row; for two strategies pass
/// their difference. A failed run drops its base row with all its blocks.
///
/// Source: Saltelli et al., Computer Physics Communications 181, 2010; Jansen 1999 for T.
public struct SobolAnalysis: Hashable, Sendable {
  /// How the intervals were made.
  public enum Method: String, Hashable, Sendable {
    /// By resampling base rows: about twice too wide on quasi-random designs, so on the safe side.
    case bootstrap
    /// By independent digital shifts: honest, at the price of smaller single designs.
    case shifts
  }

  /// The indices: first of all parameters, then total, then pairs.
  public let indices: [SensitivityIndex]
  /// The number of complete base rows N used, over all shifts.
  public let baseRows: Int
  /// The number of base rows dropped because a run in them had failed.
  public let dropped: Int
  /// How the intervals were made.
  public let method: Method

  /// Analyses one design, with bootstrap intervals.
  ///
  /// - Parameters:
  ///   - outputs: one a row of the design, in its order; a missing one is a failed run.
  ///   - layout: the arrangement of the rows.
  ///   - confidence: the level of the percentile intervals.
  ///   - bootstrap: how to resample base rows.
  /// - Throws: `StatisticsError.unequalLengths` if the rows do not make whole blocks, `.tooFew` if
  ///   no block is complete, `.noSpread` if the output does not vary, so that shares of its variance
  ///   do not exist.
  /// - Complexity: O(B × N × k), times k with second order.
  public init(
    _ outputs: [Double?], layout: SaltelliLayout, confidence: Confidence = .percent95,
    bootstrap: BootstrapPlan = BootstrapPlan()
  ) throws(StatisticsError) {
    let table = try SaltelliOutputs(outputs, layout: layout)
    guard let estimates = table.indices(over: Array(0..<table.baseRows)) else { throw .noSpread }
    var rows = Array(repeating: 0, count: table.baseRows)
    let resampled = (0..<bootstrap.resamples).compactMap { resample in
      bootstrap.stream.fill(&rows, resample: resample)
      return table.indices(over: rows)?.flat
    }
    indices = zip(layout.kinds, estimates.flat).enumerated().map { place, index in
      let distribution = BootstrapDistribution(
        estimate: index.1, replicates: resampled.map { $0[place] })
      return SensitivityIndex(
        kind: index.0, estimate: index.1,
        interval: distribution?.percentileInterval(confidence).interval,
        halfWidth: distribution?.standardError.flatMap { normalHalfWidth($0, confidence) })
    }
    baseRows = table.baseRows
    dropped = table.dropped
    method = .bootstrap
  }

  /// Analyses several independent shifts of one design: the estimate is the mean over shifts and the
  /// interval Student's over them.
  ///
  /// - Parameters:
  ///   - shifts: `[shift][row]`, at least two shifts.
  ///   - layout: the arrangement of the rows of every shift.
  ///   - confidence: the level of the intervals.
  /// - Throws: as for one design, or `.tooFew` below two shifts.
  public init(
    shifts: [[Double?]], layout: SaltelliLayout, confidence: Confidence = .percent95
  ) throws(StatisticsError) {
    guard shifts.count >= 2 else { throw .tooFew(needed: 2, found: shifts.count) }
    var estimates: [[Double]] = []
    var (used, lost) = (0, 0)
    for outputs in shifts {
      let table = try SaltelliOutputs(outputs, layout: layout)
      guard let indices = table.indices(over: Array(0..<table.baseRows)) else { throw .noSpread }
      estimates.append(indices.flat)
      used += table.baseRows
      lost += table.dropped
    }
    indices = layout.kinds.enumerated().compactMap { place, kind in
      Sample(estimates.map { $0[place] }).map { sample in
        SensitivityIndex(
          kind: kind, estimate: sample.mean, interval: sample.meanInterval(confidence),
          halfWidth: sample.standardError.flatMap { normalHalfWidth($0, confidence) })
      }
    }
    baseRows = used
    dropped = lost
    method = .shifts
  }

  /// One index; nothing if the design does not give it.
  public func index(_ kind: SensitivityIndex.Kind) -> SensitivityIndex? {
    indices.first { $0.kind == kind }
  }
}

/// z(1 − α/2)·error.
private func normalHalfWidth(_ error: Double, _ confidence: Confidence) -> Double? {
  NormalDistribution.quantile(confidence.upperLevel).flatMap { ($0 * error).ifFinite }
}
