/// The beta distribution on [0, 1]: density x^(a−1) (1−x)^(b−1)/B(a, b).
public struct BetaDistribution: Hashable, Sendable {
  /// The first shape a > 0; the mean is a/(a + b).
  public let a: Double
  /// The second shape b > 0.
  public let b: Double

  /// The distribution, or nothing unless both shapes are positive and finite.
  public init?(_ a: Double, _ b: Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
    self.a = a
    self.b = b
  }

  /// P(X ≤ x) = I_x(a, b).
  public func cumulative(_ x: Double) -> Double {
    regularizedBeta(x, complement: 1 - x, a, b)
  }

  /// P(X > x) = I_{1−x}(b, a).
  public func upperTail(_ x: Double) -> Double {
    regularizedBeta(1 - x, complement: x, b, a)
  }

  /// The density at x; 0 outside (0, 1).
  public func density(_ x: Double) -> Double {
    guard x > 0, x < 1 else { return 0 }
    return exponential(
      (a - 1) * logarithm(x) + (b - 1) * logarithm(onePlus: -x) - logBeta(a, b))
  }

  /// The value that a share `level` of the distribution lies below; nothing outside (0, 1).
  public func quantile(_ level: Double) -> Double? {
    guard level > 0, level < 1 else { return nil }
    return increasingRoot(near: a / (a + b), between: 0, and: 1) { x in
      (level < 0.5 ? cumulative(x) - level : (1 - level) - upperTail(x), density(x))
    }
  }
}
