import Partnership
import Testing

/// Worlds side by side are the worlds one by one.
@Suite struct WidthTests {
  private func expectSameBits(_ scenario: Scenario, replications: Int, months: Int) throws {
    let blueprint = try Blueprint(scenario)
    let one = trajectories(blueprint, replications: replications, months: months, width: .one)
    let eight = trajectories(blueprint, replications: replications, months: months, width: .eight)
    for (narrow, wide) in zip(one.joined(), eight.joined()) {
      #expect(narrow.bits == wide.bits)
    }
  }

  @Test(arguments: [
    "everything", "everything-again", "limit-beta-reputation", "limit-capability-trap",
    "limit-degroot", "limit-friedkin-johnsen", "limit-hegselmann-krause", "limit-ledger",
    "regional-hub",
  ])
  func fixturesAreTheSameAtBothWidths(name: String) throws {
    let scenario = try Fixture.scenario(name)
    try expectSameBits(scenario, replications: 5, months: min(scenario.months, 60))
  }

  @Test(arguments: 0..<24)
  func randomScenariosAreTheSameAtBothWidths(number: Int) throws {
    try expectSameBits(RandomScenario.make(number), replications: 9, months: 30)
  }
}
