/// Choosing the best of k strategies with a promise: if the best mean is at least δ better than the
/// second best, it is chosen with probability at least 1 − α.
///
/// Replicates come one by one, all strategies under the same luck. Strategies that have fallen behind
/// for certain are dropped on the way, so the runs go where the contest is:
///
///     η = ½[(2α/(k − 1))^(−2/(n₀−1)) − 1],  h² = 2η(n₀ − 1)
///     S²(i,l) = variance of Y_i − Y_l over the first n₀ replicates
///     after r replicates drop i if for some survivor l
///         mean_i < mean_l − max(0, δ/(2r)·(h²S²(i,l)/δ² − r))
///
/// With two strategies this is a sequential paired test. If the budget ends first, `survivors` are
/// the strategies not yet told apart.
///
/// Source: Kim and Nelson, "A fully sequential procedure for indifference-zone selection in
/// simulation", ACM TOMACS 11, 2001, with c = 1.
public struct KimNelson: Hashable, Sendable {
  /// One moment at which strategies were dropped.
  public struct Elimination: Hashable, Sendable {
    /// The number of replicates seen.
    public let replicates: Int
    /// The strategies dropped then.
    public let strategies: [Int]
  }

  /// The smallest difference worth acting on, δ > 0.
  public let indifference: Double
  /// The promise 1 − α.
  public let confidence: Confidence
  /// Replicates before the first screening, n₀ ≥ 2.
  public let initial: Int
  /// Which way is better.
  public let direction: Direction
  /// The strategies still in the contest, ascending.
  public private(set) var survivors: [Int]
  /// The number of complete replicates seen.
  public private(set) var replicates = 0
  /// The number of replicates left out because a survivor had no value.
  public private(set) var skipped = 0
  /// When which strategies were dropped.
  public private(set) var eliminations: [Elimination] = []
  private var firstRows: [[Double]] = []
  private var sums: [CompensatedSum]
  private var variances: [Double] = []

  /// A contest that has not begun.
  ///
  /// - Parameters:
  ///   - strategies: their number k ≥ 2.
  ///   - indifference: the smallest difference worth acting on.
  ///   - confidence: the promise; α must be below (k − 1)/2.
  ///   - initial: replicates before the first screening.
  ///   - direction: which way is better.
  /// - Throws: `StatisticsError` for a number out of its range.
  public init(
    strategies: Int, indifference: Double, confidence: Confidence = .percent95,
    initial: Int = 20, direction: Direction = .higherIsBetter
  ) throws(StatisticsError) {
    guard strategies >= 2 else { throw .tooFew(needed: 2, found: strategies) }
    guard indifference > 0, indifference.isFinite else {
      throw .setting(name: "indifference", allowed: "a finite number above 0")
    }
    guard initial >= 2 else { throw .setting(name: "initial", allowed: "2 or more") }
    guard 2 * confidence.alpha < Double(strategies - 1) else {
      throw .setting(name: "confidence", allowed: "above the chance of guessing")
    }
    self.indifference = indifference
    self.confidence = confidence
    self.initial = initial
    self.direction = direction
    survivors = Array(0..<strategies)
    sums = Array(repeating: CompensatedSum(), count: strategies)
  }

  /// The strategy chosen; nothing while several survive.
  public var selected: Int? { survivors.count == 1 ? survivors[0] : nil }

  /// η of the definition.
  public var eta: Double {
    let error = 2 * confidence.alpha / Double(sums.count - 1)
    return 0.5 * (power(error, -2 / Double(initial - 1)) - 1)
  }

  /// h² of the definition.
  public var hSquared: Double { 2 * eta * Double(initial - 1) }

  /// Takes in one replicate, all strategies in their order; dropped ones may be missing. Once a
  /// strategy is selected, nothing happens.
  ///
  /// - Returns: the strategies dropped by it.
  /// - Throws: `StatisticsError.unequalLengths` if the row does not have one place a strategy.
  /// - Complexity: O(k²).
  @discardableResult
  public mutating func observe(_ row: [Double?]) throws(StatisticsError) -> [Int] {
    try requireEqualLengths(sums.count, row.count)
    guard selected == nil else { return [] }
    guard survivors.allSatisfy({ row[$0]?.isFinite == true }) else {
      skipped += 1
      return []
    }
    replicates += 1
    for strategy in survivors { sums[strategy].add(direction.sign * (row[strategy] ?? 0)) }
    if replicates <= initial { firstRows.append(row.map { $0 ?? 0 }) }
    if replicates == initial { measureVariances() }
    return replicates >= initial ? screen() : []
  }

  private mutating func measureVariances() {
    variances = sums.indices.flatMap { i in
      sums.indices.map { l in
        Sample(firstRows.map { $0[i] - $0[l] })?.variance ?? .greatestFiniteMagnitude
      }
    }
    firstRows = []
  }

  private mutating func screen() -> [Int] {
    let r = Double(replicates)
    let means = sums.map { $0.value / r }
    let dropped = survivors.filter { i in
      survivors.contains { l in l != i && means[i] < means[l] - margin(i, l, r) }
    }
    guard !dropped.isEmpty else { return [] }
    survivors.removeAll { dropped.contains($0) }
    eliminations.append(Elimination(replicates: replicates, strategies: dropped))
    return dropped
  }

  /// max(0, δ/(2r)·(h²S²/δ² − r)).
  private func margin(_ i: Int, _ l: Int, _ r: Double) -> Double {
    let variance = variances[i * sums.count + l]
    let reach = hSquared * variance / (indifference * indifference) - r
    return max(0, indifference / (2 * r) * reach)
  }
}
