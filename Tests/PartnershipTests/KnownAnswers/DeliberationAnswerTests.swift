import Testing

import Partnership
@testable import PartnershipEngine

/// Deliberation against the published models it contains.
@Suite struct DeliberationAnswerTests {
  /// Weight on the first goal of every partner at the end.
  private func opinions(_ name: String, months: Int? = nil) throws -> [Double] {
    let blueprint = try Blueprint(Fixture.scenario(name))
    var opinions: [Double] = []
    live(blueprint, months: months ?? blueprint.scenario.months, as: Double.self) {
      world, _ in
      let goals = world.blueprint.goals
      opinions = (0..<world.member.count).map {
        world.priorities[Double.place(of: $0, goal: 0, of: goals)]
      }
    }
    return opinions
  }

  private func expect(_ values: [Double], near expected: [Double], within slack: Double) {
    #expect(values.count == expected.count)
    for (value, other) in zip(values, expected) { #expect(abs(value - other) <= slack) }
  }

  @Test func deGrootReachesTheWeightedConsensus() throws {
    expect(
      try opinions("limit-degroot", months: 3), near: [0.4836, 0.4728, 0.4324], within: 1e-6)
    let consensus = 97.0 / 210
    expect(try opinions("limit-degroot"), near: [consensus, consensus, consensus], within: 1e-6)
  }

  @Test func friedkinJohnsenKeepsTheDisagreementThatValuesHold() throws {
    expect(
      try opinions("limit-friedkin-johnsen"),
      near: [6507.0 / 15610, 6527.0 / 15610, 2287.0 / 15610], within: 1e-6)
  }

  @Test func hegselmannKrauseFallsIntoThreeClusters() throws {
    let (low, middle, high) = (0.216941, 0.5, 0.783059)
    expect(
      try opinions("limit-hegselmann-krause"),
      near: [low, low, low, low, middle, middle, middle, high, high, high, high], within: 1e-6)
  }
}
