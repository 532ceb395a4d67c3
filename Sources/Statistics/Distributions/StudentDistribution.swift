/// Student's t distribution: how far a mean of n values strays from the truth, in units of its own
/// estimated standard error, with ν = n − 1 degrees of freedom.
///
/// Tails are incomplete beta functions: P(|T| > t) = I_{ν/(ν+t²)}(ν/2, ½).
public struct StudentDistribution: Hashable, Sendable {
  /// Degrees of freedom ν > 0; they need not be whole.
  public let degreesOfFreedom: Double

  /// The distribution, or nothing unless the degrees of freedom are positive and finite.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(|T| > |t|): the two-sided p-value of a t statistic.
  public func twoSidedTail(_ t: Double) -> Double {
    let ratio = t / degreesOfFreedom.squareRoot()
    let square = ratio * ratio
    return regularizedBeta(
      1 / (1 + square), complement: 1 / (1 + 1 / square), degreesOfFreedom / 2, 0.5)
  }

  /// P(T > t).
  public func upperTail(_ t: Double) -> Double {
    let half = twoSidedTail(t) / 2
    return t > 0 ? half : 1 - half
  }

  /// P(T ≤ t).
  public func cumulative(_ t: Double) -> Double {
    upperTail(-t)
  }

  /// The density at t.
  public func density(_ t: Double) -> Double {
    let ratio = t / degreesOfFreedom.squareRoot()
    let logScale = -logBeta(degreesOfFreedom / 2, 0.5) - 0.5 * logarithm(degreesOfFreedom)
    return exponential(
      logScale - (degreesOfFreedom + 1) / 2 * logarithm(onePlus: ratio * ratio))
  }

  /// The value that a share `level` of the distribution lies below; nothing outside (0, 1), or when
  /// the value is too large for a double.
  public func quantile(_ level: Double) -> Double? {
    guard level > 0, level < 1 else { return nil }
    if level == 0.5 { return 0 }
    let tail = min(level, 1 - level)
    guard let distance = distance(upperTail: tail) else { return nil }
    return level < 0.5 ? -distance : distance
  }

  /// The positive t with P(T > t) = `tail`, for tail < ½.
  private func distance(upperTail tail: Double) -> Double? {
    guard let normal = NormalDistribution.quantile(tail) else { return nil }
    let z = -normal
    let guess = z + z * (z * z + 1) / (4 * degreesOfFreedom)
    var high = max(1, 2 * guess)
    while high < 1e300, upperTail(high) > tail { high *= 4 }
    guard high < 1e300 else { return nil }
    let target = logarithm(tail)
    return increasingRoot(near: guess, between: 0, and: high) { t in
      let current = upperTail(t)
      guard current > 0 else { return (1, .infinity) }
      return (target - logarithm(current), density(t) / current)
    }
  }
}
