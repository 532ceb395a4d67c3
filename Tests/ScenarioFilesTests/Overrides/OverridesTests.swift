import Partnership
import Testing

@testable import ScenarioFiles

@Suite struct OverridesTests {
  private let draft = Draft(
    more: """
      funding: [{name: 'seed grant', months: 6, amount: 1}, {name: 'v1.5', months: 6, amount: 1}],
      uncertainty: {'parameters.aspiration': [0.5, 0.9], 'partners.urgency': [-0.1, 0.1]}
      """)

  private func scenario(_ overrides: String...) throws -> Scenario {
    let reading = draft.read(overrides)
    #expect(DiagnosticRenderer().render(reading.report) == "")
    return try #require(reading.scenario)
  }

  @Test func setsNumbersOfTheScenario() throws {
    let changed = try scenario("months=24", "replications=0x10", "seed=18446744073709551615")
    #expect(changed.months == 24)
    #expect(changed.replications == 16)
    #expect(changed.seed == .max)
  }

  @Test func addsWhatIsNotThere() throws {
    let changed = try scenario(
      "parameters.trustRetention=0.95", "initial.capability=.2", "backbone.level=0.5")
    #expect(changed.parameters == [ParameterSetting(.trustRetention, 0.95)])
    #expect(changed.initial[.capability] == 0.2)
    #expect(changed.backbone == Backbone(level: 0.5))
  }

  @Test func findsEntriesByIdNameAndPosition() throws {
    let changed = try scenario(
      "partners.b.urgency=0.9", "strategies.s.phases.0.shares.quickWins=3",
      "funding.seed grant.amount=2", "funding.1.months=7", "funding.v1.5.amount=5",
      "partners.a.priorities.school=4")
    #expect(changed.partners.map { $0[.urgency] } == [0.5, 0.9])
    #expect(changed.partners[0].priorities == [1, 4])
    #expect(changed.strategies[0].phases[0].shares.quickWins == 3)
    #expect(changed.funding.map(\.amount) == [2, 5])
    #expect(changed.funding.map(\.months) == [6, 7])
  }

  @Test func setsAFieldOfEveryPartner() throws {
    let changed = try scenario("partners.urgency=0.9")
    #expect(changed.partners.map { $0[.urgency] } == [0.9, 0.9])
  }

  @Test func reachesTemplatesOfPopulations() throws {
    let crowd = Draft(
      more: "populations: [{id: 'c', count: 3, template: {sector: 'x', priorities: {work: 1}}}]")
    let changed = try #require(crowd.read(["partners.fear=0.7"]).scenario)
    #expect(changed.populations[0].template[.fear] == 0.7)
    #expect(changed.partners[0][.fear] == 0.7)
  }

  @Test func takesWordsAsTexts() throws {
    #expect(try scenario("name=East Bay").name == "East Bay")
    #expect(try scenario("partners.a.status=prospect").partners[0].status == .prospect)
    #expect(try scenario("name=\"12\"").name == "12")
    #expect(try scenario("name=a=b").name == "a=b")
  }

  @Test func takesWholeValues() throws {
    let changed = try scenario("uncertainty.partners.a.cost=[0, 1]", "funding=[]")
    #expect(changed.uncertainty.last == UncertainSetting(.partner(id: "a", .cost), low: 0, high: 1))
    #expect(changed.funding.isEmpty)
  }

  @Test func fixesWhatWasUncertain() throws {
    let changed = try scenario("parameters.aspiration=0.6")
    #expect(changed.uncertainty.map(\.path) == [.everyPartner(.urgency)])
    #expect(changed.parameters == [ParameterSetting(.aspiration, 0.6)])
  }

  @Test(arguments: [
    ("months", "E049 months"), ("months=", "E049 months="), ("=3", "E049 =3"), ("", "E049 "),
    ("months=1.5", "E022 1.5"), ("months=9999", "E023 9999"), ("months=[1", "E008 "),
    ("monhts=12", "E012 monhts"), ("parameters.turstGate=1", "E033 turstGate"),
    ("parameters.trustGate=2", "E023 2"), ("partners.c.urgency=1", "E038 c"),
    ("partners.a.urgeny=1", "E012 urgeny"), ("backbon.level=1", "E038 backbon"),
    ("months.x=1", "E038 x"), ("funding.9.amount=1", "E038 9"), ("seed=-1", "E023 -1"),
    ("strategies.s.phases.1.connection=1", "E038 1"), ("parameters=3", "E021 3"),
    ("partners.urgency=7", "E023 7"), ("..=1", "E038 "), ("months=NaN", "E015 NaN"),
  ])
  func showsMistakesInTheArgument(argument: String, found: String) throws {
    let report = draft.read([argument]).report
    let first = try #require(report.diagnostics.first)
    #expect(report.errorCount == 1)
    #expect("\(first.code.rawValue) \(first.place.excerpt.marked)" == found)
    #expect(first.place.file == "--set")
    #expect(first.place.start.line == 1)
  }

  @Test func namesTheColumnInTheArgument() {
    let first = draft.read(["partners.b.urgency=1.5"]).report.diagnostics.first
    #expect(first?.place.start == SourcePosition(line: 1, column: 20))
  }

  @Test func suggestsNearNames() {
    let near = { draft.read([$0]).report.diagnostics.first?.suggestions }
    #expect(near("backbon.level=1") == ["backbone"])
    #expect(near("monhts=1") == ["months"])
    #expect(near("strategies.s.phases.0.shrares.systems=1") == ["shares"])
  }
}
