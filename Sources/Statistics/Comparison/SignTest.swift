/// The sign test: are positive and negative differences equally frequent?
///
/// It uses nothing but the signs, so it holds for any data whatever; zeros take no part.
public struct SignTest: Hashable, Sendable {
  /// The number of positive differences.
  public let positive: Int
  /// The number of negative differences.
  public let negative: Int
  /// The number of differences of exactly zero.
  public let zero: Int
  /// The exact two-sided binomial p-value; nothing if all differences are zero.
  public let pValue: Double?

  /// Counts the signs of the differences.
  public init(_ differences: [Double]) {
    positive = differences.count { $0 > 0 }
    negative = differences.count { $0 < 0 }
    zero = differences.count { $0 == 0 }
    let trials = positive + negative
    let extreme = max(positive, negative)
    pValue =
      trials == 0
      ? nil
      : BinomialDistribution(trials: trials, chance: 0.5).map { min(1, 2 * $0.atLeast(extreme)) }
  }

  /// The number of differences other than zero.
  public var nonzero: Int { positive + negative }

  /// The share of pairs in which the first came out ahead, ties shared: P(D > 0) + P(D = 0)/2;
  /// nothing without pairs.
  public var shareAhead: Double? {
    let total = nonzero + zero
    return total == 0 ? nil : (Double(positive) + Double(zero) / 2) / Double(total)
  }
}
