import Foundation
import Tables
import Testing

@testable import Laboratory

@Suite struct VerificationTests {
  private func write(_ scratch: borrowing ScratchFolder) throws -> String {
    let plan = try Example.plan(Example.town, ["replications=3", "months=2"])
    _ = try Study(plan).run(Runner(plan, workers: 1), into: scratch.study("out"))
    return scratch.path + "/out"
  }

  private func verify(
    _ folder: String, _ scratch: borrowing ScratchFolder
  ) throws -> Verification {
    let record = try StudyRecord(folder: folder)
    return try Verification(
      of: record, in: folder, scratch: scratch.study("again"),
      runner: Runner(record.study.plan, workers: 2))
  }

  @Test func anUntouchedStudyIsConfirmed() throws {
    let scratch = try ScratchFolder()
    let verification = try verify(write(scratch), scratch)
    #expect(verification.isConfirmed)
    #expect(verification.findings.count == 8)
  }

  @Test func aChangedFileIsFoundAndNoOther() throws {
    let scratch = try ScratchFolder()
    let folder = try write(scratch)
    let changed = try scratch.text("out/runs.csv").replacing("Town", with: "Down")
    try Data(changed.utf8).write(to: URL(fileURLWithPath: folder + "/runs.csv"))
    let verification = try verify(folder, scratch)
    #expect(!verification.isConfirmed)
    #expect(verification.findings.filter { $0.isIntact == false }.map(\.name) == ["runs.csv"])
    #expect(verification.findings.allSatisfy { $0.isReproduced })
  }

  @Test func aMissingFileIsFound() throws {
    let scratch = try ScratchFolder()
    let folder = try write(scratch)
    try FileManager.default.removeItem(atPath: folder + "/design.csv")
    let verification = try verify(folder, scratch)
    #expect(!verification.isConfirmed)
    #expect(verification.findings.filter { $0.isIntact == nil }.map(\.name) == ["design.csv"])
  }

  @Test func anotherScenarioInTheRecordIsNotReproduced() throws {
    let scratch = try ScratchFolder()
    let folder = try write(scratch)
    let other = try scratch.text("out/study.json").replacing("\"seed\": 5", with: "\"seed\": 6")
    try Data(other.utf8).write(to: URL(fileURLWithPath: folder + "/study.json"))
    let verification = try verify(folder, scratch)
    let lost = verification.findings.filter { !$0.isReproduced }.map(\.name)
    #expect(lost.contains("runs.csv"))
    #expect(!lost.contains("design.csv"))
    #expect(verification.findings.allSatisfy { $0.isIntact == true })
  }
}
