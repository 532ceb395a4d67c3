import Testing

import Statistics

@Suite struct TippingPointTests {
  let oracle = Fixture.comparison["tipping"]

  private func noise(_ replicate: Int, _ purpose: UInt32) -> Double {
    unitNumber(counter: (0, 0, UInt32(replicate), purpose), key: (3, 4)) - 0.5
  }

  private func check(_ result: TippingPoints, _ expected: JSON) {
    for (decision, row) in zip(result.scan, expected["scan"].list) { check(decision, row) }
    #expect(result.scan.count == expected["scan"].list.count)
    #expect(result.crossings.count == expected["crossings"].list.count)
    for (crossing, row) in zip(result.crossings, expected["crossings"].list) {
      #expect(isClose(crossing.band.low, row["lower"].double, 1e-12))
      #expect(isClose(crossing.band.high, row["upper"].double, 1e-12))
      #expect(isClose(crossing.theta, row["theta"].double))
      if case .bool(let resolved) = row["resolved"] { #expect(crossing.isResolved == resolved) }
      for (decision, step) in zip(crossing.steps, row["steps"].list) { check(decision, step) }
      #expect(crossing.steps.count == row["steps"].list.count)
    }
  }

  private func check(_ decision: SignDecision, _ row: JSON) {
    #expect(isClose(decision.theta, row["theta"].double, 1e-12))
    #expect(decision.replicates == row["n"].int && decision.sign == row["sign"].int)
    #expect(isClose(decision.mean, row["mean"].double))
    #expect(isClose(decision.halfWidth, row["half_width"].double))
  }

  @Test func oneCrossing() throws {
    let result = try TippingPointSearch(over: 0...1).run { theta, range in
      range.map { (theta - 0.37) * (1 + 0.4 * noise($0, 11)) + 0.05 * noise($0, 11) }
    }
    #expect(result.status == .crossing)
    check(result, oracle["one"])
    let crossing = try #require(result.crossings.first)
    let interval = try #require(crossing.interval(plan: BootstrapPlan(resamples: 50)))
    #expect(crossing.band.low <= interval.low && interval.high <= crossing.band.high)
    #expect(crossing.isResolved == (crossing.replicatesToDecide == nil))
  }

  @Test func twoCrossings() throws {
    let result = try TippingPointSearch(over: 0...1).run { theta, range in
      range.map { (theta - 0.2) * (theta - 0.83) + 0.01 * noise($0, 12) }
    }
    #expect(result.status == .multipleCrossings)
    check(result, oracle["two"])
  }

  @Test func noCrossing() throws {
    let result = try TippingPointSearch(over: 0...1).run { theta, range in
      range.map { 0.2 + 0.1 * theta + 0.001 * Double(($0 * 7919) % 13 - 6) }
    }
    #expect(result.status == .noCrossing)
    #expect(result.replicatesUsed == 9 * 20)
  }

  @Test func undecidedPointsAreSkippedAndRunsWithoutPairsDecideNothing() throws {
    let search = try TippingPointSearch(over: 0...1, grid: 3, initial: 4, batch: 4, maximum: 8)
    let result = try search.run { theta, range in
      range.map { theta == 0.5 ? nil : (theta < 0.5 ? -1 : 1) + 0.01 * Double($0 % 2) }
    }
    #expect(result.scan.map(\.sign) == [-1, 0, 1])
    #expect(result.scan[1].mean == nil)
    #expect(result.status == .crossing)
    #expect(result.crossings[0].isResolved == false)
  }

  @Test func strictSearchSharesTheError() throws {
    let plain = try TippingPointSearch(over: 0...1, grid: 5, tolerance: 0.1)
    let strict = try TippingPointSearch(over: 0...1, grid: 5, tolerance: 0.1, isStrict: true)
    #expect(plain.confidence == .percent95)
    #expect(isClose(strict.confidence.alpha, 0.05 / 7, 1e-12))
  }

  @Test func impossibleSearchesAreRefused() {
    #expect(throws: StatisticsError.self) { try TippingPointSearch(over: 1...1) }
    #expect(throws: StatisticsError.self) { try TippingPointSearch(over: 0...1, grid: 1) }
    #expect(throws: StatisticsError.self) { try TippingPointSearch(over: 0...1, tolerance: 0) }
    #expect(throws: StatisticsError.unequalLengths(expected: 20, found: 1)) {
      try TippingPointSearch(over: 0...1).run { _, _ in [1] }
    }
  }
}
