import Chance
import Partnership
import Testing

/// Scenarios that cannot be simulated say why.
@Suite struct BlueprintErrorTests {
  private func error(_ change: (inout Scenario) -> Void) -> ScenarioError? {
    do throws(ScenarioError) {
      _ = try Blueprint(Tiny.scenario(change))
      return nil
    } catch { return error }
  }

  @Test func aSoundScenarioHasNone() { #expect(error { _ in } == nil) }

  @Test func emptyListsAreNamed() {
    #expect(error { $0.goals = [] } == .empty("goals"))
    #expect(error { $0.strategies = [] } == .empty("strategies"))
    #expect(error { $0.partners = [] } == .empty("partners"))
    #expect(error { $0.strategies[0].phases = [] } == .empty("phases of s"))
  }

  @Test func thingsOfOneKindNeedDifferentIds() {
    #expect(error { $0.partners[1].id = "a" } == .duplicate(kind: "partner", id: "a"))
    #expect(
      error {
        $0.goals = [Goal(id: "g"), Goal(id: "g")]
        for index in $0.partners.indices { $0.partners[index].priorities = [1, 1] }
      } == .duplicate(kind: "goal", id: "g"))
    let twice = UncertainSetting(.parameter(.dues), low: 0, high: 1)
    #expect(
      error { $0.uncertainty = [twice, twice] }
        == .duplicate(kind: "uncertain setting", id: "parameters.dues"))
  }

  @Test(
    arguments: [
      .leaderChange(partner: "x"), .budgetCut(partner: "x", size: 0.1),
      .conflict(between: "a", and: "x", size: 1), .conflict(between: "x", and: "a", size: 1),
      .join(partner: "x"), .pressure(size: 1, months: 1, partner: "x"),
    ] as [Event.Kind])
  func eventsOfUnknownPartnersAreNamed(kind: Event.Kind) {
    #expect(
      error { $0.events = [Event(month: 0, kind)] } == .unknown(kind: "partner", id: "x"))
  }

  @Test func otherUnknownPartnersAreNamed() {
    let unknown = ScenarioError.unknown(kind: "partner", id: "x")
    let known = Relationships.Acquaintance(trust: 0.5, experience: 1)
    #expect(
      error {
        $0.relationships.pairs = [.init(from: "a", to: "x", isMutual: true, acquaintance: known)]
      } == unknown)
    #expect(error { $0.network = .edges([.init("x", "a")]) } == unknown)
    #expect(
      error { $0.uncertainty = [UncertainSetting(.partner(id: "x", .cost), low: 0, high: 1)] }
        == unknown)
  }

  @Test func chanceMustTellPartnersApart() {
    #expect(identity(of: "costarring") == identity(of: "liquid"))
    #expect(
      error {
        $0.partners[0] = Tiny.partner("costarring")
        $0.partners[1] = Tiny.partner("liquid")
      } == .identityClash("costarring", "liquid"))
    for reserved in [0xFFFF_FFFE, 0xFFFF_FFFF] as [UInt32] {
      let clash = error { $0.partners[2].identity = reserved }
      #expect(clash == .identityClash("c", "chance itself"))
    }
  }

  @Test(arguments: PartnerField.allCases)
  func fieldsOutsideTheirRangeAreNamed(field: PartnerField) throws {
    let wrong = field == .cost ? Double.infinity : -0.1
    let found = error { $0.partners[1][field] = wrong }
    guard case .outOfRange(let path, let value, let allowed)? = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(path == "partners.b.\(field.name)")
    #expect(value == wrong)
    #expect(allowed == field.allowed.words)
  }

  @Test(arguments: [0, -1, .infinity] as [Double])
  func lagsArePositive(lag: Double) {
    #expect(
      error { $0.goals[0].lag = lag }
        == .outOfRange("goals.g.lag", value: lag, allowed: "a number above 0"))
  }

  @Test(arguments: [[], [0], [-1], [1, 1], [.nan], [.infinity]] as [[Double]])
  func prioritiesWeighEveryGoal(weights: [Double]) {
    #expect(error { $0.partners[2].priorities = weights } == .priorities(partner: "c"))
  }

  @Test func phasesNeedSharesAndOrder() {
    #expect(error { $0.strategies[0].phases[0].shares = Shares() } == .noShares(strategy: "s"))
    #expect(error { $0.strategies[0].phases[0].from = 1 } == .phaseOrder(strategy: "s"))
    let work = Shares(systems: 1)
    #expect(
      error {
        $0.strategies[0].phases += [Phase(from: 6, shares: work), Phase(from: 6, shares: work)]
      }
        == .phaseOrder(strategy: "s"))
  }

  @Test func manyPartnersNeedANetwork() throws {
    func crowd(_ scenario: inout Scenario, network: Network?) {
      scenario.partners = (0..<201).map { Tiny.partner("p\($0)") }
      scenario.network = network
    }
    #expect(error { crowd(&$0, network: nil) } == .networkNeeded(partners: 201))
    #expect(error { crowd(&$0, network: .random(degree: 4)) } == nil)
  }
}
