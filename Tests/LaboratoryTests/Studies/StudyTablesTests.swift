import Partnership
import Tables
import Testing

@testable import Laboratory

@Suite struct StudyTablesTests {
  private func written(_ scratch: borrowing ScratchFolder) throws -> StudyResult {
    let plan = try Example.plan(Example.town, ["replications=4", "months=13"])
    return try Study(plan, writesTrajectories: true, writesPartners: true)
      .run(Runner(plan, workers: 2), into: scratch.study("out"))
  }

  static let tables = ["design", "runs", "summary", "contrasts", "trajectories", "partners"]

  @Test func headersSchemasAndRowsAgree() throws {
    let scratch = try ScratchFolder()
    _ = try written(scratch)
    for table in Self.tables {
      let rows = try scratch.rows("out/\(table).csv")
      let schema = try JSONValue(parsing: scratch.text("out/\(table).schema.json"))
      let fields = try #require(schema["fields"]?.array).compactMap { $0["name"]?.string }
      #expect(rows[0] == fields, "\(table)")
      #expect(rows.allSatisfy { $0.count == fields.count }, "\(table)")
      #expect(Set(fields).count == fields.count, "\(table)")
      let key = try #require(schema["primaryKey"]?.array).compactMap(\.string)
      #expect(key.allSatisfy { fields.contains($0) }, "\(table)")
    }
  }

  @Test func rowsAreAsManyAsTheStudyIsLarge() throws {
    let scratch = try ScratchFolder()
    let result = try written(scratch)
    let columns = result.plan.blueprint.columns
    let expected = [
      "design": 1, "runs": 4 * 3, "summary": 3 * 14 * columns, "contrasts": 2 * 2 * columns,
      "trajectories": 3 * 4 * 14, "partners": 3 * 4 * 14 * 4,
    ]
    for table in Self.tables {
      #expect(try scratch.rows("out/\(table).csv").count - 1 == expected[table], "\(table)")
    }
  }

  @Test func runsTellWhatWasDrawnAndWhereItEnded() throws {
    let scratch = try ScratchFolder()
    let result = try written(scratch)
    let rows = try scratch.rows("out/runs.csv")
    let negativity = try #require(rows[0].firstIndex(of: "parameters_negativity"))
    let outcome = try #require(rows[0].firstIndex(of: "outcome"))
    #expect(rows.dropFirst().map { $0[0] } == (0..<12).map(String.init))
    for world in 0..<4 {
      let drawn = result.plan.blueprint.drawnValues(replication: world)
      let own = (0..<3).map { rows[1 + world * 3 + $0] }
      #expect(Set(own.map { $0[negativity] }).count == 1)
      #expect(drawn.contains { $0 == Double(own[0][negativity]) })
    }
    let ends = rows.dropFirst().filter { $0[3] == "both" }.compactMap { Double($0[outcome]) }
    let mean = result.mean(.outcome, strategy: 2, record: 13)
    #expect(abs(ends.reduce(0, +) / 4 - mean) < 1e-12)
  }

  @Test func measuresOfTrajectoriesStandInTheOrderOfTheModel() throws {
    let scratch = try ScratchFolder()
    let result = try written(scratch)
    let goals = result.plan.blueprint.scenario.goals
    #expect(
      try scratch.rows("out/trajectories.csv")[0]
        == ["strategy", "replication", "month"]
        + result.plan.blueprint.measures.map { $0.definition(goals: goals).name })
  }
}
