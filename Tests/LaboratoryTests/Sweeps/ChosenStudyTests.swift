import Foundation
import ScenarioFiles
import Tables
import Testing

@testable import Laboratory

/// A table in another tool's hand: two points, some strategies, some worlds, one row twice.
private let text = """
  design_id,trustRetention,strategy,replication
  7,0.95,systems,4
  3,0.9,wins,4
  7,0.95,wins,4
  3,0.9,systems,
  7,0.95,systems,4
  3,0.9,wins,1
  7,0.95,,9

  """

private func draft(_ more: String = "replications: 10") throws -> StudyFile {
  try SweepDraft(design: "{kind: 'table', file: 'x'}", more: more).study()
}

private func plan(_ text: String = text, _ more: String = "replications: 10") throws -> SweepPlan {
  let study = try draft(more)
  let table = try SampleTable(
    Array(text.utf8), for: study, in: ScenarioTemplate(study.scenario))
  return try SweepPlan(study.with(table))
}

/// Everything at both points.
private func whole() throws -> [[String: String]] {
  let folder = SweepFolder()
  let list = SweepDraft(factors: "{path: 'parameters.trustRetention', list: [0.95, 0.9]}")
  try Sweep.run(try list.plan(), in: folder)
  return try folder.rows("runs.csv")
}

@Test func rowsComeBackInTheirOrderWithTheNumbersOfTheWholeStudy() throws {
  let folder = SweepFolder()
  let result = try Sweep.run(try plan(), in: folder)
  // 10 + 1 + 1 at one point, 4 and 9 under both strategies at the other.
  #expect(result.counts == RunCounts(ok: 16, failed: 0))
  let runs = try whole()
  let rows = try folder.rows("rows.csv")
  #expect(rows.map { $0["row"] } == ["0", "1", "2", "3", "4", "5", "6", "6"])
  #expect(rows.map { $0["design_id"] } == ["7", "3", "7", "3", "7", "3", "7", "7"])
  #expect(rows[3]["n"] == "10" && rows[3]["replication"] == "")
  for row in rows where row["replication"] != "" {
    let run = try #require(
      runs.first {
        $0["parameters_trust_retention"] == row["parameters_trust_retention"]
          && $0["strategy"] == row["strategy"] && $0["replication"] == row["replication"]
      })
    #expect(row["n"] == "1" && row["trust"] == run["trust"] && row["outcome"] == run["outcome"])
  }
  let point = try #require(
    folder.rows("points.csv").first { $0["design_id"] == "3" && $0["strategy"] == "systems" })
  #expect(rows[3]["trust"] == point["trust"])
}

@Test func runsAreThoseThatWereChosen() throws {
  let folder = SweepFolder()
  try Sweep.run(try plan(), in: folder)
  let runs = try folder.rows("runs.csv")
  #expect(runs.map { $0["run_id"] } == (0..<16).map { String($0) })
  let known = try whole()
  for run in runs {
    #expect(
      known.contains {
        $0["parameters_trust_retention"] == run["parameters_trust_retention"]
          && $0["strategy"] == run["strategy"] && $0["replication"] == run["replication"]
          && $0["trust"] == run["trust"]
      })
  }
}

@Test func contrastsAreOfWorldsThatBothRan() throws {
  let folder = SweepFolder()
  try Sweep.run(try plan(), in: folder)
  let rows = try folder.rows("contrasts.csv").filter {
    $0["output"] == "trust" && $0["month"] == "14"
  }
  #expect(rows.map { $0["design_id"] } == ["7", "3"])
  #expect(rows.map { $0["n_pairs"] } == ["2", "2"])
  let none = SweepFolder()
  try Sweep.run(
    try plan("trustRetention,strategy,replication\n1,wins,0\n1,systems,1\n"), in: none)
  #expect(try none.rows("contrasts.csv").isEmpty)
  #expect(try none.rows("points.csv").count == 2)
}

@Test func strategiesWithoutRunsHaveNoRows() throws {
  let folder = SweepFolder()
  try Sweep.run(try plan("trustRetention,strategy\n1,systems\n0.9,wins\n"), in: folder)
  let points = try folder.rows("points.csv")
  #expect(points.map { $0["strategy"] } == ["systems", "wins"])
  let summary = try folder.rows("summary.csv")
  #expect(Set(summary.map { "\($0["design_id"] ?? "") \($0["strategy"] ?? "")" }).count == 2)
  #expect(summary.allSatisfy { $0["n"] == "10" })
}

