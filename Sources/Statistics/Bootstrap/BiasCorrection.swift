/// The corrections of a BCa interval; see `BootstrapDistribution.biasCorrectedInterval`.
public struct BiasCorrection: Hashable, Sendable {
  /// The bias z₀: how far the median of the replicates lies from the estimate, in normal units.
  public let bias: Double
  /// The acceleration a: how fast the standard error changes with the true value.
  public let acceleration: Double
  /// The quantile level of the lower end.
  public let lowerLevel: Double
  /// The quantile level of the upper end.
  public let upperLevel: Double

  init?(_ distribution: BootstrapDistribution, leaveOneOut: [Double], confidence: Confidence) {
    let replicates = distribution.replicates.values
    let below = replicates.count { $0 < distribution.estimate }
    let upTo = replicates.count { $0 <= distribution.estimate }
    guard
      let bias = NormalDistribution.quantile(Double(below + upTo) / Double(2 * replicates.count)),
      let acceleration = BiasCorrection.acceleration(leaveOneOut),
      let lower = BiasCorrection.level(confidence.lowerLevel, bias, acceleration),
      let upper = BiasCorrection.level(confidence.upperLevel, bias, acceleration)
    else { return nil }
    self.bias = bias
    self.acceleration = acceleration
    lowerLevel = lower
    upperLevel = upper
  }

  /// Σu³/n³ / (6 (Σu²/n²)^{3/2}) with u_i = (n − 1)(mean − θ₍i₎).
  private static func acceleration(_ leaveOneOut: [Double]) -> Double? {
    guard let sample = Sample(leaveOneOut), !sample.isConstant else { return nil }
    let (centre, n) = (sample.mean, Double(sample.count))
    var (squares, cubes) = (CompensatedSum(), CompensatedSum())
    for value in leaveOneOut {
      let u = (n - 1) * (centre - value)
      squares.add(u * u)
      cubes.add(u * u * u)
    }
    let spread = squares.value / (n * n)
    return (cubes.value / (n * n * n) / (6 * spread * spread.squareRoot())).ifFinite
  }

  private static func level(_ q: Double, _ bias: Double, _ acceleration: Double) -> Double? {
    guard let z = NormalDistribution.quantile(q) else { return nil }
    let sum = bias + z
    let denominator = 1 - acceleration * sum
    guard denominator > 0 else { return nil }
    return NormalDistribution.cumulative(bias + sum / denominator).ifFinite
  }
}

/// The mean of a column with each value left out in turn.
///
/// - Complexity: O(n).
package func leaveOneOutMeans(_ values: [Double]) -> [Double] {
  let total = compensatedSum(values)
  return values.map { (total - $0) / Double(values.count - 1) }
}
