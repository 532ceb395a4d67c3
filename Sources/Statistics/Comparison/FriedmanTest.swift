/// Friedman's test: do k treatments differ at all, over blocks that each met all of them?
///
/// Values are ranked within each block, so blocks may differ in level as they like. Use it as an
/// overview before looking at single contrasts.
///
///     χ² = (12/(nk(k+1)) Σ R_j² − 3n(k+1)) / (1 − Σ(t³−t)/(nk(k²−1))),   k − 1 degrees of freedom
///
/// Source: Friedman, JASA 32, 1937.
public struct FriedmanTest: Hashable, Sendable {
  /// The statistic χ², corrected for ties.
  public let statistic: Double
  /// Its degrees of freedom k − 1.
  public let degreesOfFreedom: Int
  /// The p-value by the chi-square approximation.
  public let pValue: Double
  /// The mean rank of each treatment, 1 the lowest values.
  public let meanRanks: [Double]
  /// Kendall's W = χ²/(n(k − 1)): 0 no agreement between the blocks, 1 full agreement.
  public let concordance: Double

  /// Tests `[block][treatment]`; nothing unless there are two blocks of two or more treatments, all
  /// equally long and finite, with at least one difference inside a block.
  public init?(_ blocks: [[Double]]) {
    guard let k = blocks.first?.count, k >= 2, blocks.count >= 2,
      blocks.allSatisfy({ $0.count == k && $0.firstNonFinite() == nil })
    else { return nil }
    var rankSums = Array(repeating: 0.0, count: k)
    var ties = 0.0
    for block in blocks {
      let ranks = Ranks(block)
      for (index, rank) in ranks.ranks.enumerated() { rankSums[index] += rank }
      ties += ranks.tieTerm
    }
    let (n, treatments) = (Double(blocks.count), Double(k))
    let correction = 1 - ties / (n * treatments * (treatments * treatments - 1))
    guard correction > 0, let law = ChiSquareDistribution(degreesOfFreedom: treatments - 1)
    else { return nil }
    let squares = compensatedSum(rankSums.map { $0 * $0 })
    let raw = 12 / (n * treatments * (treatments + 1)) * squares - 3 * n * (treatments + 1)
    statistic = max(0, raw / correction)
    degreesOfFreedom = k - 1
    pValue = law.upperTail(statistic)
    meanRanks = rankSums.map { $0 / n }
    concordance = statistic / (n * (treatments - 1))
  }
}
