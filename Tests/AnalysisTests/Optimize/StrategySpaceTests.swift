import Partnership
import Testing

@testable import Laboratory

@Suite struct StrategySpaceTests {
  @Test func sharesAddUpToOneWithinLimits() {
    let limits: [ClosedRange<Double>] = [0.2...0.5, 0...1, 0...0.1, 0...0, 0.05...0.05, 0...0.3]
    for number in 1...200 {
      let point = (1...6).map {
        (Double(number * $0) * 0.618034).truncatingRemainder(dividingBy: 1)
      }
      let shares = StrategySpace.shared(point, limits)
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
      for (share, limit) in zip(shares, limits) {
        #expect(share >= limit.lowerBound - 1e-12 && share <= limit.upperBound + 1e-12)
      }
    }
  }

  @Test func searchesWhatTheScenarioUses() throws {
    let plan = try Sample.plan(Sample.trap())
    let space = StrategySpace(around: plan, hasTurn: false)
    #expect(space[.narrative] == 0...0)
    #expect(space[.systems] == 0...1)
    let strategy = space.strategy(Array(repeating: 0.3, count: 8), id: "x")
    #expect(strategy.phases.count == 1)
    #expect(abs(strategy.phases[0].shares.systems - 0.5) < 1e-9)
  }

  @Test func turnsWithinTheRun() throws {
    let space = StrategySpace(around: try Sample.plan(Sample.hub(months: 24)))
    var point = Array(repeating: 0.5, count: 17)
    #expect(space.strategy(point, id: "x").phases.count == 2)
    point[8] = 1
    #expect(space.strategy(point, id: "x").phases[1].from == 18)
    point[8] = 0.1
    #expect(space.strategy(point, id: "x").phases.count == 1)
  }

  @Test func refusesLimitsThatLeaveNoWay() throws {
    var space = StrategySpace(around: try Sample.plan(Sample.hub()))
    #expect(throws: AnalysisError.self) { try space.limit(.systems, to: 0...2) }
    try space.limit(.systems, to: 0...0.3)
    try space.limit(.quickWins, to: 0...0.3)
    #expect(throws: AnalysisError.self) { try space.check() }
  }
}
