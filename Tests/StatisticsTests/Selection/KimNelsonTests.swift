import Testing

import Statistics

@Suite struct KimNelsonTests {
  let oracle = Fixture.comparison["kim_nelson"]
  let rows = Fixture.rows("kn_data.csv").map { $0.dropFirst().map { Double($0) ?? .nan } }

  private func contest(_ direction: Direction = .higherIsBetter) throws -> KimNelson {
    try KimNelson(
      strategies: 4, indifference: oracle["delta"].double, initial: oracle["n0"].int,
      direction: direction)
  }

  @Test func eliminationPathMatchesTheOracle() throws {
    var contest = try contest()
    for row in rows where contest.selected == nil { try contest.observe(row) }
    let result = oracle["result"]
    #expect(isClose(contest.eta, result["eta"].double))
    #expect(isClose(contest.hSquared, result["h2"].double))
    #expect(contest.eliminations.map(\.replicates) == oracle["trace"].list.map { $0["r"].int })
    #expect(
      contest.eliminations.map(\.strategies) == oracle["trace"].list.map { $0["eliminated"].ints })
    if result["status"].string == "selected" {
      #expect(contest.selected == result["best"].int)
    } else {
      #expect(contest.survivors == result["remaining"].ints)
    }
    #expect(contest.replicates == result["r"].int)
  }

  @Test func directionTurnsTheContestRound() throws {
    var lower = try contest(.lowerIsBetter)
    for row in rows where lower.selected == nil { try lower.observe(row.map { -$0 }) }
    var higher = try contest()
    for row in rows where higher.selected == nil { try higher.observe(row) }
    #expect(lower.eliminations == higher.eliminations)
  }

  @Test func aMissingSurvivorSkipsTheReplicate() throws {
    var contest = try contest()
    try contest.observe([1, nil, 2, 3])
    #expect((contest.replicates, contest.skipped) == (0, 1))
    #expect(throws: StatisticsError.unequalLengths(expected: 4, found: 2)) {
      try contest.observe([1, 2])
    }
  }

  @Test func certainDifferencesEndAtOnce() throws {
    var contest = try KimNelson(strategies: 2, indifference: 0.1, initial: 5)
    for _ in 0..<5 { try contest.observe([1, 2]) }
    #expect(contest.selected == 1)
    #expect(try contest.observe([9, 2]).isEmpty)
  }

  @Test func settingsOutOfRangeAreRefused() {
    #expect(throws: StatisticsError.self) { try KimNelson(strategies: 1, indifference: 1) }
    #expect(throws: StatisticsError.self) { try KimNelson(strategies: 3, indifference: 0) }
    #expect(throws: StatisticsError.self) {
      try KimNelson(strategies: 2, indifference: 1, confidence: Confidence(0.4) ?? .percent95)
    }
  }

  @Test func optimalAllocationMatchesTheOracle() throws {
    let ocba = Fixture.comparison["ocba"]
    let runs = try OptimalAllocation.furtherRuns(
      means: ocba["means"].doubles, variances: ocba["variances"].doubles,
      used: ocba["used"].ints, extra: ocba["extra"].int, direction: .lowerIsBetter)
    #expect(runs == ocba["allocation"].ints)
    let mirrored = try OptimalAllocation.furtherRuns(
      means: ocba["means"].doubles.map { -$0 }, variances: ocba["variances"].doubles,
      used: ocba["used"].ints, extra: ocba["extra"].int)
    #expect(mirrored == runs)
  }

  @Test func allocationsThatCannotBeMadeAreRefused() {
    #expect(throws: StatisticsError.tiedForBest) {
      try OptimalAllocation.furtherRuns(
        means: [1, 1, 0], variances: [1, 1, 1], used: [5, 5, 5], extra: 10)
    }
    #expect(throws: StatisticsError.noSpread) {
      try OptimalAllocation.furtherRuns(
        means: [1, 2], variances: [0, 1], used: [5, 5], extra: 10)
    }
    #expect(throws: StatisticsError.self) {
      try OptimalAllocation.furtherRuns(
        means: [1, 2], variances: [1, 1], used: [5, 5], extra: -1)
    }
  }

  @Test func nothingExtraGivesNothing() throws {
    let runs = try OptimalAllocation.furtherRuns(
      means: [1, 2, 3], variances: [1, 1, 1], used: [9, 9, 9], extra: 0)
    #expect(runs == [0, 0, 0])
  }
}
