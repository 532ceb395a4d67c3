import Foundation
import ScenarioFiles
import Tables
import Testing

@testable import Laboratory

private func shard(_ number: Int, _ count: Int) throws -> Shard {
  try #require(Shard(number, of: count))
}

private func run(_ number: Int, _ count: Int, _ plan: SweepPlan, in folder: SweepFolder) throws {
  _ = try Sweep(plan, workers: 2).run(shard(number, count), in: folder.path)
}

private func merge(_ folder: SweepFolder) throws {
  _ = try ShardMerge([folder.path]).write(into: folder.open(), workers: 2)
}

@Test(arguments: [1, 2, 3, 7]) func mergedShardsGiveTheBytesOfTheWholeStudy(count: Int) throws {
  let (whole, parts) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: whole)
  for number in 1...count { try run(number, count, plan, in: parts) }
  try merge(parts)
  #expect(try parts.results() == whole.results())
}

@Test func missingPartsAreNamed() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft().plan()
  for number in [1, 4] { try run(number, 6, plan, in: folder) }
  let fault = #expect(throws: ShardMerge.Fault.self) { try merge(folder) }
  #expect(fault == .missing([2, 3, 5, 6], of: 6))
  #expect(fault?.sentence.hasSuffix("2-3,5-6") == true)
}

@Test func doubledAndForeignPartsAreNamed() throws {
  let (folder, other) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  for number in 1...2 { try run(number, 2, plan, in: folder) }
  let copy = folder.path + "/shard-copy"
  try FileManager.default.copyItem(atPath: folder.path + "/shard-001-of-002", toPath: copy)
  let doubled = #expect(throws: ShardMerge.Fault.self) { try merge(folder) }
  #expect(doubled == .doubled(1, paths: [folder.path + "/shard-001-of-002", copy]))
  try FileManager.default.removeItem(atPath: copy)

  try run(2, 2, try SweepDraft(more: "replications: 11").plan(), in: other)
  let foreign = #expect(throws: ShardMerge.Fault.self) {
    try ShardMerge([folder.path + "/shard-001-of-002", other.path])
  }
  let parts = ["/shard-001-of-002", "/shard-002-of-002"]
  #expect(foreign == .foreign(path: other.path + parts[1], first: folder.path + parts[0]))
}

@Test func aPartThatWasStoppedIsUnfinishedUntilAnotherTryEndsIt() throws {
  let (whole, parts) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: whole)
  try run(1, 2, plan, in: parts)
  let broken = Sweep(plan, workers: 1, isInterrupted: { true })
  #expect(throws: Interrupted.self) { try broken.run(shard(2, 2), in: parts.path) }
  #expect(throws: ShardMerge.Fault.unfinished([2], of: 2)) { try merge(parts) }
  try run(2, 2, plan, in: parts)
  try merge(parts)
  #expect(try parts.results() == whole.results())
}

@Test func anotherTryTakesOverWhatTheFirstHasFinished() throws {
  let folder = SweepFolder()
  let plan = try SweepDraft().plan()
  try run(1, 1, plan, in: folder)
  let home = folder.path + "/shard-001-of-001/"
  var runs = try WholeFile.read(home + "runs.records")
  runs.removeLast(10)
  try Data(runs).write(to: URL(fileURLWithPath: home + "try-elsewhere-1-0.records"))
  try FileManager.default.removeItem(atPath: home + "runs.records")
  let (_, further) = try Sweep(plan, workers: 1).run(shard(1, 1), in: folder.path)
  #expect(further == 1)
  #expect(try Sweep(plan, workers: 1).run(shard(1, 1), in: folder.path).runs == 0)
}

@Test func rulesThatLookAtAllRunsHaveNoParts() throws {
  let plan = try SweepDraft(more: "until: {halfWidth: 0.1}").plan()
  #expect(throws: Sweep.Fault.sequentialShard) {
    try Sweep(plan, workers: 1).run(shard(1, 2), in: SweepFolder().path)
  }
}

@Test func statusCountsTheRunsOfPartsAndOfWholes() throws {
  let (whole, parts) = (SweepFolder(), SweepFolder())
  let plan = try SweepDraft().plan()
  try Sweep.run(plan, in: whole)
  let finished = try SweepStatus(whole.path)
  #expect(finished.done == 60 && finished.total == 60 && finished.hasTables)
  #expect(!finished.isBeingWritten)
  try run(2, 3, plan, in: parts)
  let partly = try SweepStatus(parts.path)
  #expect(partly.parts.map(\.shard?.number) == [2])
  #expect(partly.done == partly.parts[0].total)
  #expect(partly.done < 60 && !partly.hasTables)
  #expect(throws: SweepStatus.Fault.self) { try SweepStatus(SweepFolder().path) }
}
