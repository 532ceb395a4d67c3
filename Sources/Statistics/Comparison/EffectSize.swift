/// How large a difference between two independent columns is, free of units and of sample size.
public enum EffectSize {
  /// Cohen's d: the difference of means over the pooled standard deviation; nothing where there is
  /// no spread or fewer than two values on a side.
  public static func cohensD(_ x: [Double], _ y: [Double]) -> Double? {
    guard let first = Sample(x), let second = Sample(y), let s = first.variance,
      let r = second.variance
    else { return nil }
    let (n, m) = (Double(x.count), Double(y.count))
    let pooled = ((n - 1) * s + (m - 1) * r) / (n + m - 2)
    return pooled > 0 ? ((first.mean - second.mean) / pooled.squareRoot()).ifFinite : nil
  }

  /// Hedges' g: Cohen's d freed of its bias in small samples by the factor
  /// Γ(ν/2)/(√(ν/2)·Γ((ν−1)/2)) with ν = n + m − 2.
  public static func hedgesG(_ x: [Double], _ y: [Double]) -> Double? {
    let degrees = Double(x.count + y.count - 2)
    guard degrees > 1, let d = cohensD(x, y) else { return nil }
    let logFactor =
      logGamma(degrees / 2) - logGamma((degrees - 1) / 2) - 0.5 * logarithm(degrees / 2)
    return d * exponential(logFactor)
  }

  /// Cliff's delta: P(x > y) − P(x < y) over all pairs; nothing if a column is empty.
  public static func cliffsDelta(_ x: [Double], _ y: [Double]) -> Double? {
    RankSumTest(x, y, exactUpTo: 0)?.cliffsDelta
  }
}
