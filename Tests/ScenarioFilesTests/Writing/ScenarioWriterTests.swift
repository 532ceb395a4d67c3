import Partnership
import Testing

@testable import ScenarioFiles

@Suite struct ScenarioWriterTests {
  private func readBack(_ scenario: Scenario) -> Scenario? {
    let json = ScenarioWriter.json(scenario)
    return ScenarioReader().read(Array(json.utf8), file: "written").scenario
  }

  @Test(arguments: Fixture.names)
  func writesWhatReadsBackEqual(name: String) throws {
    let reading = ScenarioReader().read(try Fixture.bytes(name), file: name)
    let scenario = try #require(reading.scenario)
    #expect(readBack(scenario) == scenario)
    #expect(
      ScenarioWriter.json(scenario)
        == ScenarioWriter.json(try #require(readBack(scenario))))
  }

  @Test(arguments: [
    "network: {kind: 'edges', links: [['a', 'b']]}", "network: 'complete'",
    "network: {kind: 'random', degree: 1.5}", "network: {kind: 'sectors', within: 1, between: 0.1}",
    "network: {kind: 'smallWorld', degree: 2, rewiring: 0}",
    """
    populations: [{id: 'c', count: 7, template: {sector: 'x', priorities: {school: 1}},
      ranges: {power: [1, 2], cost: [-1, 1]}}]
    """,
    "seed: 18446744073709551615, notes: 'a \\u202e \\n \\\\ \" 🙂 \\u0007'",
    "backbone: {level: 0.1, initial: 0.30000000000000004}, initial: {wins: 5e-324, funds: 1e300}",
    "uncertainty: {'partners.a.urgency': [-0.1, 0.1], 'backbone.initial': [0, 1]}",
  ])
  func keepsEverySetting(more: String) throws {
    let scenario = try #require(Draft(more: more).read().scenario)
    #expect(readBack(scenario) == scenario)
  }

  @Test func keepsProfilesAndOneWayPairs() throws {
    let draft = Draft(
      partners: """
        [{id: 'a', sector: 'k12', priorities: {work: 1}, profile: {interest: 'i',
          desiredOutcomes: 'd', engagement: 'e', power: 'p', values: 'v', fears: 'f',
          alliances: 'l'}}, {id: 'b', name: 'Bee', sector: 'k12', priorities: {school: 1}}]
        """,
      more: "relationships: {pairs: [{from: 'a', to: 'b', trust: 0.1, experience: 3}]}")
    let scenario = try #require(draft.read().scenario)
    #expect(scenario.partners[0].profile.alliances == "l")
    #expect(readBack(scenario) == scenario)
  }

  @Test func isPlainJSON() throws {
    let scenario = try #require(Draft().read().scenario)
    let json = ScenarioWriter.json(scenario)
    #expect(json.hasPrefix("{\n  \"name\": \"draft\",\n  \"months\": 120,\n"))
    #expect(json.contains("\"lag\": 36\n"))
    #expect(json.hasSuffix("}\n"))
  }
}
