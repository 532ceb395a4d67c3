import Testing

import Statistics

@Suite struct SequentialReplicationTests {
  let oracle = Fixture.comparison["sequential"]

  private func stream(_ replicate: Int) -> Double {
    0.03 + 0.2 * (unitNumber(counter: (0, 0, UInt32(replicate), 9), key: (1, 2)) - 0.5)
  }

  private func rule(_ name: String) throws -> PrecisionRule {
    switch name {
    case "absolute_0.01": try PrecisionRule(absolute: 0.01, initial: 10)
    case "relative_0.25": try PrecisionRule(relative: 0.25, initial: 10)
    case "absolute_0.01_lookahead_2":
      try PrecisionRule(absolute: 0.01, initial: 10, lookahead: 2)
    default: try PrecisionRule(absolute: 0.001, initial: 10, maximum: 60)
    }
  }

  @Test(arguments: ["absolute_0.01", "relative_0.25", "absolute_0.01_lookahead_2", "capped"])
  func tracesMatchTheOracle(_ name: String) throws {
    let expected = oracle["cases"][name]
    let study = try SequentialReplication.run(rule(name)) { [$0.map { stream($0) }] }
    #expect(study.trace.count == expected["trace"].list.count)
    for (look, row) in zip(study.trace, expected["trace"].list) {
      #expect(look.replicates == row["n"].int)
      #expect(isClose(look.contrasts[0].mean, row["mean"].double))
      #expect(isClose(look.contrasts[0].standardDeviation, row["sd"].double))
      #expect(isClose(look.contrasts[0].halfWidth, row["half_width"].double))
      #expect(isClose(look.contrasts[0].limit, row["limit"].double))
      if case .bool(let ok) = row["ok"] { #expect(look.isPrecise == ok) }
    }
    let isReached = expected["result"]["status"].string == "reached"
    #expect(study.status == (isReached ? .reached : .exhausted))
    #expect(study.replicates == expected["result"]["n"].int)
    let first = expected["result"]["first_ok_n"]
    #expect(study.firstPrecise == (first.isNull ? nil : first.int))
    #expect(study.nextLook == nil)
  }

  @Test func lookingAfterEveryReplicateStopsWhereThePeerDoes() throws {
    // The peer asks for half-width ≤ share · |mean|, which is g/(1 + g) = share here.
    let peer = oracle["sim_tools_confidence_interval_method"]
    let share = peer["precision"].double
    let rule = try PrecisionRule(
      relative: share / (1 - share), initial: peer["min_rep"].int + 1, batch: 1, maximum: 200)
    let study = try SequentialReplication.run(rule) { [$0.map { stream($0) + 1 }] }
    #expect(study.status == .reached && study.replicates == peer["n"].int)
    let mean = study.trace.last?.contrasts[0].mean
    #expect(isClose(mean, peer["cumulative_mean_at_n"].double))
  }

  @Test func everyContrastMustBePrecise() throws {
    let rule = try PrecisionRule(absolute: 0.5, initial: 5, batch: 5, maximum: 10)
    let study = try SequentialReplication.run(rule) { range in
      [range.map { Double($0 % 2) }, range.map { Double($0 * 10) }]
    }
    #expect(study.status == .exhausted && study.firstPrecise == nil)
    #expect(study.trace[0].contrasts.map(\.isPrecise) == [false, false])
    #expect(study.trace[1].contrasts.map(\.isPrecise) == [true, false])
  }

  @Test func replicatesBeyondTheLookAreIgnored() throws {
    let rule = try PrecisionRule(absolute: 0.01, initial: 10)
    let values = (0..<200).map(stream)
    var eager = SequentialReplication(rule: rule)
    while eager.nextLook != nil { try eager.look([values]) }
    #expect(eager == (try SequentialReplication.run(rule) { [$0.map { values[$0] }] }))
  }

  @Test func aFailedReplicateCountsButItsPairDoesNot() throws {
    let rule = try PrecisionRule(absolute: 100, initial: 6)
    var study = SequentialReplication(rule: rule)
    try study.look([[1, nil, 3, .nan, 2, 1]])
    #expect(study.replicates == 6 && study.trace[0].contrasts[0].pairs == 4)
    #expect(study.status == .reached)
  }

  @Test func allFailedIsNeverPrecise() throws {
    let rule = try PrecisionRule(absolute: 1, initial: 5, maximum: 5)
    var study = SequentialReplication(rule: rule)
    try study.look([Array(repeating: nil, count: 5)])
    #expect(study.status == .exhausted)
    #expect(study.trace[0].contrasts[0].mean == nil)
  }

  @Test func skewedDifferencesAreFlagged() throws {
    let rule = try PrecisionRule(absolute: 1, initial: 10, maximum: 10)
    var study = SequentialReplication(rule: rule)
    try study.look([[0, 0, 0, 0, 0, 0, 0, 0, 0, 50]])
    #expect(study.isSkewed)
  }

  @Test func rulesOutOfRangeAreRefused() throws {
    #expect(throws: StatisticsError.self) { try PrecisionRule() }
    #expect(throws: StatisticsError.self) { try PrecisionRule(absolute: 0) }
    #expect(throws: StatisticsError.self) { try PrecisionRule(absolute: 1, initial: 4) }
    #expect(throws: StatisticsError.self) { try PrecisionRule(absolute: 1, maximum: 10) }
    #expect(try PrecisionRule(absolute: 1, initial: 10).warnings == [.fewInitialReplicates])
    var study = SequentialReplication(rule: try PrecisionRule(absolute: 1))
    #expect(throws: StatisticsError.tooFew(needed: 20, found: 1)) { try study.look([[1]]) }
  }

  @Test func asymptoticSequenceMatchesTheOracle() {
    let sequence = AsymptoticConfidenceSequence()
    for row in oracle["asymptotic_cs_half_width"].list {
      let halfWidth = sequence.halfWidth(count: row[0].int, standardDeviation: row[1].double)
      #expect(isClose(halfWidth, row[2].double))
    }
    #expect(sequence.halfWidth(count: 1, standardDeviation: 1) == nil)
  }

  @Test func empiricalBernsteinSequenceMatchesTheOracle() throws {
    // The oracle works on (d + 1)/2 in [0, 1]; bounds −1 and 1 give twice its half-width.
    var sequence = try EmpiricalBernsteinSequence(from: -1, to: 1)
    var expected = oracle["empirical_bernstein_cs"]["values"].list[...]
    for replicate in 0..<500 {
      try sequence.add(stream(replicate))
      guard let row = expected.first, row[0].int == replicate + 1 else { continue }
      expected = expected.dropFirst()
      #expect(isClose(sequence.centre, 2 * row[1].double - 1))
      #expect(isClose(sequence.halfWidth, 2 * row[2].double))
    }
    #expect(expected.isEmpty)
    #expect(throws: StatisticsError.self) { try sequence.add(1.5) }
    #expect(throws: StatisticsError.self) { try sequence.add(.nan) }
    #expect(sequence.count == 500)
  }
}
