/// The rank-sum test of Mann, Whitney and Wilcoxon: does one column tend to exceed another?
///
/// U counts the pairs (x, y) with x > y, ties as one half.
///
/// Source: Mann and Whitney, Annals of Mathematical Statistics 18, 1947.
public struct RankSumTest: Hashable, Sendable {
  /// U of the first column.
  public let statistic: Double
  /// P(x > y) + P(x = y)/2 = U/(n·m): the chance that a run of the first beats one of the second.
  public let probabilitySuperior: Double
  /// Cliff's delta, 2·U/(n·m) − 1, from −1 to 1.
  public var cliffsDelta: Double { 2 * probabilitySuperior - 1 }
  /// The two-sided p-value; nothing if all values are equal.
  public let pValue: Double?
  /// How it was computed.
  public let method: TestMethod

  /// Tests two columns; nothing if one is empty or holds a value that is not finite.
  ///
  /// - Parameters:
  ///   - x: the first column, n values.
  ///   - y: the second column, m values.
  ///   - continuity: whether the normal approximation is corrected by one half.
  ///   - exactUpTo: the largest n·m whose p-value is counted exactly, if there are no ties; 0 for
  ///     never.
  /// - Complexity: O((n + m) log(n + m)), and O((n·m)²) for an exact p-value.
  public init?(_ x: [Double], _ y: [Double], continuity: Bool = true, exactUpTo: Int = 2500) {
    guard Sample(x) != nil, Sample(y) != nil else { return nil }
    let ranks = Ranks(x + y)
    let (n, m) = (Double(x.count), Double(y.count))
    let u = compensatedSum(ranks.ranks.prefix(x.count)) - n * (n + 1) / 2
    statistic = u
    probabilitySuperior = u / (n * m)
    let extreme = max(u, n * m - u)
    if ranks.ties.isEmpty, x.count * y.count <= exactUpTo {
      method = .exact
      pValue = min(1, 2 * exactUpperTail(Int(extreme), x.count, y.count))
    } else {
      method = .normal
      let total = n + m
      let spread = n * m / 12 * (total + 1 - ranks.tieTerm / (total * (total - 1)))
      let distance = extreme - n * m / 2 - (continuity ? 0.5 : 0)
      pValue =
        spread > 0 ? min(1, 2 * NormalDistribution.upperTail(distance / spread.squareRoot())) : nil
    }
  }
}

/// P(U ≥ u) over all orders of n and m distinct values, by counting them.
///
/// The number of orders with a given U is a coefficient of Π (1 − q^(m+i))/(1 − q^i), i = 1…n.
private func exactUpperTail(_ u: Int, _ n: Int, _ m: Int) -> Double {
  let top = n * m
  var counts = Array(repeating: 0.0, count: top + 1)
  counts[0] = 1
  for i in stride(from: 1, through: n, by: 1) {
    for sum in stride(from: top, through: m + i, by: -1) { counts[sum] -= counts[sum - m - i] }
    for sum in stride(from: i, through: top, by: 1) { counts[sum] += counts[sum - i] }
  }
  return counts.suffix(from: u).reduce(0, +) / counts.reduce(0, +)
}
