/// The standard normal distribution: the limit law of sums.
///
///     density φ(x) = e^(−x²/2)/√(2π),   Φ(x) = P(X ≤ x)
public enum NormalDistribution {
  /// The density φ(x).
  public static func density(_ x: Double) -> Double {
    exponential(-x * x / 2 - halfLogTwoPi)
  }

  /// Φ(x) = P(X ≤ x), accurate to a few units in the last place also far in the lower tail.
  public static func cumulative(_ x: Double) -> Double {
    upperTail(-x)
  }

  /// P(X > x) = 1 − Φ(x), accurate also far in the upper tail.
  public static func upperTail(_ x: Double) -> Double {
    let (lower, upper) = regularizedGamma(0.5, x * x / 2)
    return x >= 0 ? upper / 2 : 0.5 + lower / 2
  }

  /// P(|X| > |x|).
  public static func twoSidedTail(_ x: Double) -> Double {
    regularizedGamma(0.5, x * x / 2).upper
  }

  /// The value that a share `level` of the distribution lies below; nothing outside (0, 1).
  ///
  /// Source: Wichura, "Algorithm AS 241", Applied Statistics 37, 1988; relative error about 10^−16.
  public static func quantile(_ level: Double) -> Double? {
    guard level > 0, level < 1 else { return nil }
    let q = level - 0.5
    if abs(q) <= 0.425 { return q * centralRatio(0.180625 - q * q) }
    let tail = q < 0 ? level : 1 - level
    let r = (-logarithm(tail)).squareRoot()
    let value = r <= 5 ? shoulderRatio(r - 1.6) : farTailRatio(r - 5)
    return q < 0 ? -value : value
  }
}

/// The value of a polynomial whose coefficients are given from the highest power down.
private func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
  coefficients.reduce(0) { $0 * x + $1 }
}

private func centralRatio(_ r: Double) -> Double {
  polynomial(
    r,
    [
      2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
      4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
      1.3314166789178437745e2, 3.3871328727963666080e0,
    ])
    / polynomial(
      r,
      [
        5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
        2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
        4.2313330701600911252e1, 1,
      ])
}

private func shoulderRatio(_ r: Double) -> Double {
  polynomial(
    r,
    [
      7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
      1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
      4.63033784615654529590e0, 1.42343711074968357734e0,
    ])
    / polynomial(
      r,
      [
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
        1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
        2.05319162663775882187e0, 1,
      ])
}

private func farTailRatio(_ r: Double) -> Double {
  polynomial(
    r,
    [
      2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
      5.46378491116411436990e0, 6.65790464350110377720e0,
    ])
    / polynomial(
      r,
      [
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
        7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
        5.99832206555887937690e-1, 1,
      ])
}
