/// The values that a setting may take.
public struct AllowedRange: Sendable, Hashable {
  /// Smallest value, or nil if there is no lower limit.
  public let lowest: Double?
  /// Whether the smallest value itself is excluded.
  public let excludesLowest: Bool
  /// Largest value, or nil if there is no upper limit.
  public let highest: Double?

  /// Every finite number.
  public static let anyNumber = AllowedRange(lowest: nil, excludesLowest: false, highest: nil)
  /// Zero or more.
  public static let nonNegative = AllowedRange(lowest: 0, excludesLowest: false, highest: nil)
  /// More than zero.
  public static let positive = AllowedRange(lowest: 0, excludesLowest: true, highest: nil)
  /// From 0 to 1, both included.
  public static let share = AllowedRange(lowest: 0, excludesLowest: false, highest: 1)

  /// Whether a value is finite and within the range.
  public func contains(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    if let lowest, excludesLowest ? value <= lowest : value < lowest { return false }
    if let highest, value > highest { return false }
    return true
  }

  /// The range in words, such as "a number from 0 to 1".
  public var words: String {
    switch (lowest, highest) {
    case (nil, nil): "any number"
    case (let low?, nil):
      excludesLowest
        ? "a number above \(Self.short(low))" : "a number of \(Self.short(low)) or more"
    case (nil, let high?): "a number of at most \(Self.short(high))"
    case (let low?, let high?): "a number from \(Self.short(low)) to \(Self.short(high))"
    }
  }

  private static func short(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? String(value)
  }
}
