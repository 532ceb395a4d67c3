import Partnership
import Testing

/// A number that makes no sense, and the words by which the error names it.
struct WrongNumber: Sendable, CustomTestStringConvertible {
  let place: String
  let change: @Sendable (inout Scenario) -> Void

  init(_ place: String, _ change: @escaping @Sendable (inout Scenario) -> Void) {
    self.place = place
    self.change = change
  }

  var testDescription: String { place }
}

/// Scenarios built in Swift may hold any number; those that make no sense are refused by name.
@Suite struct NumberCheckTests {
  static let wrongNumbers: [WrongNumber] = [
    .init("months") { $0.months = 0 },
    .init("months") { $0.months = 1201 },
    .init("replications") { $0.replications = 0 },
    .init("parameters.silo") { $0.parameters = [.init(.silo, 1.5)] },
    .init("parameters.winMemory") { $0.parameters = [.init(.winMemory, 0)] },
    .init("parameters.dues") { $0.parameters = [.init(.dues, .nan)] },
    .init("relationships trust") { $0.relationships.standard.trust = 2 },
    .init("relationships experience") { $0.relationships.standard.experience = -1 },
    .init("backbone.level") { $0.backbone.level = -1 },
    .init("initial.funds") { $0.initial[.funds] = -1 },
    .init("funding months") { $0.funding = [Grant(from: 0, months: -1, amount: 1)] },
    .init("funding amount") { $0.funding = [Grant(from: 0, months: 1, amount: .infinity)] },
    .init("budgetCut size") {
      $0.events = [Event(month: 0, .budgetCut(partner: "a", size: 1.5))]
    },
    .init("event month") { $0.events = [Event(month: -1, .join(partner: "a"))] },
    .init("uncertainty parameters.dues") {
      $0.uncertainty = [UncertainSetting(.parameter(.dues), low: 1, high: 0)]
    },
    .init("strategies s share") { $0.strategies[0].phases[0].shares.quickWins = -0.5 },
    .init("strategies s connection") { $0.strategies[0].phases[0].connection = 1.5 },
    .init("strategies s.silo") { $0.strategies[0].parameters = [.init(.silo, 2)] },
    .init("network degree") { $0.network = .random(degree: .infinity) },
    .init("network rewiring") { $0.network = .smallWorld(degree: 2, rewiring: 2) },
    .init("network within") { $0.network = .sectors(within: -1, between: 0) },
  ]

  @Test(arguments: wrongNumbers)
  func aNumberOutOfRangeIsNamed(wrong: WrongNumber) {
    #expect {
      _ = try Blueprint(Tiny.scenario(wrong.change))
    } throws: { error in
      guard case .outOfRange(let place, _, _)? = error as? ScenarioError else { return false }
      return place == wrong.place
    }
  }

  @Test func anAdaptationReadsOnlyGoalsThatExist() {
    #expect(throws: ScenarioError.unknown(kind: "goal", id: "99")) {
      _ = try Blueprint(
        Tiny.scenario {
          $0.strategies[0].adaptation = Adaptation(
            reads: .goalOutcome(99), target: 0, gain: 1, lowest: 0, highest: 1)
        })
    }
  }

  @Test func aPopulationHasACount() {
    #expect(throws: ScenarioError.self) {
      _ = try Blueprint(
        Tiny.scenario {
          $0.populations = [Population(id: "many", count: -1, template: $0.partners[0])]
        })
    }
  }
}
