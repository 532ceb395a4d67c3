import Foundation
import ScenarioFiles
import Tables
import Testing

@testable import Laboratory

private func verification(_ folder: SweepFolder) throws -> Verification {
  let record = try #require(try SweepRecord(folder: folder.path))
  let scratch = SweepFolder()
  return try Verification(
    of: record, in: folder.path, scratch: scratch.open(), sweep: Sweep(record.plan, workers: 2))
}

@Test(arguments: [
  SweepDraft(), SweepDraft(more: "until: {halfWidth: 0.05, of: 'trust', max: 40}"),
  SweepDraft(design: "{kind: 'grid'}", more: "replications: 3, outputs: ['trust']"),
])
func aStudyWithADesignIsRunAgainFromItsRecord(draft: SweepDraft) throws {
  let folder = SweepFolder()
  let result = try Sweep.run(try draft.plan(), in: folder)
  let verification = try verification(folder)
  #expect(verification.isConfirmed)
  // The record does not hold its own digest.
  #expect(verification.findings.count == result.files.count - 1)
}

@Test func aChangedTableOfADesignIsFound() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft().plan(), in: folder)
  try "x".write(toFile: folder.path + "/points.csv", atomically: true, encoding: .utf8)
  let findings = try verification(folder).findings
  #expect(findings.filter { $0.isIntact != true }.map(\.name) == ["points.csv"])
  #expect(findings.allSatisfy { $0.isReproduced })
}

@Test func otherRecordsAreNotThoseOfADesign() throws {
  let folder = SweepFolder()
  _ = try folder.open()
  let path = folder.path + "/study.json"
  try "{}".write(toFile: path, atomically: true, encoding: .utf8)
  #expect(try SweepRecord(folder: folder.path) == nil)
  let record = #"{"kind": "sweep", "schemaVersion": 1}"#
  try record.write(toFile: path, atomically: true, encoding: .utf8)
  #expect(throws: StudyRecord.Fault.self) { try SweepRecord(folder: folder.path) }
}
