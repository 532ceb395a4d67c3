/// How much each of several scenarios or categories counts: shares that are not negative and add up
/// to 1.
public struct Weights: Hashable, Sendable {
  /// The shares, in order.
  public let shares: [Double]

  /// Equal weights, or given ones divided by their sum.
  ///
  /// - Parameters:
  ///   - weights: one each, or nothing for equal weights.
  ///   - count: how many there are.
  /// - Throws: `StatisticsError` if the number differs, a weight is negative or not finite, or all
  ///   are zero.
  public init(_ weights: [Double]?, _ count: Int) throws(StatisticsError) {
    guard let weights else {
      shares = Array(repeating: 1 / Double(max(1, count)), count: max(0, count))
      return
    }
    try requireEqualLengths(count, weights.count)
    let total = compensatedSum(weights)
    guard total > 0, total.isFinite, weights.allSatisfy({ $0 >= 0 }) else {
      throw .setting(name: "weights", allowed: "numbers of at least 0 that are not all 0")
    }
    shares = weights.map { $0 / total }
  }
}
