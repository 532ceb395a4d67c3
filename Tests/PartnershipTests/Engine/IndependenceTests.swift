import Partnership
import Testing

/// What must not matter to a world.
@Suite struct IndependenceTests {
  @Test func moreReplicationsLeaveTheEarlierOnesAlone() throws {
    let blueprint = try Blueprint(RandomScenario.make(3))
    let many = trajectories(blueprint, strategies: [0], replications: 200, months: 12)[0]
    let few = trajectories(blueprint, strategies: [0], replications: 50, months: 12)[0]
    #expect(few.count == 50)
    #expect(many.prefix(50).map(\.bits) == few.map(\.bits))
    #expect(Set(many.map(\.bits)).count > 150)
  }

  @Test func aBatchForgetsWhatItRanBefore() throws {
    let blueprint = try Blueprint(RandomScenario.make(5))
    let used = Batch(blueprint, strategies: [0], months: 24, width: .eight)
    used.run(from: 40)
    used.run(from: 3)
    let fresh = Batch(blueprint, strategies: [0], months: 24, width: .one)
    fresh.run(from: 8)
    #expect(
      used.trajectory(strategy: 0, lane: 5).bits == fresh.trajectory(strategy: 0, lane: 0).bits)
  }

  @Test(arguments: [0, 7, 11])
  func aStrategyIsTheSameAloneAndAmongOthers(number: Int) throws {
    var scenario = RandomScenario.make(number)
    scenario.strategies += RandomScenario.make(number + 100).strategies
    let blueprint = try Blueprint(scenario)
    let together = trajectories(blueprint, replications: 8)
    for strategy in scenario.strategies.indices {
      let alone = trajectories(blueprint, strategies: [strategy], replications: 8)
      #expect(alone[0].map(\.bits) == together[strategy].map(\.bits))
    }
    let reversed = trajectories(
      blueprint, strategies: scenario.strategies.indices.reversed(), replications: 8)
    #expect(reversed[0].map(\.bits) == together[scenario.strategies.count - 1].map(\.bits))
  }

  @Test(arguments: ["everything", "regional-hub"])
  func moreMonthsLeaveTheEarlierOnesAlone(name: String) throws {
    let blueprint = try Blueprint(Fixture.scenario(name))
    let long = trajectories(blueprint, strategies: [0], replications: 3, months: 120)[0]
    let short = trajectories(blueprint, strategies: [0], replications: 3, months: 60)[0]
    for (whole, part) in zip(long, short) {
      #expect(part.count == 61 * blueprint.columns)
      #expect(whole.prefix(part.count).bits == part.bits)
    }
  }

  @Test(arguments: ["everything", "everything-again"])
  func theOrderOfPartnersDoesNotMatter(name: String) throws {
    let scenario = try Fixture.scenario(name)
    var reversed = scenario
    reversed.partners.reverse()
    let ours = trajectories(try Blueprint(scenario), replications: 3).joined()
    let theirs = trajectories(try Blueprint(reversed), replications: 3).joined()
    for (one, other) in zip(ours, theirs) {
      let worst = zip(one, other).map { abs($0 - $1) / max(1, abs($0)) }.max() ?? 0
      #expect(worst <= 1e-12)
    }
  }

  /// Too small to weigh in any sum, so that only its share of chance could show.
  @Test(arguments: [0, 2, 5])
  func aProspectThatNobodyInvitesChangesNobodysLuck(position: Int) throws {
    var scenario = try Fixture.scenario("everything")
    for strategy in scenario.strategies.indices {
      for phase in scenario.strategies[strategy].phases.indices {
        scenario.strategies[strategy].phases[phase].invitations = 0
      }
    }
    scenario.uncertainty = []
    var larger = scenario
    larger.partners.insert(
      Tiny.partner(
        "newcomer", status: .prospect, priorities: scenario.goals.map { _ in 1 },
        [.power: 1e-300, .capacity: 1e-300, .turnover: 0.5]), at: position)
    let without = trajectories(try Blueprint(scenario), replications: 8)
    let with = trajectories(try Blueprint(larger), replications: 8)
    #expect(without.joined().map(\.bits) == with.joined().map(\.bits))
  }

  @Test func recordingPartnersChangesNothing() throws {
    let blueprint = try Blueprint(Fixture.scenario("everything"))
    let plain = trajectories(blueprint, strategies: [0], replications: 3)
    let detailed = trajectories(
      blueprint, strategies: [0], replications: 3, recording: Recording(partners: true))
    #expect(plain.joined().map(\.bits) == detailed.joined().map(\.bits))
  }

  /// The months in which two strategies do the same are the same.
  @Test(arguments: [1, 5, 17])
  func strategiesThatAgreeSoFarHaveLivedTheSame(month: Int) throws {
    var scenario = try Fixture.scenario("everything")
    var other = scenario.strategies[0]
    other.id = "other"
    other.phases = other.phases.filter { $0.from < month }
    scenario.strategies[0].phases = other.phases
    other.phases.append(Phase(from: month, shares: Shares(convening: 1), equalVoice: 0.5))
    scenario.strategies = [scenario.strategies[0], other]
    let blueprint = try Blueprint(scenario)
    let runs = trajectories(blueprint, replications: 8, months: month + 6)
    let agreed = (month + 1) * blueprint.columns
    for (one, two) in zip(runs[0], runs[1]) {
      #expect(one.prefix(agreed).bits == two.prefix(agreed).bits)
      #expect(one.dropFirst(agreed).bits != two.dropFirst(agreed).bits)
    }
  }
}
