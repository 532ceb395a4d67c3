/// How sure an interval is asked to be: a level strictly between 0 and 1, such as 0.95.
///
/// A 95 % interval is made by a recipe that, repeated over many studies, covers the truth in 95 of
/// 100 of them. `alpha` is the share it may miss.
///
///     let level = Confidence(0.9) ?? .percent95
public struct Confidence: Hashable, Sendable {
  /// The share of studies whose interval covers the truth, in (0, 1).
  public let level: Double

  /// The share of studies whose interval may miss the truth: 1 − level.
  public var alpha: Double { 1 - level }

  /// The lower of the two quantile levels that cut off alpha/2 on each side.
  public var lowerLevel: Double { alpha / 2 }

  /// The upper of the two quantile levels that cut off alpha/2 on each side.
  public var upperLevel: Double { 1 - alpha / 2 }

  /// A level, or nothing unless 0 < `level` < 1.
  public init?(_ level: Double) {
    guard level > 0, level < 1 else { return nil }
    self.level = level
  }

  private init(known level: Double) {
    self.level = level
  }

  /// The confidence that remains when the error of this one is shared equally over `decisions`
  /// (Bonferroni): 1 − alpha/decisions. Fewer than one decision counts as one.
  public func shared(over decisions: Int) -> Confidence {
    Confidence(1 - alpha / Double(max(1, decisions))) ?? self
  }

  /// 90 %.
  public static let percent90 = Confidence(known: 0.90)
  /// 95 %, the default everywhere.
  public static let percent95 = Confidence(known: 0.95)
  /// 99 %.
  public static let percent99 = Confidence(known: 0.99)
}
