/// Ready-made answers to "which runs are of interest?", one a run.
///
/// A missing or infinite value is never of interest.
public enum CasesOfInterest {
  /// Runs whose value exceeds a threshold, such as a regret above 0.1.
  public static func above(_ threshold: Double, _ values: [Double?]) -> [Bool] {
    values.map { value in value?.ifFinite.map { $0 > threshold } ?? false }
  }

  /// Runs in which strategy a is strictly better than strategy b.
  ///
  /// - Throws: `StatisticsError.unequalLengths`.
  public static func beats(
    _ a: [Double?], _ b: [Double?], direction: Direction = .higherIsBetter
  ) throws(StatisticsError) -> [Bool] {
    try requireEqualLengths(a.count, b.count)
    return zip(a, b).map { one, other in
      guard let one = one?.ifFinite, let other = other?.ifFinite else { return false }
      return direction.prefers(one, over: other)
    }
  }

  /// Runs whose value is strictly below the type-7 quantile of all values at a level.
  public static func belowQuantile(_ level: Double, _ values: [Double?]) -> [Bool] {
    guard let limit = Sample(present: values)?.sorted.quantile(level) else {
      return values.map { _ in false }
    }
    return values.map { value in value?.ifFinite.map { $0 < limit } ?? false }
  }
}
