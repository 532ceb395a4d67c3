/// The t test for two independent columns: runs that do not share their luck.
public struct TwoSampleTTest: Hashable, Sendable {
  /// What is assumed of the two variances.
  public enum Variances: String, Hashable, Sendable, CaseIterable {
    /// They may differ (Welch, the default).
    case separate
    /// They are equal (Student).
    case pooled
  }

  /// The difference of the means, first minus second.
  public let meanDifference: Double
  /// The standard error of that difference.
  public let standardError: Double
  /// The t statistic.
  public let statistic: Double
  /// The degrees of freedom, not whole in general for Welch's test.
  public let degreesOfFreedom: Double
  /// The two-sided p-value.
  public let pValue: Double
  /// The interval of the difference of means.
  public let interval: Interval

  /// Tests two columns; nothing for fewer than two values on a side, values that are not finite, or
  /// two constant columns.
  ///
  /// Welch's degrees of freedom are (u + v)²/(u²/(n−1) + v²/(m−1)) with u = s²/n, v = s²/m.
  public init?(
    _ x: [Double], _ y: [Double], variances: Variances = .separate,
    confidence: Confidence = .percent95
  ) {
    guard let first = Sample(x), let second = Sample(y), let s = first.variance,
      let r = second.variance
    else { return nil }
    let (n, m) = (Double(x.count), Double(y.count))
    var (u, v) = (s / n, r / m)
    var degrees = (u + v) * (u + v) / (u * u / (n - 1) + v * v / (m - 1))
    if variances == .pooled {
      degrees = n + m - 2
      let pooled = ((n - 1) * s + (m - 1) * r) / degrees
      (u, v) = (pooled / n, pooled / m)
    }
    let error = (u + v).squareRoot()
    guard error > 0, let law = StudentDistribution(degreesOfFreedom: degrees),
      let critical = law.quantile(confidence.upperLevel),
      let t = ((first.mean - second.mean) / error).ifFinite,
      let interval = Interval(centre: first.mean - second.mean, halfWidth: critical * error)
    else { return nil }
    meanDifference = first.mean - second.mean
    standardError = error
    statistic = t
    degreesOfFreedom = degrees
    pValue = law.twoSidedTail(t)
    self.interval = interval
  }
}
