import Statistics

/// Two columns measured in the same worlds, taken in pair by pair.
///
/// Because both strategies meet the same luck, their difference varies less than they do.
struct PairedStream: Sendable, Equatable {
  /// The strategy, the baseline, and strategy − baseline.
  private(set) var own = StreamingMoments()
  private(set) var other = StreamingMoments()
  private(set) var difference = StreamingMoments()
  /// Pairs in which the strategy is ahead, and in which the two are equal.
  private(set) var ahead = 0
  private(set) var equal = 0

  /// No pairs yet.
  init() {}

  /// Pairs that were taken in elsewhere.
  init(
    own: StreamingMoments, other: StreamingMoments, difference: StreamingMoments, ahead: Int,
    equal: Int
  ) {
    self.own = own
    self.other = other
    self.difference = difference
    self.ahead = ahead
    self.equal = equal
  }

  mutating func add(_ value: Double, against baseline: Double) {
    own.add(value)
    other.add(baseline)
    difference.add(value - baseline)
    if value > baseline { ahead += 1 } else if value == baseline { equal += 1 }
  }

  /// Number of pairs.
  var count: Int { difference.count }

  /// Share of pairs in which the strategy is ahead, ties counted half.
  var probabilityAhead: Double? {
    count > 0 ? (Double(ahead) + Double(equal) / 2) / Double(count) : nil
  }

  /// Correlation of the two columns, from var(a − b) = var a + var b − 2 cov; nil without spread.
  var correlation: Double? {
    guard let a = own.variance, let b = other.variance, let d = difference.variance, a > 0, b > 0
    else { return nil }
    return max(-1, min(1, (a + b - d) / (2 * (a * b).squareRoot())))
  }

  /// Student's interval for the mean difference; nil with fewer than two pairs.
  func interval(_ confidence: Confidence = .percent95) -> Interval? {
    var criticalValues = StudentCriticalValues(confidence)
    return interval(&criticalValues)
  }

  /// The same, as one of many that share critical values.
  func interval(_ criticalValues: inout StudentCriticalValues) -> Interval? {
    difference.meanInterval(&criticalValues)
  }

  /// Two-sided p-value of a mean difference of 0; nil where there is no spread.
  var pValue: Double? {
    guard let mean = difference.mean, let error = difference.standardError, error > 0,
      let distribution = StudentDistribution(degreesOfFreedom: Double(count - 1))
    else { return nil }
    return min(1, 2 * distribution.upperTail(abs(mean / error)))
  }

  /// Standardised mean difference of pairs, mean / sd; nil where there is no spread.
  var effectSize: Double? {
    guard let mean = difference.mean, let deviation = difference.standardDeviation, deviation > 0
    else { return nil }
    return mean / deviation
  }
}
