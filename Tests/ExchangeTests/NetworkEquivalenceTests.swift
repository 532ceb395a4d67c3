import Partnership
import ScenarioFiles
import Testing

@testable import Exchange

/// A network that links everybody must give what no network gives: the engine has one form of links.
@Suite struct NetworkEquivalenceTests {
  private static func scenario(_ network: Network?) throws -> Scenario {
    let preset = try #require(Preset.named("history-of-conflict"))
    let reading = ScenarioReader().read(preset.bytes, file: preset.name)
    var scenario = try #require(reading.scenario)
    scenario.network = network
    return scenario
  }

  private static func trajectory(_ network: Network?, strategy: Int) throws -> [Double] {
    let blueprint = try Blueprint(scenario(network))
    let batch = Batch(blueprint, strategies: [strategy], months: 30, width: .one)
    batch.run(from: 5)
    return Array(batch.trajectory(strategy: 0, lane: 0))
  }

  /// All pairs, in an order that is not that of the partners.
  private static func everyPair() throws -> Network {
    let ids = try scenario(nil).partners.map(\.id)
    var links: [Network.Link] = []
    for first in ids.indices.reversed() {
      for second in ids.indices where second > first {
        links.append(Network.Link(ids[second], ids[first]))
      }
    }
    return .edges(links)
  }

  @Test(arguments: 0..<3)
  func completeNetworksEqualDenseOnes(strategy: Int) throws {
    let dense = try Self.trajectory(nil, strategy: strategy)
    for network in [.complete, try Self.everyPair(), .sectors(within: 1, between: 1)] {
      let sparse = try Self.trajectory(network, strategy: strategy)
      #expect(sparse.count == dense.count)
      #expect(zip(sparse, dense).allSatisfy { abs($0 - $1) <= 1e-12 })
    }
  }

  @Test func fewerLinksMakeADifference() throws {
    let dense = try Self.trajectory(nil, strategy: 0)
    let sparse = try Self.trajectory(.sectors(within: 1, between: 0.2), strategy: 0)
    #expect(dense != sparse)
  }

  @Test func populationsBecomePartnersWithTheirOwnLuck() throws {
    let template = Partner(id: "x", name: "School", sector: "k12", priorities: [1])
    var scenario = try Self.scenario(.random(degree: 6))
    scenario.partners = []
    scenario.relationships = Relationships()
    scenario.events = []
    scenario.uncertainty = []
    scenario.goals = [Goal(id: "work")]
    scenario.populations = [
      Population(
        id: "school", count: 300, template: template,
        ranges: [.init(.capacity, low: 0.5, high: 2)])
    ]
    let blueprint = try Blueprint(scenario)
    #expect(blueprint.partners.count == 300 && blueprint.partners[299].id == "school-299")
    #expect(Set(blueprint.partners.map(\.identity)).count == 300)
    let capacities = blueprint.partners.map { $0[.capacity] }
    #expect(capacities.allSatisfy { (0.5...2).contains($0) } && Set(capacities).count > 250)
    #expect((4.5...6.5).contains(Double(blueprint.links.views) / 300))
  }
}
