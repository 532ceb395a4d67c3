import Partnership
import Testing

@testable import PartnershipEngine

/// Worlds of many partners that are linked to few others each.
@Suite struct SparseWorldTests {
  static let networks: [Network] = [
    .smallWorld(degree: 6, rewiring: 0.3), .random(degree: 3.5),
    .sectors(within: 0.06, between: 0.02),
  ]

  /// As many partners as asked for, made of those of random scenarios.
  private func scenario(_ network: Network, partners: Int, goals: Int) -> Scenario {
    var scenario = RandomScenario.make(31)
    let templates = scenario.partners
    scenario.goals = (0..<goals).map { Goal(id: "goal-\($0)", lag: 12) }
    scenario.relationships.pairs = []
    scenario.events = []
    scenario.uncertainty = []
    scenario.network = network
    scenario.partners = (0..<partners).map { number in
      var partner = templates[number % templates.count]
      partner.id = "p\(number)"
      partner.identity = 0x9E37_79B9 &* UInt32(number + 1)
      partner.priorities = (0..<goals).map { Double((number * 7 + $0 * 5) % 11) + 1 }
      return partner
    }
    return scenario
  }

  @Test(arguments: networks, [(130, 1), (71, 3), (64, 4), (201, 5), (90, 9)])
  func areTheSameAtBothWidths(network: Network, size: (partners: Int, goals: Int)) throws {
    let blueprint = try Blueprint(
      scenario(network, partners: size.partners, goals: size.goals))
    let one = trajectories(blueprint, replications: 3, months: 14, width: .one)
    let eight = trajectories(blueprint, replications: 3, months: 14, width: .eight)
    for (narrow, wide) in zip(one.joined(), eight.joined()) {
      #expect(narrow.bits == wide.bits)
    }
  }

  @Test(arguments: networks)
  func areTheSameForAnyNumberOfThreads(network: Network) throws {
    let blueprint = try Blueprint(scenario(network, partners: 4500, goals: 4))
    let runs = [1, 2, 5].map { threads in
      let batch = Batch(
        blueprint, strategies: [0], months: 10, width: .one, threads: threads)
      batch.run(from: 0)
      return Array(batch.trajectory(strategy: 0, lane: 0)).bits
    }
    #expect(runs[1] == runs[0])
    #expect(runs[2] == runs[0])
  }

  @Test(arguments: networks)
  func keepWhatMustHold(network: Network) throws {
    let blueprint = try Blueprint(scenario(network, partners: 100, goals: 3))
    var earlier: Checkpoint<Double>?
    live(blueprint, months: 24, as: Double.self) { world, _ in
      #expect(world.checkInvariants(since: earlier) == [])
      earlier = Checkpoint(world)
    }
  }
}
