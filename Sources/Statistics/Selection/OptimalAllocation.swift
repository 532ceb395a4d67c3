/// How to spread further runs over strategies so that the best one is likeliest to show: optimal
/// computing budget allocation (OCBA).
///
/// With b the best so far, s the runner-up, d_i the distance of mean i from the best and v_i the
/// variance, the total counts should stand as
///
///     N_i/N_s = (d_s/d_i)²·v_i/v_s for i ≠ b,   N_b = √(v_b Σ_{i≠b} N_i²/v_i)
///
/// A strategy that already has more keeps what it has; shares are rounded down and the remainder goes
/// to the best. Counts become unequal, so only the common replicates can enter paired statistics.
///
/// Source: Chen, Lin, Yücesan and Chick, Discrete Event Dynamic Systems 10, 2000.
public enum OptimalAllocation {
  /// The further runs of each strategy.
  ///
  /// - Parameters:
  ///   - means: the mean of each strategy so far.
  ///   - variances: its variance, above 0.
  ///   - used: its runs so far.
  ///   - extra: the further runs to spread.
  ///   - direction: which way is better.
  /// - Returns: one count a strategy, adding up to `extra`.
  /// - Throws: `StatisticsError`: `.tiedForBest` if another mean equals the best one exactly,
  ///   `.noSpread` for a variance of 0, and for shapes and signs that make no sense.
  public static func furtherRuns(
    means: [Double], variances: [Double], used: [Int], extra: Int,
    direction: Direction = .higherIsBetter
  ) throws(StatisticsError) -> [Int] {
    try check(means, variances, used, extra)
    let costs = means.map { -direction.sign * $0 }
    let ratios = try self.ratios(costs, variances)
    let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    let budget = used.reduce(extra, +)
    var totals = Array(repeating: 0, count: means.count)
    var isOpen = Array(repeating: true, count: means.count)
    var left = budget
    while true {
      let open = isOpen.indices.filter { isOpen[$0] }
      let sum = open.reduce(0) { $0 + ratios[$1] }
      for index in open { totals[index] = share(ratios[index], of: left, sum) }
      let short = open.filter { totals[$0] < used[$0] }
      if short.isEmpty { break }
      for index in short {
        totals[index] = used[index]
        isOpen[index] = false
      }
      left = totals.indices.reduce(budget) { isOpen[$1] ? $0 : $0 - totals[$1] }
    }
    totals[best] += budget - totals.reduce(0, +)
    return zip(totals, used).map { $0 - $1 }
  }

  /// left/sum·ratio rounded down; 0 where a sum too small makes it meaningless.
  private static func share(_ ratio: Double, of left: Int, _ sum: Double) -> Int {
    let share = Double(left) / sum * ratio
    return share.isFinite ? Int(min(share, Double(left))) : 0
  }

  private static func check(
    _ means: [Double], _ variances: [Double], _ used: [Int], _ extra: Int
  ) throws(StatisticsError) {
    guard means.count >= 2 else { throw .tooFew(needed: 2, found: means.count) }
    try requireEqualLengths(means.count, variances.count)
    try requireEqualLengths(means.count, used.count)
    try requireFinite(means)
    try requireFinite(variances)
    guard variances.allSatisfy({ $0 > 0 }) else { throw .noSpread }
    let limit = 1 << 40
    guard (0...limit).contains(extra), used.allSatisfy({ (0...limit).contains($0) }) else {
      throw .setting(name: "used and extra", allowed: "0 or more, and below 2^40")
    }
  }

  /// N_i relative to the runner-up's, smaller costs being better.
  private static func ratios(
    _ costs: [Double], _ variances: [Double]
  ) throws(StatisticsError) -> [Double] {
    let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    let (best, second) = (order[0], order[1])
    guard costs[best] < costs[second] else { throw .tiedForBest }
    var ratios = costs.indices.map { index in
      let share = (costs[best] - costs[second]) / (costs[best] - costs[index])
      return index == best ? 0 : share * share * variances[index] / variances[second]
    }
    let squares = costs.indices.reduce(0.0) { sum, index in
      index == best ? sum : sum + ratios[index] * ratios[index] / variances[index]
    }
    ratios[best] = (variances[best] * squares).squareRoot()
    let sum = ratios.reduce(0, +)
    guard sum.isFinite, sum > 0 else { throw .noSpread }
    return ratios
  }
}