@Test func chosenRunsSurviveInterruptsWorkersAndParts() throws {
  let (one, four, broken, parts) = (SweepFolder(), SweepFolder(), SweepFolder(), SweepFolder())
  let plan = try plan()
  func all(_ folder: SweepFolder) throws -> String {
    try folder.results() + folder.text("rows.csv") + folder.text("rows.schema.json")
  }
  try Sweep.run(plan, in: one, workers: 1)
  try Sweep.run(plan, in: four, workers: 4)
  #expect(try all(one) == all(four))
  try Sweep.run(plan, in: broken)
  let path = broken.path + "/" + Sweep.journalName
  try Data(try WholeFile.read(path).dropLast(900)).write(to: URL(fileURLWithPath: path))
  #expect(try Sweep.run(plan, in: broken).resumed < 16)
  #expect(try all(one) == all(broken))
  for number in 1...3 {
    let shard = try #require(Shard(number, of: 3))
    let part = try Sweep(plan, workers: 2).run(shard, in: parts.path)
    #expect(part.runs == Sweep(plan, workers: 1).runs(of: shard))
  }
  _ = try ShardMerge([parts.path]).write(into: parts.open(), workers: 2)
  #expect(try all(one) == all(parts))
}

@Test func runsOfAWholeStudyAreTakenOver() throws {
  let (fresh, grown) = (SweepFolder(), SweepFolder())
  let list = SweepDraft(factors: "{path: 'parameters.trustRetention', list: [0.95, 0.9]}")
  try Sweep.run(try list.plan(), in: grown)
  let plan = try plan()
  #expect(try Sweep.run(plan, in: grown).resumed == 16)
  try Sweep.run(plan, in: fresh)
  #expect(try grown.results() == fresh.results())
  #expect(try grown.text("rows.csv") == fresh.text("rows.csv"))
}

@Test func aRecordedTableIsPlannedAgain() throws {
  let folder = SweepFolder()
  let plan = try plan()
  try Sweep.run(plan, in: folder)
  let record = try #require(try SweepRecord(folder: folder.path))
  #expect(record.plan.digest == plan.digest)
  #expect(record.plan.mostRuns == 16)
  #expect(try SweepStatus(folder.path).total == 16)
}

@Test func failedRowsAreCounted() throws {
  let folder = SweepFolder()
  let failing = try plan(
    "trustRetention,strategy,replication\n2,wins,3\n0.9,wins,3\n2,systems,\n")
  #expect(try Sweep.run(failing, in: folder).counts == RunCounts(ok: 1, failed: 11))
  let rows = try folder.rows("rows.csv")
  #expect(rows.map { $0["n"] } == ["0", "1", "0"])
  #expect(rows.map { $0["n_failed"] } == ["1", "0", "10"])
  #expect(rows[0]["trust"] == "")
  #expect(try Sweep.run(failing, in: folder, retriesFailed: true).resumed == 1)
}

@Test func aTableWithoutFactorsIsAboutTheScenario() throws {
  var study = try draft()
  study.factors = []
  study.design = .table(
    .rows(SampleRows([SampleRow([], strategy: 1, replication: 2), SampleRow([], strategy: 0)])))
  let plan = try SweepPlan(study)
  #expect(plan.points == 1 && plan.mostRuns == 11)
}

@Test(arguments: ["until: {halfWidth: 0.1}", "select: {difference: 0.1}"])
func rulesAndChosenRunsAreRefused(rule: String) {
  let fault = #expect(throws: SweepPlan.Fault.self) {
    try plan("trustRetention,strategy\n1,wins\n", rule)
  }
  #expect(fault == .ruleWithChosenRuns)
  #expect(fault?.sentence.contains("so do the strategies") == true)
}

@Test func worldsAndStrategiesThatDoNotExistAreRefused() throws {
  var study = try draft()
  study.factors = []
  study.design = .table(.rows(SampleRows([SampleRow([]), SampleRow([], replication: 10)])))
  #expect(throws: SweepPlan.Fault.noSuchWorld(10, row: 1, worlds: 10)) { try SweepPlan(study) }
  study.design = .table(.rows(SampleRows([SampleRow([], strategy: 2)])))
  #expect(throws: SweepPlan.Fault.noSuchStrategy(row: 0)) { try SweepPlan(study) }
}
