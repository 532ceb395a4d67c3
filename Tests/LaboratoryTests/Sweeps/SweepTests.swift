import Partnership
import ScenarioFiles
import Tables
import Testing

@testable import Laboratory

@Test func runsAreInThePlannedOrderAndMeetTheSameWorlds() throws {
  let folder = SweepFolder()
  let result = try Sweep.run(try SweepDraft().plan(), in: folder)
  let rows = try folder.rows("runs.csv")
  #expect(result.counts == RunCounts(ok: 60, failed: 0))
  #expect(rows.map { $0["run_id"] } == (0..<60).map { String($0) })
  let keys = rows.prefix(6).map { "\($0["design_id"] ?? "") \($0["strategy"] ?? "")" }
  #expect(keys == ["0 wins", "0 systems", "1 wins", "1 systems", "2 wins", "2 systems"])
  #expect(rows[6]["replication"] == "1")
  // The number of leaders that leave is luck alone, and no factor changes luck.
  let turnovers = rows.filter { $0["replication"] == "3" }.map { $0["turnovers"] ?? "" }
  #expect(Set(turnovers).count == 1)
}

@Test func aPointGivesTheNumbersOfAnOrdinaryRunOfItsScenario() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: folder)
  let blueprint = try plan.blueprint(of: 1)
  let batch = Batch(blueprint, strategies: [0, 1], months: 14, width: .one)
  batch.run(from: 4)
  let last = batch.trajectory(strategy: 1, lane: 0).suffix(blueprint.columns)
  let row = try #require(
    folder.rows("runs.csv").first {
      $0["design_id"] == "1" && $0["strategy"] == "systems" && $0["replication"] == "4"
    })
  let trust = last[last.startIndex + Measure.trust.column]
  #expect(row["trust"].flatMap(Double.init) == trust)
}

@Test func tablesDoNotDependOnTheNumberOfWorkers() throws {
  let (one, four) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: one, workers: 1)
  try Sweep.run(plan, in: four, workers: 4)
  #expect(try one.results() == four.results())
}

@Test func summariesAndContrastsAreThoseOfTheRuns() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft().plan(), in: folder)
  let runs = try folder.rows("runs.csv").filter { $0["design_id"] == "2" }
  func values(_ strategy: String) -> [Double] {
    runs.filter { $0["strategy"] == strategy }.compactMap { $0["trust"].flatMap(Double.init) }
  }
  let (wins, systems) = (values("wins"), values("systems"))
  let mean = wins.reduce(0, +) / 10
  let summary = try #require(
    folder.rows("summary.csv").first {
      $0["design_id"] == "2" && $0["strategy"] == "wins" && $0["month"] == "14"
        && $0["output"] == "trust"
    })
  let found = try #require(summary["mean"].flatMap(Double.init))
  #expect(abs(found - mean) < 1e-12)
  #expect(summary["n"] == "10")
  let contrast = try #require(
    folder.rows("contrasts.csv").first {
      $0["design_id"] == "2" && $0["month"] == "14" && $0["output"] == "trust"
    })
  let difference = zip(systems, wins).map(-).reduce(0, +) / 10
  let lead = try #require(contrast["mean_diff"].flatMap(Double.init))
  #expect(abs(lead - difference) < 1e-12)
  let point = try #require(
    folder.rows("points.csv").first { $0["design_id"] == "2" && $0["strategy"] == "wins" })
  #expect(point["trust"] == summary["mean"])
}

@Test func milestonesBeforeTheEndAreReportedToo() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft().plan(), in: folder)
  let months = Set(try folder.rows("summary.csv").compactMap { $0["month"] })
  #expect(months == ["12", "14"])
}

@Test func theLengthOfRunsMayBeAFactor() throws {
  let folder = SweepFolder()
  let draft = SweepDraft(factors: "{path: 'months', list: [6, 12, 20]}")
  try Sweep.run(try draft.plan(), in: folder)
  let rows = try folder.rows("runs.csv")
  #expect(rows.prefix(6).map { $0["months"] } == ["6", "6", "12", "12", "20", "20"])
  let ends = try folder.rows("summary.csv")
    .filter { $0["output"] == "trust" && $0["strategy"] == "wins" }.map { $0["month"] }
  #expect(ends == ["6", "12", "12", "20"])
}

@Test func failedRunsAreRowsAndTheOthersGoOn() throws {
  let folder = SweepFolder()
  let table = try SampleTable(
    Array("parameters.trustRetention,months\n0.9,6\n1.5,6\n0.95,0\n1,6\n".utf8),
    for: try SweepDraft(design: "{kind: 'table', file: 'x'}").study(),
    in: ScenarioTemplate(try SweepDraft().study().scenario))
  let plan = try SweepPlan(try SweepDraft().study().with(table))
  let result = try Sweep.run(plan, in: folder)
  #expect(result.counts == RunCounts(ok: 40, failed: 40))
  let rows = try folder.rows("runs.csv")
  #expect(rows.count == 80)
  let failed = rows.filter { $0["status"] == "failed" }
  #expect(Set(failed.compactMap { $0["design_id"] }) == ["1", "2"])
  #expect(failed.allSatisfy { $0["stage"] == "scenario" && $0["trust"] == "" })
  #expect(failed[0]["reason"]?.contains("out of range") == true)
  let point = try #require(folder.rows("points.csv").first { $0["design_id"] == "1" })
  #expect(point["n"] == "0")
  #expect(point["n_failed"] == "10")
}
