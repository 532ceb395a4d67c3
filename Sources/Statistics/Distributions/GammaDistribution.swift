/// The gamma distribution with shape a and unit scale: density x^(a−1) e^(−x)/Γ(a) for x > 0.
public struct GammaDistribution: Hashable, Sendable {
  /// The shape a > 0, which is also the mean and the variance.
  public let shape: Double

  /// The distribution, or nothing unless the shape is positive and finite.
  public init?(shape: Double) {
    guard shape > 0, shape.isFinite else { return nil }
    self.shape = shape
  }

  /// P(X ≤ x) = P(a, x).
  public func cumulative(_ x: Double) -> Double {
    regularizedGamma(shape, x).lower
  }

  /// P(X > x) = Q(a, x).
  public func upperTail(_ x: Double) -> Double {
    regularizedGamma(shape, x).upper
  }

  /// The density at x; 0 below 0.
  public func density(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    return exponential((shape - 1) * logarithm(x) - x - logGamma(shape))
  }

  /// The value that a share `level` of the distribution lies below; nothing outside (0, 1).
  public func quantile(_ level: Double) -> Double? {
    guard level > 0, level < 1, let z = NormalDistribution.quantile(level) else { return nil }
    var high = max(1, 2 * shape)
    while upperTail(high) > 1 - level { high *= 2 }
    // Wilson and Hilferty: the cube root of a gamma variable is nearly normal.
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    let start = root > 0 ? shape * root * root * root : 0
    return increasingRoot(near: start, between: 0, and: high) { x in
      let (lower, upper) = regularizedGamma(shape, x)
      return (level < 0.5 ? lower - level : (1 - level) - upper, density(x))
    }
  }
}
