/// What a table says about one column: how many values, where they lie, how they spread.
///
/// Every field that the data cannot support is empty: the spread of one value, anything of none.
public struct Summary: Hashable, Sendable {
  /// The number of finite values.
  public let count: Int
  /// The number of values that were missing or not finite.
  public let missing: Int
  /// The arithmetic mean.
  public let mean: Double?
  /// The sample standard deviation (n − 1).
  public let standardDeviation: Double?
  /// The standard error of the mean, sd/√n.
  public let standardError: Double?
  /// Student's interval for the mean.
  public let meanInterval: Interval?
  /// The smallest value.
  public let minimum: Double?
  /// The largest value.
  public let maximum: Double?
  /// The skewness m₃/m₂^{3/2}.
  public let skewness: Double?
  /// The 5, 25, 50, 75 and 95 % quantiles (type 7), in this order; empty without values.
  public let quantiles: [Double]

  /// The levels of `quantiles`.
  public static let levels = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// The median; nothing without values.
  public var median: Double? { quantiles.count == 5 ? quantiles[2] : nil }

  /// Describes a column in which a missing value stands for a failed run.
  public init(of values: [Double?], confidence: Confidence = .percent95) {
    let sample = Sample(present: values)
    count = sample?.count ?? 0
    missing = values.count - count
    mean = sample?.mean
    standardDeviation = sample?.standardDeviation
    standardError = sample?.standardError
    meanInterval = sample?.meanInterval(confidence)
    minimum = sample?.minimum
    maximum = sample?.maximum
    skewness = sample?.skewness
    let sorted = sample?.sorted
    quantiles = Summary.levels.compactMap { sorted?.quantile($0) }
  }
}
