import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct TippingTests {
  private func tipping(
    _ scenario: Scenario, _ factor: Factor, by reading: Reading, tolerance: Double
  ) throws -> Tipping {
    let plan = try Sample.plan(scenario)
    let search = try TippingPointSearch(
      over: factor.range, grid: 5, tolerance: tolerance, initial: 2, batch: 2, maximum: 8)
    return try Tipping(
      plan, try StrategyPair("few,half", ids: plan.strategyIDs), along: factor, search: search,
      by: reading, runner: TrialRunner(workers: 2))
  }

  /// A partnership in balance at a systems share of one half that moves to one fifth: its summed
  /// output stays ahead up to month 49 and falls behind in month 50.
  @Test func findsTheHorizonFromWhichPatiencePays() throws {
    let scenario = Sample.trap(start: 10)
    let factor = try Factor("months", of: scenario, from: 20, to: 80)
    let found = try tipping(scenario, factor, by: Reading(.output, .sum), tolerance: 1)
    #expect(found.points.status == .crossing)
    let table = try #require(found.report.table("tipping.csv"))
    #expect(table.column("band_low") == [49])
    #expect(table.column("band_high") == [50])
    #expect(table.names("better_below") == ["few"])
    #expect(table.names("better_above") == ["half"])
    #expect(found.report.sentences[0].hasPrefix("Below months = "))
  }

  /// Summed output over 36 months is a hump over the systems share u, highest at 0.412: a share of
  /// one fifth is beaten between itself and its mirror 0.624, and nowhere else.
  @Test func findsSeveralChanges() throws {
    let scenario = Sample.trap()
    let factor = try Factor(
      "strategies.half.phases.0.shares.systems", of: scenario, from: 0.05, to: 2)
    let found = try tipping(scenario, factor, by: Reading(.output, .sum), tolerance: 0.01)
    #expect(found.points.status == .multipleCrossings)
    #expect(found.points.crossings.count == 2)
    let shares = found.points.crossings.map { $0.theta / ($0.theta + 0.5) }
    #expect(abs(shares[0] - 0.2) < 0.01 && abs(shares[1] - 0.624) < 0.01)
    #expect(found.report.sentences[0].hasPrefix("The better strategy changes two times along"))
    let table = try #require(found.report.table("tipping.csv"))
    #expect(table.names("better_below") == ["few", "half"])
    #expect(table.names("better_above") == ["half", "few"])
  }

  /// Between 20 and 80 months the luck of so few worlds cannot settle where the turn is: what stays
  /// undecided is a band, and no false digit.
  @Test func keepsABandWhereWorldsCannotDecide() throws {
    let scenario = Sample.hub(months: 12)
    let plan = try Sample.plan(scenario)
    let factor = try Factor("parameters.capabilityMemory", of: scenario, from: 2, to: 120)
    let search = try TippingPointSearch(
      over: factor.range, grid: 3, tolerance: 0.01, initial: 20, batch: 10, maximum: 30)
    let found = try Tipping(
      plan, try StrategyPair("quick,balanced", ids: plan.strategyIDs), along: factor,
      search: search, by: Reading(.capability), runner: TrialRunner(workers: 2))
    for crossing in found.points.crossings where !crossing.isResolved {
      #expect(crossing.band.high - crossing.band.low > 0.01)
      #expect(found.report.sentences.contains { $0.contains("cannot be told apart") })
    }
    let decisions = try #require(found.report.table("tipping_decisions.csv"))
    #expect(decisions.column("n").allSatisfy { $0! <= 30 })
    try Sample.expectSound(found.report, "band")
  }

  @Test func saysWhenOneStrategyIsBetterThroughout() throws {
    let scenario = Sample.trap(start: 10, months: 10)
    let factor = try Factor("parameters.winYield", of: scenario, from: 1, to: 3)
    let found = try tipping(scenario, factor, by: Reading(.output, .sum), tolerance: 0.1)
    #expect(found.points.status == .noCrossing)
    #expect(found.report.sentences[0].hasPrefix("\"few\" has the better"))
    #expect(found.report.sentences[0].contains("5 of 5"))
  }

  @Test func saysWhenNothingCanBeTold() throws {
    let scenario = Sample.trap(start: 10, months: 10)
    let factor = try Factor("parameters.winYield", of: scenario, from: 1, to: 3)
    let found = try tipping(scenario, factor, by: Reading(.members), tolerance: 0.1)
    #expect(found.report.sentences[0].contains("cannot tell"))
    #expect(try Sample.texts(found.report).allSatisfy { !$0.contains("nan") })
  }
}

@Suite struct FactorTests {
  private let scenario = Sample.hub(months: 6)

  @Test func takesItsRangeFromUncertaintyOrLiterature() throws {
    #expect(try Factor("parameters.aspiration", of: scenario).range == 0.6...0.9)
    #expect(try Factor("parameters.capabilityMemory", of: scenario).range == 10...40)
  }

  @Test func addsToEveryPartnerAsUncertaintyDoes() throws {
    let factor = try Factor("partners.urgency", of: scenario)
    let moved = try factor.scenario(at: 0.1)
    #expect(
      moved.uncertainty.last == UncertainSetting(.everyPartner(.urgency), low: 0.1, high: 0.1))
    #expect(moved.uncertainty.count == 2)
  }

  @Test func setsOtherPathsAsTheCommandLineWould() throws {
    let factor = try Factor(
      "strategies.quick.phases.0.connection", of: scenario, from: 0, to: 1)
    #expect(try factor.scenario(at: 0.25).strategies[0].phases[0].connection == 0.25)
    let months = try Factor("months", of: scenario, from: 2, to: 9)
    #expect(try months.scenario(at: 4.6).months == 5)
  }

  @Test(arguments: ["parameters.foo", "nothing", "partners.zz.power", "name"])
  func refusesPathsThatNameNothing(_ path: String) {
    #expect(throws: AnalysisError.self) { try Factor(path, of: scenario, from: 0, to: 1) }
  }

  @Test func refusesValuesThatASettingCannotTake() {
    #expect(throws: AnalysisError.self) {
      try Factor("parameters.gravity", of: scenario, from: 0.5, to: 2)
    }
    #expect(throws: AnalysisError.self) {
      try Factor("parameters.gravity", of: scenario, from: 1, to: 0)
    }
  }
}

@Suite struct StrategyPairTests {
  private let ids = ["quick-wins", "now-and-then"]

  @Test func readsIdsWithEitherKindOfStroke() throws {
    #expect(try StrategyPair("now_and_then,quick-wins", ids: ids) == StrategyPair(1, 0))
  }

  @Test(arguments: ["quick-wins", "quick-wins,quick-wins", "a,b", "", ",", "quick-wins,"])
  func refusesWhatIsNoPair(_ text: String) {
    #expect(throws: AnalysisError.self) { try StrategyPair(text, ids: ids) }
  }
}
