/// The rank sums behind Wilcoxon's signed-rank test and their law when signs are luck.
struct SignedRankSums {
  private(set) var positive = 0.0
  private(set) var negative = 0.0
  private let count: Int
  private let mean: Double
  private let variance: Double
  /// Whether no difference is zero and no two have the same size.
  let isDistinct: Bool

  init(_ differences: [Double], zeros: SignedRankTest.Zeros) {
    let ranks = Ranks(differences.map(\.magnitude))
    let zeroCount = differences.count { $0 == 0 }
    count = differences.count
    isDistinct = ranks.ties.isEmpty && zeroCount == 0
    for (difference, rank) in zip(differences, ranks.ranks) {
      if difference > 0 { positive += rank }
      if difference < 0 { negative += rank }
      if difference == 0, zeros == .split {
        positive += rank / 2
        negative += rank / 2
      }
    }
    // Ranks 1…m of dropped zeros leave the sums; their group then no longer counts as a tie.
    let dropped = zeros == .pratt ? Double(zeroCount) : 0
    let (n, m) = (Double(count), dropped)
    let ties = ranks.tieTerm - m * (m * m - 1)
    mean = (n * (n + 1) - m * (m + 1)) / 4
    let squares = n * (n + 1) * (2 * n + 1) - m * (m + 1) * (2 * m + 1)
    variance = (squares - max(0, ties) / 2) / 24
  }

  /// (statistic − mean)/sd, or nothing if the sum cannot vary.
  func zScore(of statistic: Double, _ alternative: Alternative, continuity: Bool) -> Double? {
    guard variance > 0 else { return nil }
    var distance = statistic - mean
    if continuity {
      switch alternative {
      case .twoSided: distance -= distance == 0 ? 0 : (distance > 0 ? 0.5 : -0.5)
      case .greater: distance -= 0.5
      case .less: distance += 0.5
      }
    }
    return (distance / variance.squareRoot()).ifFinite
  }

  /// The share of the 2^n sign patterns whose positive rank sum is at least as extreme.
  ///
  /// - Complexity: O(n³).
  func exactPValue(_ alternative: Alternative) -> Double {
    let total = count * (count + 1) / 2
    var patterns = Array(repeating: 0.0, count: total + 1)
    patterns[0] = 1
    for rank in stride(from: 1, through: count, by: 1) {
      for sum in stride(from: total, through: rank, by: -1) {
        patterns[sum] += patterns[sum - rank]
      }
    }
    let all = patterns.reduce(0, +)
    let upTo = patterns.prefix(Int(positive) + 1).reduce(0, +) / all
    let from = patterns.suffix(from: Int(positive)).reduce(0, +) / all
    switch alternative {
    case .twoSided: return min(1, 2 * min(upTo, from))
    case .greater: return from
    case .less: return upTo
    }
  }
}
