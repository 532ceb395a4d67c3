/// Wilcoxon's signed-rank test: are paired differences centred at zero?
///
/// The differences are ranked by size and the ranks of the positive ones added up. Unlike the t test
/// it asks for no normal data, only for differences that are symmetric about their centre.
///
/// With up to 50 differences, none zero and no two of equal size, the p-value counts all 2^n sign
/// patterns; otherwise it is the normal approximation with the tie correction.
///
/// Source: Wilcoxon, Biometrics Bulletin 1, 1945; zeros: Pratt, JASA 54, 1959.
public struct SignedRankTest: Hashable, Sendable {
  /// What happens to differences of exactly zero.
  public enum Zeros: String, Hashable, Sendable, CaseIterable {
    /// They take part in the ranking, then their ranks are dropped (the default).
    case pratt
    /// They are dropped before ranking.
    case wilcoxon
    /// Their ranks are split evenly between the two signs.
    case split
  }

  /// The rank sum of the positive differences.
  public let positiveRankSum: Double
  /// The rank sum of the negative differences.
  public let negativeRankSum: Double
  /// The smaller rank sum for a two-sided test, otherwise that of the positive differences.
  public let statistic: Double
  /// The standardised statistic, when the normal approximation was used.
  public let zScore: Double?
  /// The p-value.
  public let pValue: Double
  /// How the p-value was computed.
  public let method: TestMethod

  /// Tests differences; nothing if there is none other than zero or one is not finite.
  ///
  /// - Parameters:
  ///   - differences: one a pair.
  ///   - alternative: the shift looked for.
  ///   - zeros: what happens to zero differences.
  ///   - continuity: whether the normal approximation is corrected by half a rank.
  ///   - exactUpTo: the largest number of differences whose p-value is counted; 0 for never, and
  ///     never above 50.
  public init?(
    _ differences: [Double], alternative: Alternative = .twoSided, zeros: Zeros = .pratt,
    continuity: Bool = false, exactUpTo: Int = 50
  ) {
    let used = zeros == .wilcoxon ? differences.filter { $0 != 0 } : differences
    guard let sample = Sample(used), used.contains(where: { $0 != 0 }) else { return nil }
    let sums = SignedRankSums(sample.values, zeros: zeros)
    (positiveRankSum, negativeRankSum) = (sums.positive, sums.negative)
    statistic = alternative == .twoSided ? min(sums.positive, sums.negative) : sums.positive
    if sums.isDistinct, used.count <= min(50, exactUpTo) {
      method = .exact
      zScore = nil
      pValue = sums.exactPValue(alternative)
    } else {
      guard
        let z = sums.zScore(of: statistic, alternative, continuity: continuity)
      else { return nil }
      method = .normal
      zScore = z
      pValue = normalPValue(z, alternative)
    }
  }
}

/// The p-value of a standardised statistic.
func normalPValue(_ z: Double, _ alternative: Alternative) -> Double {
  switch alternative {
  case .twoSided: NormalDistribution.twoSidedTail(z)
  case .greater: NormalDistribution.upperTail(z)
  case .less: NormalDistribution.cumulative(z)
  }
}
