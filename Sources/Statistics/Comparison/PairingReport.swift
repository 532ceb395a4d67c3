/// What the pairing bought: how much of the luck the two columns shared.
///
/// Under common random numbers both strategies meet the same luck, which cancels in their
/// difference. If the correlation is near zero or negative the pairing failed, and the variance ratio
/// says so.
public struct PairingReport: Hashable, Sendable {
  /// Pearson's correlation of the two columns.
  public let correlation: Double
  /// sd(D)²/(sd(a)² + sd(b)²): the variance of the difference against that of independent runs.
  public let varianceRatio: Double
  /// The share of independent runs that pairing saved at equal precision, 1 − variance ratio;
  /// negative if it cost some.
  public var runsSaved: Double { 1 - varianceRatio }

  /// The report on two columns of pairs; nothing for fewer than two pairs or a constant column.
  public init?(_ a: [Double], _ b: [Double]) {
    guard a.count == b.count, let coefficient = Statistics.correlation(a, b),
      let first = Sample(a)?.variance, let second = Sample(b)?.variance,
      let difference = Sample(zip(a, b).map { $0 - $1 })?.variance,
      let ratio = (difference / (first + second)).ifFinite
    else { return nil }
    correlation = coefficient
    varianceRatio = ratio
  }
}
