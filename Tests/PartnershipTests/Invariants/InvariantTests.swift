import Testing

import Partnership
@testable import PartnershipEngine

/// What must hold after every month, in worlds side by side.
@Suite struct InvariantTests {
  private func violations(_ scenario: Scenario, months: Int) throws -> [String] {
    let blueprint = try Blueprint(scenario)
    var violated: [String] = []
    for strategy in scenario.strategies.indices {
      var earlier: Checkpoint<Lane8>?
      live(blueprint, strategy: strategy, months: months, as: Lane8.self) { world, record in
        for statement in world.checkInvariants(since: earlier) {
          violated.append("\(scenario.strategies[strategy].id) \(record): \(statement)")
        }
        earlier = Checkpoint(world)
      }
    }
    return violated
  }

  @Test(arguments: [
    "everything", "everything-again", "limit-beta-reputation", "limit-capability-trap",
    "limit-degroot", "limit-friedkin-johnsen", "limit-hegselmann-krause", "limit-ledger",
  ])
  func holdInTheDockingScenarios(name: String) throws {
    let scenario = try Fixture.scenario(name)
    #expect(try violations(scenario, months: min(scenario.months, 60)) == [])
  }

  @Test func holdInTheRegionalHub() throws {
    var scenario = try Fixture.scenario("regional-hub")
    scenario.strategies = [
      scenario.strategies[0], scenario.strategies[scenario.strategies.count - 1],
    ]
    #expect(try violations(scenario, months: 48) == [])
  }

  @Test(arguments: 0..<24)
  func holdInRandomScenarios(number: Int) throws {
    #expect(try violations(RandomScenario.make(number), months: 30) == [])
  }

  @Test func aBrokenWorldIsFoundOut() throws {
    let blueprint = try Blueprint(Tiny.scenario())
    var world = World<Double>(blueprint, strategy: 0, replication: 0)
    let start = Checkpoint(world)
    #expect(world.checkInvariants(since: start) == [])
    world.funds = 1
    world.kept[world.links.forward(0)] = -100
    world.engagement[1] = 1.5
    world.isGone[2] = Mask1(true)
    #expect(
      world.checkInvariants(since: start)
        == [
          "engagement is within 0…1", "nobody is both member and gone",
          "kept promises are not negative", "the ledger closes",
        ])
    world.tally.companions.cells[1] += 1
    #expect(
      world.checkInvariants().contains("companions are the members linked to a partner"))
    world.priorities[0] = .nan
    #expect(world.checkInvariants().contains("priorities sum to 1"))
  }
}
