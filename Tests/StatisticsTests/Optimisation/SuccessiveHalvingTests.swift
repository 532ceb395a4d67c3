import Testing

@testable import Statistics

@Suite struct SuccessiveHalvingTests {
  @Test func plansRounds() throws {
    let plan = try SuccessiveHalving(candidates: 20, first: 2, mostReplicates: 9)
    #expect(plan.rounds.map(\.candidates) == [20, 10, 5, 3])
    #expect(plan.rounds.map(\.replicates) == [2, 4, 8, 9])
    #expect(plan.runs == 20 * 2 + 10 * 2 + 5 * 4 + 3)
  }

  @Test func keepsTheBestAndRunsNoReplicateTwice() throws {
    let plan = try SuccessiveHalving(candidates: 16, first: 1, mostReplicates: 100)
    var seen: [Int: [Int]] = [:]
    let rounds = plan.run { candidates, replicates in
      for candidate in candidates { seen[candidate, default: []] += replicates }
    } order: {
      $0.sorted { abs($0 - 11) < abs($1 - 11) }
    }
    #expect(rounds.last == [11])
    #expect(rounds.map(\.count) == [16, 8, 4, 2, 1])
    #expect(seen[11] == Array(0..<16))
    #expect(seen.values.reduce(0) { $0 + $1.count } == plan.runs)
  }

  @Test(arguments: [(0, 1, 2, 1), (4, 0, 2, 4), (4, 4, 2, 2), (4, 1, 1, 4)])
  func refusesPlansThatAreNone(_ candidates: Int, _ first: Int, _ eta: Int, _ most: Int) {
    #expect(throws: StatisticsError.self) {
      try SuccessiveHalving(
        candidates: candidates, first: first, eta: eta, mostReplicates: most)
    }
  }
}
