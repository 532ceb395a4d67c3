import Partnership
import Tables
import Testing

@testable import Laboratory

@Suite struct RowFilesTests {
  @Test(arguments: [1, 3])
  func rowsOfStrategiesFollowEachOther(workers: Int) throws {
    let scratch = try ScratchFolder()
    let plan = try Example.plan(Example.town, ["months=2", "replications=33"])
    let file = try TrajectoryFile(
      plan, StudyTables(plan.blueprint), in: scratch.study("out"))
    try Runner(plan, workers: workers).run([file])
    let written = try file.commit()
    let rows = try scratch.rows("out/trajectories.csv")
    #expect(written.rowCount == 3 * 33 * 3)
    #expect(
      rows.dropFirst().map { Array($0.prefix(3)) }
        == ["wins", "systems", "both"].flatMap { strategy in
          (0..<33).flatMap { world in
            (0...2).map { [strategy, String(world), String($0)] }
          }
        })
  }

  @Test func cellsReadBackToTheSameDoubles() throws {
    let scratch = try ScratchFolder()
    let plan = try Example.plan()
    let file = try TrajectoryFile(
      plan, StudyTables(plan.blueprint), in: scratch.study("out"))
    let kept = KeptWorlds(plan)
    try Runner(plan, workers: 2).run([file, kept])
    _ = try file.commit()
    let rows = try scratch.rows("out/trajectories.csv").dropFirst()
    let cells = rows.flatMap { $0.dropFirst(3).map { Double($0) ?? .nan } }
    let values = (0..<3).flatMap { strategy in
      kept.worlds.filter { $0.strategy == strategy }.flatMap(\.values)
    }
    #expect(cells == values)
  }

  @Test func partnersAreWrittenForEveryRecord() throws {
    let scratch = try ScratchFolder()
    let plan = try Example.plan(Example.town, ["months=2", "replications=3"], strategies: [1])
    let file = try PartnerFile(plan, StudyTables(plan.blueprint), in: scratch.study("out"))
    try Runner(plan, workers: 2).run([file])
    _ = try file.commit()
    let rows = try scratch.rows("out/partners.csv")
    #expect(rows.count == 1 + 3 * 3 * 4)
    #expect(rows[1...4].map { $0[3] } == ["p", "q", "r", "s"])
    #expect(Array(rows[0].dropFirst(4)) == PartnerRecord.allCases.map(\.name))
    let members = rows[1...4].map { Double($0[4]) }
    #expect(members == [1, 1, 1, 0])
  }

  @Test func nothingAppearsBeforeTheEnd() throws {
    let scratch = try ScratchFolder()
    let plan = try Example.plan(Example.town, ["months=1"])
    let file = try TrajectoryFile(
      plan, StudyTables(plan.blueprint), in: scratch.study("out"))
    try Runner(plan, workers: 1).run([file])
    #expect(!scratch.names("out").contains("trajectories.csv"))
    _ = try file.commit()
    #expect(scratch.names("out") == ["trajectories.csv"])
  }
}
