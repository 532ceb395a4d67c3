/// The binomial distribution: successes in n independent trials that each succeed with chance p.
public struct BinomialDistribution: Hashable, Sendable {
  /// The number of trials n ≥ 0.
  public let trials: Int
  /// The chance of success p in [0, 1].
  public let chance: Double

  /// The distribution, or nothing unless n ≥ 0 and 0 ≤ p ≤ 1.
  public init?(trials: Int, chance: Double) {
    guard trials >= 0, chance >= 0, chance <= 1 else { return nil }
    self.trials = trials
    self.chance = chance
  }

  /// P(X = k).
  public func probability(_ k: Int) -> Double {
    guard k >= 0, k <= trials else { return 0 }
    if chance == 0 { return k == 0 ? 1 : 0 }
    if chance == 1 { return k == trials ? 1 : 0 }
    let (successes, failures) = (Double(k), Double(trials - k))
    let logChoices = -logarithm(Double(trials) + 1) - logBeta(successes + 1, failures + 1)
    return exponential(
      logChoices + successes * logarithm(chance) + failures * logarithm(onePlus: -chance))
  }

  /// P(X ≥ k) = I_p(k, n − k + 1).
  public func atLeast(_ k: Int) -> Double {
    if k <= 0 { return 1 }
    if k > trials { return 0 }
    return regularizedBeta(chance, complement: 1 - chance, Double(k), Double(trials - k) + 1)
  }

  /// P(X ≤ k).
  public func cumulative(_ k: Int) -> Double {
    if k < 0 { return 0 }
    if k >= trials { return 1 }
    return regularizedBeta(1 - chance, complement: chance, Double(trials - k), Double(k) + 1)
  }

  /// The smallest k with P(X ≤ k) ≥ `level`; nothing outside (0, 1).
  ///
  /// - Complexity: log₂ n evaluations of the distribution function.
  public func quantile(_ level: Double) -> Int? {
    guard level > 0, level < 1 else { return nil }
    var (low, high) = (0, trials)
    while low < high {
      let middle = low + (high - low) / 2
      if cumulative(middle) >= level { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The exact two-sided p-value of k successes: the chance of all outcomes no likelier than k.
  ///
  /// Outcomes within one part in 10^7 of k's chance count as equally likely, which absorbs rounding.
  ///
  /// - Complexity: O(n).
  public func twoSidedTail(_ k: Int) -> Double {
    let limit = probability(k) * (1 + 1e-7)
    var total = CompensatedSum()
    for outcome in 0...trials {
      let chance = probability(outcome)
      if chance <= limit { total.add(chance) }
    }
    return min(1, total.value)
  }
}
