import Partnership
import Testing

@testable import Pages

@Suite("Runs behind the pages") struct PageRunsTests {
  private let scenario = SampleScenario.small(months: 36)

  @Test("A path of the workshop is the strategy that the game runs")
  func path() throws {
    let paths = WorkshopPaths(years: 4)
    let game = paths.scenario(scenario)
    let own = try PageRuns.workshop(["QBSS", "sSbQ"], of: scenario)
    #expect(own.months == 48 && own.strategies.map(\.id) == ["qbss", "ssbq"])
    for strategy in own.strategies {
      #expect(game.strategies.first { $0.id == strategy.id } == strategy)
    }
    #expect(own.partners == scenario.partners)
  }

  @Test("A path given twice is run once")
  func twice() throws {
    #expect(try PageRuns.workshop(["QB", "qb"], of: scenario).strategies.count == 1)
  }

  @Test("Words that are no path are refused", arguments: ["", "QX", "QBSSQBSSQB", "Q B", "ß"])
  func noPath(code: String) {
    #expect(throws: PageError.noPath(code)) { try PageRuns.workshop([code], of: scenario) }
  }

  @Test("Paths of different length are refused")
  func differ() {
    #expect(throws: PageError.pathsDiffer("QB", "QBS")) {
      try PageRuns.workshop(["QB", "QBS"], of: scenario)
    }
  }

  @Test("A setting of the explorer is a strategy of the world that the page runs")
  func cell() throws {
    let levers = LeverSet(scenario)
    let own = try PageRuns.explorer("#3-2-0-1-2-0-1", of: scenario)
    let world = ((1 * 4 + 2) * 3 + 0) * 3 + 1
    let page = levers.scenario(scenario, world: world)
    #expect(own.strategies[0].phases == page.strategies[(3 * 3 + 2) * 3 + 0].phases)
    #expect(own.strategies[1] == page.strategies[levers.plans])
    #expect(own.relationships == page.relationships && own.partners == page.partners)
    #expect(own.funding == page.funding && own.backbone == page.backbone)
  }

  @Test(
    "Words that are no setting are refused",
    arguments: ["", "3-2-0", "4-0-0-0-0-0-0", "-1-0-0-0-0-0-0", "0-0-0-0-0-0-0-0", "a-0-0-0-0-0-0"])
  func noCell(address: String) {
    let counts = LeverSet(scenario).counts
    #expect(throws: PageError.noSetting(address, stops: counts)) {
      try PageRuns.explorer(address, of: scenario)
    }
  }

  @Test("Each refusal is a sentence that says what would be right")
  func sentences() {
    #expect(PageError.noPath("QX").sentence.contains("such as QBSS"))
    #expect(PageError.pathsDiffer("Q", "QB").sentence.contains("Q and QB differ"))
    #expect(PageError.noSetting("1", stops: [4, 3]).sentence.contains("at most 3-2"))
  }
}
