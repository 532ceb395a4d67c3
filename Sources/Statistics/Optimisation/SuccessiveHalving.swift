/// Finds the best of many candidates with few runs: all are tried a little, the better half a little
/// more, and so on, so that effort goes where the choice is hard.
///
/// In round j, `candidates/eta^j` candidates are left and each has been run on the first
/// `first · eta^j` replicates. All meet the same replicates, so their differences are measured without
/// the noise they share; earlier replicates are never run again.
///
///     let halving = try SuccessiveHalving(candidates: 64, first: 8, mostReplicates: 512)
///     let result = try halving.run { candidate, replicates in … }
///
/// Source: Jamieson and Talwalkar, "Non-stochastic best arm identification and hyperparameter
/// optimization", AISTATS 2016.
public struct SuccessiveHalving: Hashable, Sendable {
  /// One round: how many candidates are in it, and how many replicates each has by its end.
  public struct Round: Hashable, Sendable {
    /// Candidates.
    public let candidates: Int
    /// Replicates of each, from the first.
    public let replicates: Int
  }

  /// The number of candidates at the start.
  public let candidates: Int
  /// By which factor candidates are cut and replicates grown.
  public let eta: Int
  /// The rounds.
  public let rounds: [Round]

  /// A plan.
  ///
  /// - Parameters:
  ///   - candidates: their number, at least 1.
  ///   - first: replicates of the first round.
  ///   - eta: the factor between rounds, at least 2.
  ///   - mostReplicates: replicates that no round exceeds.
  ///   - finalists: rounds end when no more candidates are left.
  /// - Throws: `StatisticsError.setting` for numbers that make no plan.
  public init(
    candidates: Int, first: Int, eta: Int = 2, mostReplicates: Int, finalists: Int = 1
  ) throws(StatisticsError) {
    guard (1...1 << 24).contains(candidates), first >= 1, mostReplicates >= first else {
      throw .setting(name: "candidates and replicates", allowed: "1 or more, and growing")
    }
    guard (2...64).contains(eta), finalists >= 1 else {
      throw .setting(name: "eta and finalists", allowed: "eta from 2 to 64, finalists from 1")
    }
    var rounds: [Round] = []
    var (left, replicates) = (candidates, first)
    while true {
      rounds.append(Round(candidates: left, replicates: replicates))
      guard left > finalists, replicates < mostReplicates else { break }
      left = max(finalists, (left + eta - 1) / eta)
      replicates = min(mostReplicates, replicates * eta)
    }
    self.candidates = candidates
    self.eta = eta
    self.rounds = rounds
  }

  /// The number of candidate-replicates that the plan runs.
  public var runs: Int {
    var (total, before) = (0, 0)
    for round in rounds {
      total += round.candidates * (round.replicates - before)
      before = round.replicates
    }
    return total
  }

  /// Runs the plan.
  ///
  /// - Parameters:
  ///   - evaluate: runs some candidates on further replicates; nothing is kept here.
  ///   - order: sorts the candidates of a round, best first; ties should keep their order.
  /// - Returns: `[round]` the candidates of each round, best first.
  public func run(
    evaluate: (_ candidates: [Int], _ replicates: Range<Int>) throws -> Void,
    order: (_ candidates: [Int]) throws -> [Int]
  ) rethrows -> [[Int]] {
    var left = Array(0..<candidates)
    var before = 0
    var ranked: [[Int]] = []
    for round in rounds {
      left = Array(left.prefix(round.candidates))
      try evaluate(left, before..<round.replicates)
      left = try order(left)
      ranked.append(left)
      before = round.replicates
    }
    return ranked
  }
}
