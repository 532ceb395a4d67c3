import Foundation
import ScenarioFiles
import Synchronization
import Tables
import Testing

@testable import Laboratory

/// A study that is stopped after a number of runs.
private func stopped(_ plan: SweepPlan, after runs: Int, in folder: SweepFolder) throws {
  let done = Atomic(0)
  let sweep = Sweep(
    plan, workers: 1, onProgress: { done.wrappingAdd($0, ordering: .relaxed) },
    isInterrupted: { done.load(ordering: .relaxed) >= runs })
  #expect(throws: Interrupted.self) { try sweep.run(in: folder.open()) }
}

@Test func aStudyThatWasStoppedArrivesAtTheSameBytes() throws {
  let (whole, broken) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: whole)
  try stopped(plan, after: 20, in: broken)
  let result = try Sweep.run(plan, in: broken)
  #expect(result.resumed >= 20 && result.resumed < 60)
  #expect(try broken.results() == whole.results())
}

@Test(arguments: [1, 7, 8, 100, 1000])
func aTornEndOfTheJournalIsDropped(bytes: Int) throws {
  let (whole, torn) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: whole)
  try stopped(plan, after: 30, in: torn)
  let path = torn.path + "/" + Sweep.journalName
  let journal = try WholeFile.read(path)
  try Data(journal.dropLast(bytes)).write(to: URL(fileURLWithPath: path))
  try Sweep.run(plan, in: torn)
  #expect(try torn.results() == whole.results())
}

@Test func aDamagedRecordAndAllBehindItAreRunAgain() throws {
  let (whole, damaged) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: whole)
  try Sweep.run(plan, in: damaged)
  let path = damaged.path + "/" + Sweep.journalName
  var journal = try WholeFile.read(path)
  journal[journal.count / 2] ^= 1
  try Data(journal).write(to: URL(fileURLWithPath: path))
  let result = try Sweep.run(plan, in: damaged)
  #expect(result.resumed > 20 && result.resumed < 32)
  #expect(try damaged.results() == whole.results())
}

@Test func whenNothingIsLeftNothingIsRun() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: folder)
  let before = try folder.results()
  let sweep = Sweep(plan, workers: 1, onProgress: { _ in Issue.record("something was run") })
  let result = try sweep.run(in: folder.open())
  #expect(result.resumed == 60)
  #expect(try folder.results() == before)
}

@Test(arguments: [
  SweepDraft(more: "replications: 21"),
  SweepDraft(factors: "{path: 'parameters.trustRetention', list: [1, 0.9, 0.8, 0.95]}"),
  SweepDraft(more: "replications: 10, strategies: ['systems', 'wins']"),
])
func aStudyThatGrowsKeepsItsRuns(larger: SweepDraft) throws {
  let (fresh, grown) = (SweepFolder(), SweepFolder())
  try Sweep.run(try SweepDraft().plan(), in: grown)
  let result = try Sweep.run(try larger.plan(), in: grown)
  try Sweep.run(try larger.plan(), in: fresh)
  #expect(result.resumed == 60)
  #expect(try grown.results() == fresh.results())
}

@Test func equalPointsAreAllTakenOver() throws {
  let (fresh, grown) = (SweepFolder(), SweepFolder())
  var study = try SweepDraft().study()
  let (half, all) = (SampleRow([.number(0.5)]), SampleRow([.number(1)]))
  study.design = .table(.rows(SampleRows([half, all, half])))
  try Sweep.run(try SweepPlan(study), in: grown)
  study.design = .table(.rows(SampleRows([half, all, half, half, SampleRow([.number(0.7)])])))
  let result = try Sweep.run(try SweepPlan(study), in: grown)
  try Sweep.run(try SweepPlan(study), in: fresh)
  #expect(result.resumed == 80 && result.leftOut == 0)
  #expect(try grown.results() == fresh.results())
  let status = try SweepStatus(grown.path)
  #expect(status.done == 100 && status.total == 100)
}

