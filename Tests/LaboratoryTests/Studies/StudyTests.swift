import Partnership
import Synchronization
import Tables
import Testing

@testable import Laboratory

@Suite struct StudyTests {
  private func study(trajectories: Bool = true, replications: Int = 9) throws -> Study {
    let plan = try Example.plan(Example.town, ["replications=\(replications)", "months=3"])
    return Study(plan, writesTrajectories: trajectories, writesPartners: trajectories)
  }

  private func run(_ study: Study, into folder: OutputFolder, workers: Int = 2) throws {
    _ = try study.run(Runner(study.plan, workers: workers), into: folder)
  }

  @Test func everyFileIsWrittenAndReported() throws {
    let scratch = try ScratchFolder()
    let study = try study()
    let result = try study.run(Runner(study.plan, workers: 2), into: scratch.study("out"))
    let names = result.files.map { String($0.path.split(separator: "/").last ?? "") }
    #expect(scratch.names("out") == names.sorted())
    #expect(Set(names) == Set(Study.ownNames).subtracting([Study.machineName]))
    for file in result.files {
      let bytes = try WholeFile.read(file.path)
      #expect(bytes.count == file.byteCount)
      #expect(SHA256.digest(of: bytes) == file.digest)
    }
  }

  @Test func tablesNobodyAskedForAreNotWritten() throws {
    let scratch = try ScratchFolder()
    try run(study(trajectories: false), into: scratch.study("out"))
    let names = scratch.names("out")
    #expect(!names.contains { $0.hasPrefix("trajectories") || $0.hasPrefix("partners") })
    #expect(names.contains("study.json"))
  }

  @Test func theNumberOfWorkersChangesNoByte() throws {
    let scratch = try ScratchFolder()
    try run(study(), into: scratch.study("one"), workers: 1)
    try run(study(), into: scratch.study("five"), workers: 5)
    for name in scratch.names("one") {
      #expect(try scratch.text("one/" + name) == scratch.text("five/" + name), "\(name)")
    }
  }

  @Test func anInterruptedStudyLeavesNothing() throws {
    let scratch = try ScratchFolder()
    let study = try study(replications: 400)
    let asked = Atomic(0)
    let runner = Runner(
      study.plan, workers: 2,
      isInterrupted: { asked.wrappingAdd(1, ordering: .relaxed).newValue > 12 })
    #expect(throws: Interrupted.self) { try study.run(runner, into: scratch.study("out")) }
    #expect(scratch.names("out") == [])
  }

  @Test func anInterruptedStudyLeavesTheEarlierOneAsItWas() throws {
    let scratch = try ScratchFolder()
    try run(study(), into: scratch.study("out"))
    let before = try scratch.text("out/study.json")
    let names = scratch.names("out")
    let other = try study(trajectories: false, replications: 30)
    #expect(throws: Interrupted.self) {
      try other.run(
        Runner(other.plan, workers: 1, isInterrupted: { true }),
        into: scratch.study("out", force: true))
    }
    #expect(scratch.names("out") == names)
    #expect(try scratch.text("out/study.json") == before)
  }

  @Test func anotherStudyReplacesTheEarlierOneWhole() throws {
    let scratch = try ScratchFolder()
    try run(study(), into: scratch.study("out"))
    try run(study(trajectories: false), into: scratch.study("out", force: true))
    #expect(!scratch.names("out").contains("trajectories.csv"))
  }

  @Test func withoutAFolderTheResultIsTheSame() throws {
    let scratch = try ScratchFolder()
    let study = try study()
    let inMemory = try study.run(Runner(study.plan, workers: 2))
    let onDisk = try study.run(Runner(study.plan, workers: 2), into: scratch.study("out"))
    #expect(inMemory.files.isEmpty)
    for strategy in 0..<3 {
      let (one, other) = (
        inMemory.means(.outcome, strategy: strategy), onDisk.means(.outcome, strategy: strategy)
      )
      #expect(one == other)
    }
    #expect(Answer(inMemory) == Answer(onDisk))
  }
}
