/// The chi-square distribution: the law of a sum of ν squared standard normal variables.
///
/// It is a gamma distribution of shape ν/2, stretched by 2.
public struct ChiSquareDistribution: Hashable, Sendable {
  private let gamma: GammaDistribution

  /// Degrees of freedom ν > 0.
  public var degreesOfFreedom: Double { 2 * gamma.shape }

  /// The distribution, or nothing unless the degrees of freedom are positive and finite.
  public init?(degreesOfFreedom: Double) {
    guard let gamma = GammaDistribution(shape: degreesOfFreedom / 2) else { return nil }
    self.gamma = gamma
  }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double {
    gamma.cumulative(x / 2)
  }

  /// P(X > x).
  public func upperTail(_ x: Double) -> Double {
    gamma.upperTail(x / 2)
  }

  /// The value that a share `level` of the distribution lies below; nothing outside (0, 1).
  public func quantile(_ level: Double) -> Double? {
    gamma.quantile(level).map { 2 * $0 }
  }
}
