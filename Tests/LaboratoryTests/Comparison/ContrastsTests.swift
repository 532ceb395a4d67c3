import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct ContrastsTests {
  private func run(_ plan: StudyPlan) throws -> ([Contrast], KeptWorlds) {
    let contrasts = Contrasts(plan)
    let kept = KeptWorlds(plan)
    try Runner(plan, workers: 2).run([contrasts, kept])
    return (try contrasts.results(workers: 2), kept)
  }

  @Test func everyStrategyMeetsTheBaselineAtEveryMilestone() throws {
    let plan = try Example.plan(baseline: 1)
    let (contrasts, _) = try run(plan)
    #expect(contrasts.count == 2 * plan.blueprint.columns * 2)
    #expect(Set(contrasts.map(\.strategy)) == [0, 2])
    #expect(contrasts.map(\.month) == contrasts.map(\.month).sorted())
  }

  @Test func differencesAreThoseOfTheKeptWorlds() throws {
    let (contrasts, kept) = try run(Example.plan(baseline: 1))
    for contrast in contrasts {
      let own = kept.values(contrast.measure, strategy: contrast.strategy, record: contrast.month)
      let base = kept.values(contrast.measure, strategy: 1, record: contrast.month)
      let differences: [Double] = zip(own, base).map { $0 - $1 }
      let mean = differences.reduce(0, +) / 19
      #expect(contrast.count == 19)
      #expect(abs(try #require(contrast.meanDifference) - mean) < 1e-12 * max(1, abs(mean)))
    }
  }

  @Test func valuesAreAdjustedOverTheStrategiesOfAMeasure() throws {
    let (contrasts, _) = try run(Example.plan(baseline: 1))
    for measure in [Measure.outcome, .trust] {
      let family = contrasts.filter { $0.measure == measure && $0.month == 14 }
      #expect(family.map(\.adjustedPValue) == Multiplicity.holm(family.map(\.pValue)))
      #expect(family.contains { $0.pValue != nil })
    }
  }

  @Test func aStrategyAloneHasNoContrasts() throws {
    #expect(try run(Example.plan(strategies: [0])).0.isEmpty)
  }
}
