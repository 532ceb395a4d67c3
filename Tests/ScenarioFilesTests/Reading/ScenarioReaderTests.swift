import Partnership
import Testing

@testable import ScenarioFiles

@Suite struct ScenarioReaderTests {
  @Test(arguments: Fixture.names)
  func readsEveryFixture(name: String) throws {
    let reading = ScenarioReader().read(try Fixture.bytes(name), file: name)
    #expect(DiagnosticRenderer().render(reading.report) == "")
    let scenario = try #require(reading.scenario)
    #expect(throws: Never.self) { try Blueprint(scenario) }
  }

  @Test func readsTheRegionalHub() throws {
    let reading = ScenarioReader().read(try Fixture.bytes("regional-hub"), file: "hub")
    let hub = try #require(reading.scenario)
    #expect(hub.name == "Regional hub")
    #expect(hub.seed == 2015)
    #expect(hub.partners.count == 16)
    #expect(hub.partners[12].status == .prospect)
    #expect(hub.partners[0][.turnover] == 0.0078)
    #expect(hub.partners[0].priorities == [0.3, 0.2, 0.2, 0.3])
    #expect(hub.relationships.sameSector == .init(trust: 0.6, experience: 4))
    #expect(hub.relationships.pairs.count == 6)
    #expect(hub.relationships.pairs[0].isMutual)
    #expect(hub.funding == [Grant(name: "seed grant", from: 0, months: 36, amount: 1)])
    #expect(hub.backbone == Backbone(level: 0.6, initial: 0.3))
    #expect(hub.strategies.map(\.id).prefix(2) == ["quick-wins", "balanced"])
    #expect(
      hub.uncertainty.contains(UncertainSetting(.everyPartner(.urgency), low: -0.15, high: 0.15)))
  }

  @Test func readsEventsAndAdaptation() throws {
    let reading = ScenarioReader().read(try Fixture.bytes("everything"), file: "everything")
    let scenario = try #require(reading.scenario)
    #expect(scenario.seed == 7_005_100_013_216_955_639)
    #expect(scenario.events[0] == Event(month: 45, .leaderChange(partner: "org-7-9")))
    #expect(scenario.events[4].kind == .pressure(size: 0.4372, months: 2, partner: nil))
    #expect(scenario.strategies[2].adaptation?.reads == .capability)
    #expect(scenario.strategies[2].parameters == [ParameterSetting(.gravity, 0.1871)])
    #expect(scenario.initial[.funds] == 4.3298)
    #expect(scenario.initial[.wins] == nil)
  }

  @Test func fillsInDefaults() throws {
    let scenario = try #require(Draft().read().scenario)
    #expect(scenario.months == 120)
    #expect(scenario.replications == 200)
    #expect(scenario.seed == 1)
    #expect(scenario.goals[0] == Goal(id: "work", name: "work", lag: 36))
    #expect(scenario.partners[1][.reliability] == 0.9)
    #expect(scenario.partners[1].priorities == [0, 2])
    #expect(scenario.relationships == Relationships())
    #expect(scenario.network == nil)
    #expect(scenario.strategies[0].phases[0].from == 0)
  }

  @Test func readsTheLargestSeedExactly() {
    let draft = Draft(more: "seed: 18446744073709551615")
    #expect(draft.read().scenario?.seed == .max)
  }

  @Test func readsPopulationsAndNetworks() throws {
    let draft = Draft(
      more: """
        populations: [{id: 'county', count: 300, template: {sector: 'community',
          priorities: {work: 1}, name: 'County'}, ranges: {urgency: [0.2, 0.8]}}],
        network: {kind: 'smallWorld', degree: 6, rewiring: 0.1},
        events: [{month: 1, kind: 'join', partner: 'county-299'}]
        """)
    let scenario = try #require(draft.read().scenario)
    #expect(scenario.populations[0].count == 300)
    #expect(scenario.populations[0].ranges == [.init(.urgency, low: 0.2, high: 0.8)])
    #expect(scenario.network == .smallWorld(degree: 6, rewiring: 0.1))
    #expect(throws: Never.self) { try Blueprint(scenario) }
  }

  @Test func anIdOfATemplateIsAllowedAndChangesNothing() throws {
    func scenario(_ id: String) throws -> Scenario {
      try #require(
        Draft(
          more: "populations: [{id: 'county', count: 3, template: {\(id)sector: 'community', "
            + "priorities: {work: 1}}}]"
        ).read().scenario)
    }
    #expect(try scenario("id: 'work-board', ") == scenario(""))
  }

  @Test func readsLinksFromAFile() {
    let draft = Draft(more: "network: {kind: 'edges', file: 'links.csv'}")
    let reader = ScenarioReader { $0 == "links.csv" ? Array("from,to\n# x\n\na, b\r\n".utf8) : nil }
    let reading = reader.read(Array(draft.text.utf8), file: "draft")
    #expect(reading.scenario?.network == .edges([.init("a", "b")]))
  }

  @Test func showsMistakesInAFileOfLinks() {
    let draft = Draft(more: "network: {kind: 'edges', file: 'links.csv'}")
    let reader = ScenarioReader { _ in Array("a,b\na,c\nb,b\na\n".utf8) }
    let report = reader.read(Array(draft.text.utf8), file: "draft").report
    #expect(
      report.diagnostics.map { "\($0.place.file) \($0.place.start.line):\($0.place.start.column)" }
        == ["links.csv 2:3", "links.csv 3:3", "links.csv 4:1"])
    #expect(Draft.found(Draft(more: draft.more).read()) == ["E039 'links.csv'"])
  }
}
