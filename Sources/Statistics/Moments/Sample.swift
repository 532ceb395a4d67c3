/// A column of numbers that can be described: at least one value, all of them finite.
///
/// Checking once at the door means that no statistic behind it can meet a value that is not a number.
///
///     if let sample = Sample([2, 4, 9]) {
///       print(sample.mean)                 // 5
///       print(sample.standardDeviation)    // 3.605…
///     }
public struct Sample: Hashable, Sendable {
  /// The values in the order they were given.
  public let values: [Double]

  /// The sample, or nothing if `values` is empty or holds one that is not finite.
  public init?(_ values: [Double]) {
    guard !values.isEmpty, values.firstNonFinite() == nil else { return nil }
    self.values = values
  }

  /// The sample of the values that are present and finite, or nothing if there is none.
  public init?(present values: [Double?]) {
    self.init(values.compactMap { $0?.ifFinite })
  }

  /// The number of values n ≥ 1.
  public var count: Int { values.count }

  /// The smallest value.
  public var minimum: Double { values.reduce(values[0]) { min($0, $1) } }

  /// The largest value.
  public var maximum: Double { values.reduce(values[0]) { max($0, $1) } }

  /// Whether all values are equal.
  public var isConstant: Bool { values.allSatisfy { $0 == values[0] } }

  /// The values in ascending order, for quantiles.
  public var sorted: SortedSample { SortedSample(self) }
}
