/// How one parameter is spread, applied by inverse distribution function to a number in (0, 1).
///
/// Integers and categories are part of the design, not an afterthought of rounding: each gets its
/// exact share of the unit interval.
public enum Marginal: Hashable, Sendable {
  /// Evenly between two real numbers.
  case real(ClosedRange<Double>)
  /// Evenly on the logarithmic scale between two positive numbers.
  case logarithmic(ClosedRange<Double>)
  /// Evenly over whole numbers, ends included: floor(a + u·(b − a + 1)), at most b.
  case integer(ClosedRange<Int>)
  /// One of several categories with the given weights, the first whose cumulative weight exceeds u.
  case category(Weights)

  /// The value at `u`: a real number, a whole number, or the place of a category from 0.
  public func value(at u: Double) -> Double {
    let u = u >= 0 ? min(u, 1) : 0
    switch self {
    case .real(let range):
      return interpolate(range.lowerBound, range.upperBound, u)
    case .logarithmic(let range):
      guard range.lowerBound > 0 else { return range.lowerBound }
      let (low, high) = (logarithm(range.lowerBound), logarithm(range.upperBound))
      return min(range.upperBound, max(range.lowerBound, exponential(low + u * (high - low))))
    case .integer(let range):
      let (low, high) = (Double(range.lowerBound), Double(range.upperBound))
      return min(high, (low + u * (high - low + 1)).rounded(.down))
    case .category(let weights):
      var cumulative = 0.0
      for (place, share) in weights.shares.enumerated() {
        cumulative += share
        if u < cumulative { return Double(place) }
      }
      return Double(weights.shares.lastIndex { $0 > 0 } ?? 0)
    }
  }
}
