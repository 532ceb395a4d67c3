import Partnership
import Statistics

/// A strategy's measure against the baseline's in the same worlds, at one milestone.
public struct Contrast: Sendable {
  /// Position of the strategy in the plan.
  public let strategy: Int
  /// Months after the start.
  public let month: Int
  /// What is compared.
  public let measure: Measure
  /// The pairs.
  let pairs: PairedStream
  /// 95 % interval of the mean difference.
  public let interval: Interval?
  /// Chance of a mean difference at least as large if there were none, before adjustment.
  public let pValue: Double?
  /// The same adjusted after Holm over the strategies; nil where the difference does not vary.
  public let adjustedPValue: Double?

  /// Number of worlds.
  public var count: Int { pairs.count }
  /// Mean of strategy − baseline.
  public var meanDifference: Double? { pairs.difference.mean }
  /// Spread of strategy − baseline.
  public var standardDeviation: Double? { pairs.difference.standardDeviation }
  /// Correlation between strategy and baseline over the worlds.
  public var correlation: Double? { pairs.correlation }
  /// Mean difference in units of its spread.
  public var effectSize: Double? { pairs.effectSize }
  /// Share of worlds in which the strategy's number is larger, ties counted half.
  public var probabilityLarger: Double? { pairs.probabilityAhead }
}
