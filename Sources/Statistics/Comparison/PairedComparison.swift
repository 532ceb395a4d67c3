/// Strategy a against baseline b over replicates that share their luck.
///
///     D_r = a_r − b_r over the replicates where both exist;  n pairs
///     t = mean/se with n − 1 degrees of freedom;  interval mean ± t(1 − α/2, n − 1)·se
///
/// The sign of D is kept whatever the direction of the output. What the data cannot support is
/// empty and explained by `note`.
///
///     let result = try PairedComparison(systems, quickWin)
///     result.meanDifference, result.meanInterval, result.pairing?.runsSaved
public struct PairedComparison: Hashable, Sendable {
  /// Why part of a comparison is empty.
  public enum Note: String, Hashable, Sendable {
    /// No replicate has both values.
    case noPairs
    /// A single pair: a difference but no measure of its error.
    case onePair
    /// Every pair differs by exactly the same: the difference is certain and needs no test.
    case degenerate
  }

  /// The differences D, pairs only, in the order of the replicates.
  public let differences: [Double]
  /// The number of replicates in which a value was missing or not finite.
  public let dropped: Int
  /// The mean of D.
  public let meanDifference: Double?
  /// The sample standard deviation of D.
  public let standardDeviation: Double?
  /// Student's interval for the mean of D.
  public let meanInterval: Interval?
  /// The paired t statistic, mean/se.
  public let tStatistic: Double?
  /// The two-sided p-value of the t statistic.
  public let pValue: Double?
  /// The bootstrap interval (BCa) of the mean of D.
  public let bootstrapInterval: BootstrapInterval?
  /// Wilcoxon's signed-rank test.
  public let signedRank: SignedRankTest?
  /// The sign test, with the share of pairs ahead.
  public let sign: SignTest
  /// What the pairing bought.
  public let pairing: PairingReport?
  /// Why part of the comparison is empty.
  public let note: Note?

  /// The number of pairs n.
  public var pairs: Int { differences.count }

  /// The standardised difference d_z = mean/sd.
  public var effectSize: Double? {
    guard note == nil, let mean = meanDifference, let sd = standardDeviation else { return nil }
    return (mean / sd).ifFinite
  }

  /// The share of pairs with D > 0, ties shared.
  public var shareAhead: Double? { sign.shareAhead }

  /// The standard error of the mean of D, sd/√n.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(pairs).squareRoot() }
  }

  /// Compares two columns of equal length, replicate by replicate; a missing value is a failed run.
  ///
  /// - Parameters:
  ///   - a: the strategy.
  ///   - b: the baseline.
  ///   - confidence: the level of the intervals.
  ///   - bootstrap: how to resample; nothing leaves the bootstrap interval out.
  /// - Throws: `StatisticsError.unequalLengths`.
  /// - Complexity: O(B·n + n log n), and O(n³) below 51 pairs for the exact signed-rank test.
  public init(
    _ a: [Double?], _ b: [Double?], confidence: Confidence = .percent95,
    bootstrap: BootstrapPlan? = BootstrapPlan()
  ) throws(StatisticsError) {
    try requireEqualLengths(a.count, b.count)
    let pairs = completePairs(a, b)
    differences = pairs.map(\.difference)
    dropped = a.count - differences.count
    sign = SignTest(differences)
    signedRank = SignedRankTest(differences)
    pairing = PairingReport(pairs.map(\.a), pairs.map(\.b))
    let sample = Sample(differences)
    note = PairedComparison.note(sample)
    meanDifference = sample?.mean
    standardDeviation = sample?.standardDeviation
    let isTestable = note == nil
    meanInterval = isTestable ? sample?.meanInterval(confidence) : nil
    tStatistic = isTestable ? sample.flatMap(PairedComparison.tStatistic) : nil
    pValue = tStatistic.flatMap { t in
      StudentDistribution(degreesOfFreedom: Double(pairs.count - 1))?.twoSidedTail(t)
    }
    bootstrapInterval = sample.flatMap { sample in
      bootstrap.flatMap { PairedComparison.bootstrapInterval(sample, $0, confidence) }
    }
  }

  /// Whether a is significantly better: the interval excludes zero on the wished-for side.
  public func isBetter(_ direction: Direction) -> Bool {
    guard let interval = meanInterval else {
      return note == .degenerate && direction.prefers(meanDifference ?? 0, over: 0)
    }
    return direction == .higherIsBetter ? interval.low > 0 : interval.high < 0
  }
}

extension PairedComparison {
  private static func note(_ sample: Sample?) -> Note? {
    guard let sample else { return .noPairs }
    if sample.count == 1 { return .onePair }
    return sample.isConstant ? .degenerate : nil
  }

  private static func tStatistic(_ sample: Sample) -> Double? {
    sample.standardError.flatMap { (sample.mean / $0).ifFinite }
  }

  private static func bootstrapInterval(
    _ sample: Sample, _ plan: BootstrapPlan, _ confidence: Confidence
  ) -> BootstrapInterval? {
    guard sample.count >= 2 else { return nil }
    return BootstrapDistribution(meanOf: sample, plan: plan)?
      .biasCorrectedInterval(leaveOneOut: leaveOneOutMeans(sample.values), confidence)
  }
}

/// One replicate in which both strategies have a value.
struct ValuePair {
  let a: Double
  let b: Double
  var difference: Double { a - b }
}

/// The replicates in which both values are present and finite, and so is their difference.
func completePairs(_ a: [Double?], _ b: [Double?]) -> [ValuePair] {
  zip(a, b).compactMap { one, other in
    guard let one, let other, one.isFinite, other.isFinite, (one - other).isFinite
    else { return nil }
    return ValuePair(a: one, b: other)
  }
}
