import Partnership
import Testing

@testable import Laboratory

@Suite struct RaceTests {
  private func run(_ plan: StudyPlan, by measure: Measure) throws -> (Race, KeptWorlds) {
    let race = Race(plan, by: measure)
    let kept = KeptWorlds(plan)
    try Runner(plan, workers: 2).run([race, kept])
    return (race, kept)
  }

  @Test(arguments: [Measure.outcome, .trust, .members])
  func sharesOfTheBestAreThoseOfTheKeptWorlds(measure: Measure) throws {
    let plan = try Example.plan()
    let (race, kept) = try run(plan, by: measure)
    for record in [0, 5, 14] {
      let columns = (0..<3).map { kept.values(measure, strategy: $0, record: record) }
      for strategy in 0..<3 {
        let won = (0..<19).map { world -> Double in
          let values = columns.map { $0[world] }
          let best = values.max() ?? 0
          return values[strategy] == best ? 1 / Double(values.filter { $0 == best }.count) : 0
        }
        let share = won.reduce(0, +) / 19
        #expect(abs(race.shareBest(strategy: strategy, record: record) - share) < 1e-12)
      }
    }
  }

  @Test func sharesOfTheBestAddUpToOne() throws {
    let (race, _) = try run(Example.plan(), by: .outcome)
    for record in 0...14 {
      let sum = (0..<3).reduce(0) { $0 + race.shareBest(strategy: $1, record: record) }
      #expect(abs(sum - 1) < 1e-12)
    }
  }

  @Test func duelsAreThoseOfTheKeptWorlds() throws {
    let (race, kept) = try run(Example.plan(baseline: 1), by: .outcome)
    for (one, other) in [(0, 1), (1, 0), (2, 1), (2, 0), (0, 2)] {
      let duel = try #require(race.duel(one, other))
      for record in [1, 14] {
        let leads: [Double] = zip(
          kept.values(.outcome, strategy: one, record: record),
          kept.values(.outcome, strategy: other, record: record)
        ).map { $0 - $1 }
        #expect(abs(duel.meanLead(record) - leads.reduce(0, +) / 19) < 1e-12)
        let points: [Double] = leads.map { $0 > 0 ? 1 : $0 == 0 ? 0.5 : 0 }
        let ahead = points.reduce(0, +) / 19
        #expect(abs(duel.shareAhead(record) - ahead) < 1e-12)
      }
    }
  }

  @Test func nobodyMeetsItself() throws {
    let race = Race(try Example.plan())
    #expect(race.duel(1, 1) == nil)
  }

  @Test func beyondTwelveStrategiesOnlyTheBaselineIsMet() throws {
    let strategies = (0..<13).map { "{ id: \"s\($0)\", phases: [{ shares: { systems: 1 } }] }" }
    let race = Race(try Example.plan(Example.trap(strategies.joined(separator: ", "))))
    #expect(race.duel(7, 0) != nil)
    #expect(race.duel(0, 7) != nil)
    #expect(race.duel(7, 8) == nil)
  }

  @Test func withoutWorldsNobodyIsBest() throws {
    #expect(Race(try Example.plan()).shareBest(strategy: 0, record: 0) == 0)
  }
}
