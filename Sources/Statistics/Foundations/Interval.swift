/// A closed range of plausible values, `low` ≤ `high`, both finite.
public struct Interval: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// The interval between two finite numbers in either order, or nothing if one is not finite.
  public init?(_ one: Double, _ other: Double) {
    guard one.isFinite, other.isFinite else { return nil }
    low = min(one, other)
    high = max(one, other)
  }

  /// The interval `centre` ± `halfWidth`, or nothing if an end would not be finite.
  public init?(centre: Double, halfWidth: Double) {
    self.init(centre - halfWidth, centre + halfWidth)
  }

  /// Half the distance between the ends.
  public var halfWidth: Double { high / 2 - low / 2 }

  /// Whether `value` lies in the interval, ends included.
  public func contains(_ value: Double) -> Bool {
    low <= value && value <= high
  }
}
