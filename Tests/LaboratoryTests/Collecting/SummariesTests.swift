import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct SummariesTests {
  @Test func everySummaryIsThatOfTheKeptValues() throws {
    let plan = try Example.plan()
    let summaries = Summaries(plan)
    let kept = KeptWorlds(plan)
    try Runner(plan, workers: 2).run([summaries, kept])
    for strategy in plan.strategies.indices {
      for record in [0, 1, 7, 14] {
        for measure in plan.blueprint.measures {
          let values = kept.values(measure, strategy: strategy, record: record)
          let summary = summaries.summary(
            strategy: strategy, record: record, column: measure.column)
          expectSame(summary, Summary(of: values))
        }
      }
    }
  }

  private func expectSame(_ one: Summary, _ other: Summary) {
    #expect(one.count == other.count)
    #expect(one.quantiles == other.quantiles)
    #expect(near(one.mean, other.mean))
    #expect(near(one.standardDeviation, other.standardDeviation))
    #expect(near(one.meanInterval?.low, other.meanInterval?.low))
  }

  private func near(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) <= 1e-12 * max(1, abs(other))
  }

  @Test func beforeAnyWorldThereIsNothing() throws {
    let summary = Summaries(try Example.plan()).summary(strategy: 0, record: 0, column: 0)
    #expect(summary.count == 0)
    #expect(summary.mean == nil)
  }
}
