import Tables
import Testing

@testable import Laboratory

@Suite struct StudyRecordTests {
  /// A small study on disk.
  private func write(_ scratch: borrowing ScratchFolder, name: String = "out") throws -> Study {
    let plan = try Example.plan(
      Example.town, ["replications=3", "months=4", "seed=18446744073709551615"],
      strategies: [2, 0], baseline: 1)
    let study = Study(plan, writesPartners: true)
    _ = try study.run(Runner(plan, workers: 1), into: scratch.study(name))
    return study
  }

  @Test func aRecordReadsBackToTheSameStudy() throws {
    let scratch = try ScratchFolder()
    let study = try write(scratch)
    let record = try StudyRecord(folder: scratch.path + "/out")
    #expect(record.study.plan.strategies == [2, 0])
    #expect(record.study.plan.baseline == 1)
    #expect(record.study.plan.replications == 3)
    #expect(record.study.plan.months == 4)
    #expect(record.study.writesPartners)
    #expect(!record.study.writesTrajectories)
    #expect(record.study.plan.blueprint.scenario == study.plan.blueprint.scenario)
    #expect(record.toolVersion == ToolVersion.text)
    #expect(record.files.map(\.name).contains("partners.csv"))
  }

  @Test func aRecordedStudyWritesTheSameBytes() throws {
    let scratch = try ScratchFolder()
    _ = try write(scratch)
    let record = try StudyRecord(folder: scratch.path + "/out/")
    _ = try record.study.run(
      Runner(record.study.plan, workers: 2), into: scratch.study("again"))
    for name in scratch.names("out") {
      #expect(try scratch.text("out/" + name) == scratch.text("again/" + name), "\(name)")
    }
  }

  @Test func aFolderWithoutARecordIsAFileError() throws {
    let scratch = try ScratchFolder()
    #expect(throws: FileError.self) { try StudyRecord(folder: scratch.path) }
  }

  @Test(arguments: [
    ("\"replications\": 3", "\"replications\": 0"), ("\"months\": 4", "\"months\": -4"),
    ("\"months\": 4", "\"months\": 1201"), ("\"months\": 4", "\"months\": \"many\""),
    ("\"replications\": 3", "\"replications\": 99999999999999"),
    ("\"baseline\": \"wins\"", "\"baseline\": \"systems\""),
    ("\"strategies\"", "\"strategy\""), ("\"files\"", "\"file\""),
    ("\"name\": \"runs.csv\"", "\"name\": \"../runs.csv\""),
    ("\"sha256\"", "\"md5\""), ("\"schemaVersion\": 1", "\"schemaVersion\": \"1\""),
  ])
  func anEditedRecordIsRefused(old: String, new: String) throws {
    let scratch = try ScratchFolder()
    _ = try write(scratch)
    let text = try scratch.text("out/study.json")
    #expect(text.contains(old))
    let edited = try OutputFolder(
      creating: scratch.path + "/edited", ownNames: [Study.manifestName])
    var buffer = TextBuffer()
    buffer.append(text.replacing(old, with: new, maxReplacements: 1))
    try edited.write(buffer, to: Study.manifestName)
    do {
      _ = try StudyRecord(folder: edited.path)
      Issue.record("accepted")
    } catch StudyRecord.Fault.unreadable(let path, let reason) {
      #expect(path == edited.path + "/study.json")
      #expect(!reason.isEmpty)
    }
  }

  @Test func anotherVersionIsToldApart() throws {
    let scratch = try ScratchFolder()
    _ = try write(scratch)
    let folder = try OutputFolder(
      creating: scratch.path + "/later", ownNames: [Study.manifestName])
    var buffer = TextBuffer()
    buffer.append("{\"schemaVersion\": 7}")
    try folder.write(buffer, to: Study.manifestName)
    let path = folder.path + "/study.json"
    #expect(throws: StudyRecord.Fault.otherSchema(path: path, version: 7)) {
      try StudyRecord(folder: folder.path)
    }
  }
}
