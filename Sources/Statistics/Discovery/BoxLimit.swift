/// What one side of a box lets through.
public enum BoxLimit: Hashable, Sendable {
  /// Numbers from `low` to `high`, ends included. The limits of whole numbers may lie between them.
  case range(low: Double, high: Double)
  /// These categories, ascending.
  case categories([String])

  /// Which end of a limit.
  public enum Side: String, Hashable, Sendable {
    /// The lower end of a range.
    case lower
    /// The upper end of a range.
    case upper
    /// A set of categories.
    case set
  }

  /// The sides a limit of this kind has.
  var sides: [Side] {
    switch self {
    case .range: [.lower, .upper]
    case .categories: [.set]
    }
  }

  /// The sides on which this limit is narrower than an open one.
  func restrictedSides(against open: BoxLimit) -> [Side] {
    switch (self, open) {
    case (.range(let low, let high), .range(let openLow, let openHigh)):
      return (low != openLow ? [.lower] : []) + (high != openHigh ? [.upper] : [])
    default:
      return self == open ? [] : [.set]
    }
  }

  /// This limit with one side as in the open one.
  func opened(_ side: Side, as open: BoxLimit) -> BoxLimit {
    switch (self, open, side) {
    case (.range(_, let high), .range(let openLow, _), .lower):
      return .range(low: openLow, high: high)
    case (.range(let low, _), .range(_, let openHigh), .upper):
      return .range(low: low, high: openHigh)
    default:
      return open
    }
  }
}