@Test func runsOfAnotherSeedAreNotTaken() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft().plan(), in: folder)
  let other = try SweepDraft(more: "replications: 10, seed: 2").plan()
  let result = try Sweep.run(other, in: folder)
  #expect(result.resumed == 0 && result.leftOut == 60)
}

@Test func runsThatKeptOtherOutputsAreRefused() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft().plan(), in: folder)
  let other = try SweepDraft(more: "replications: 10, outputs: ['trust']").plan()
  #expect(throws: Sweep.Fault.self) { try Sweep.run(other, in: folder) }
}

@Test func failedRunsAreRunAgainWhenAsked() throws {
  let folder = SweepFolder()
  var study = try SweepDraft().study()
  study.design = .table(.rows([[.number(2)], [.number(0.5)]]))
  let plan = try SweepPlan(study)
  #expect(try Sweep.run(plan, in: folder).counts.failed == 20)
  let before = try folder.results()
  #expect(try Sweep.run(plan, in: folder).resumed == 40)
  #expect(try Sweep.run(plan, in: folder, retriesFailed: true).resumed == 20)
  #expect(try folder.results() == before)
}

@Test func oneFolderHasOneWriter() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: folder)
  let form = RecordForm(values: plan.layout.count)
  let journal = try Journal(
    folder.path + "/" + Sweep.journalName, header: JournalHeader(form, plan: plan.digest))
  #expect(throws: Sweep.Fault.self) { try Sweep.run(plan, in: folder) }
  #expect(journal.count == 60)
}

/// Worlds at every point in the journal of a folder.
private func worldsByPoint(_ plan: SweepPlan, in folder: SweepFolder) throws -> [Int] {
  var counts = Array(repeating: 0, count: plan.points)
  let reader = try #require(try JournalReader(folder.path + "/" + Sweep.journalName))
  try reader.scan { _, record in
    counts[RecordForm.run(record) / plan.strategies % plan.points] += 1
  }
  return counts.map { $0 / plan.strategies }
}

@Test(arguments: [1, 30, 60, 100, 150]) func aStudyThatEndsEarlyIsBalanced(runs: Int) throws {
  let folder = SweepFolder()
  let plan = try SweepDraft(more: "replications: 40").plan()
  try stopped(plan, after: runs, in: folder)
  let worlds = try worldsByPoint(plan, in: folder)
  // Chunks of worlds end at 8, 16, 32: no point is more than one chunk ahead.
  let (fewest, most) = (worlds.min() ?? 0, worlds.max() ?? 0)
  #expect(most <= max(8, 2 * fewest))
}

@Test func mergedPartsAreAStudyThatGrows() throws {
  let (parts, fresh) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  for number in 1...3 {
    let shard = try #require(Shard(number, of: 3))
    _ = try Sweep(plan, workers: 1).run(shard, in: parts.path)
  }
  _ = try ShardMerge([parts.path]).write(into: parts.open(), workers: 2)
  #expect(try SweepStatus(parts.path).parts.map(\.shard) == [nil])
  let larger = try SweepDraft(more: "replications: 12").plan()
  #expect(try Sweep.run(larger, in: parts).resumed == 60)
  try Sweep.run(larger, in: fresh)
  #expect(try parts.results() == fresh.results())
  let status = try SweepStatus(parts.path)
  #expect(status.done == 72 && status.hasTables)
  // Merged once more, the folder has the tables of the parts and still knows the further runs.
  _ = try ShardMerge([parts.path]).write(into: parts.open(), workers: 1)
  #expect(try parts.rows("runs.csv").count == 60)
  #expect(try Sweep.run(larger, in: parts).resumed == 72)
}

@Test func tablesOfAnEarlierPlanAreNotThoseOfThisOne() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft().plan(), in: folder)
  #expect(try SweepStatus(folder.path).hasTables)
  try stopped(try SweepDraft(more: "replications: 40").plan(), after: 70, in: folder)
  #expect(try !SweepStatus(folder.path).hasTables)
}
