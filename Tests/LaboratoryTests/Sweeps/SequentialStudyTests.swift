import ScenarioFiles
import Statistics
import Testing

@testable import Laboratory

private let precise = SweepDraft(
  more: "until: {halfWidth: 0.02, of: 'trust', initial: 10, batch: 10, max: 60}")

@Test func worldsAreAddedUntilEveryDifferenceIsKnown() throws {
  let folder = SweepFolder()
  let result = try Sweep.run(try precise.plan(), in: folder)
  let looks = result.report.looks
  #expect(result.report.ending == .reached || result.report.worlds == 60)
  #expect(result.report.worlds.isMultiple(of: 10))
  #expect(try folder.rows("runs.csv").count == result.report.worlds * 6)
  let last = looks.filter { $0.worlds == result.report.worlds }
  #expect(last.count == 3)
  if result.report.ending == .reached { #expect(last.allSatisfy { $0.contrast.isPrecise }) }
  let sequence = try #require(last.first?.sequenceHalfWidth)
  #expect(sequence > last[0].contrast.halfWidth ?? 0)
}

@Test func theLastLookIsTheContrastOfTheTables() throws {
  let folder = SweepFolder()
  let result = try Sweep.run(try precise.plan(), in: folder)
  let look = try #require(result.report.looks.last)
  let row = try #require(
    folder.rows("contrasts.csv").last { $0["month"] == "14" && $0["output"] == "trust" })
  let mean = try #require(row["mean_diff"].flatMap(Double.init))
  #expect(abs(mean - (look.contrast.mean ?? 9)) < 1e-12)
  #expect(row["n_pairs"] == String(result.report.worlds))
}

@Test func theNumberOfWorldsDependsNeitherOnWorkersNorOnInterrupts() throws {
  let (one, many) = (SweepFolder(), SweepFolder())
  let plan = try precise.plan()
  try Sweep.run(plan, in: one, workers: 1)
  try Sweep.run(plan, in: many, workers: 4)
  try Sweep.run(plan, in: many)
  #expect(try one.results() == many.results())
  #expect(try one.text("precision.csv") == many.text("precision.csv"))
}

@Test func selectionStopsRunningStrategiesThatHaveLost() throws {
  let folder = SweepFolder()
  let draft = SweepDraft(
    more: "select: {difference: 0.05, of: 'output', initial: 8, max: 64}")
  let result = try Sweep.run(try draft.plan(), in: folder)
  let rows = try folder.rows("selection.csv")
  #expect(rows.count == 6)
  for point in 0..<3 {
    let chosen = rows.filter { $0["design_id"] == String(point) && $0["is_selected"] == "true" }
    #expect(chosen.count == (result.report.contests[point].selected == nil ? 0 : 1))
  }
  #expect(result.counts.ok <= result.report.worlds * 6)
}

@Test func boundedMeasuresHaveABernsteinSequence() throws {
  let folder = SweepFolder()
  let result = try Sweep.run(try precise.plan(), in: folder)
  let runs = try folder.rows("runs.csv").filter { $0["design_id"] == "1" }
  func values(_ strategy: String) -> [Double] {
    runs.filter { $0["strategy"] == strategy }.compactMap { $0["trust"].flatMap(Double.init) }
  }
  var sequence = try EmpiricalBernsteinSequence(from: -1, to: 1)
  for (own, other) in zip(values("systems"), values("wins")) { try sequence.add(own - other) }
  let look = try #require(result.report.looks.last { $0.point == 1 })
  #expect(look.boundedInterval == sequence.interval)
  let row = try #require(folder.rows("precision.csv").last { $0["design_id"] == "1" })
  #expect(row["bounded_low"].flatMap(Double.init) == sequence.interval?.low)
}

@Test func measuresWithoutBoundsHaveNone() throws {
  let draft = SweepDraft(more: "until: {halfWidth: 1, of: 'output', initial: 10, max: 20}")
  let result = try Sweep.run(try draft.plan(), in: SweepFolder())
  #expect(result.report.looks.allSatisfy { $0.boundedInterval == nil })
  #expect(!result.report.looks.isEmpty)
}

@Test func oneNamedStrategyMayDecideAlone() throws {
  let study = "strategies: ['systems', 'wins'], outputs: ['trust', 'outcome'], "
  let all = try Sweep.run(
    try SweepDraft(more: study + "until: {halfWidth: 9, initial: 10, max: 20}").plan(),
    in: SweepFolder())
  #expect(Set(all.report.looks.map(\.strategy)) == [1])
  let both = SweepFolder()
  let means = try Sweep.run(
    try SweepDraft(
      more: study + "until: {halfWidth: 0.01, of: 'trust', target: 'mean', initial: 10, max: 40}"
    ).plan(), in: both)
  #expect(Set(means.report.looks.map(\.strategy)) == [0, 1])
  let one = SweepFolder()
  let named = try Sweep.run(
    try SweepDraft(
      more: study
        + "until: {halfWidth: 0.01, of: 'trust', target: 'mean', strategy: 'systems', initial: 10, "
        + "max: 40}"
    ).plan(), in: one)
  #expect(Set(named.report.looks.map(\.strategy)) == [0])
  #expect(named.report.worlds <= means.report.worlds)
  let look = try #require(named.report.looks.last { $0.point == 2 })
  let row = try #require(
    one.rows("summary.csv").last {
      $0["strategy"] == "systems" && $0["output"] == "trust" && $0["month"] == "14"
    })
  let mean = try #require(row["mean"].flatMap(Double.init))
  #expect(abs(mean - (look.contrast.mean ?? 9)) < 1e-12)
  #expect(try one.rows("precision.csv").allSatisfy { $0["baseline"] == "" })
}
