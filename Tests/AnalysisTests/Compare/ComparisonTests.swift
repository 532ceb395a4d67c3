import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct ComparisonTests {
  private func comparison(_ scenario: Scenario, workers: Int = 2) throws -> Comparison {
    try Comparison(
      try Sample.plan(scenario), ComparisonSettings(regretWorlds: 3, lucks: 2),
      runner: { Sample.runner($0, workers: workers) }, trials: TrialRunner(workers: workers))
  }

  @Test func pairsRunsOfOneWorld() throws {
    let scenario = Sample.hub(months: 12, replications: 6)
    let report = try comparison(scenario).report
    let plan = try Sample.plan(scenario)
    let readings = Readings(plan, [Reading(.outcome)])
    try Sample.runner(plan).run([readings])
    let differences = (0..<6).map {
      readings.values[0, 1, $0] - readings.values[0, 0, $0]
    }
    let table = try #require(report.table("paired.csv"))
    #expect(table.names("strategy")[0] == "balanced")
    let found = try #require(table.column("mean_diff")[0])
    #expect(abs(found - differences.reduce(0, +) / 6) < 1e-12)
    #expect(table.column("n_pairs")[0] == 6)
  }

  @Test func equalStrategiesDifferByNothingAndAreNotTested() throws {
    var scenario = Sample.hub(months: 4, replications: 4)
    scenario.strategies[1] = scenario.strategies[0]
    scenario.strategies[1].id = "twin"
    scenario.strategies.removeLast()
    let report = try comparison(scenario).report
    let table = try #require(report.table("paired.csv"))
    #expect(table.column("mean_diff").allSatisfy { $0 == 0 })
    #expect(table.column("p_value").allSatisfy { $0 == nil })
    #expect(table.names("note").allSatisfy { $0 == "degenerate" })
    let best = try #require(report.table("best.csv"))
    #expect(best.column("p_best_mean").allSatisfy { $0 == 0.5 })
    let crossing = try #require(report.table("crossings.csv"))
    #expect(crossing.column("n_never") == [4])
  }

  @Test func saysTheSameWhateverTheWorkers() throws {
    let scenario = Sample.hub(months: 6, replications: 5)
    #expect(
      try comparison(scenario, workers: 1).report.json
        == (try comparison(scenario, workers: 3).report.json))
  }

  @Test func writesEveryTableWithASchemaAndNoNumberThatIsNone() throws {
    let report = try comparison(Sample.hub(months: 5, replications: 3)).report
    #expect(report.tables.map { String($0.fileName.dropLast(4)) } == Comparison.tableNames)
    let texts = try Sample.texts(report)
    #expect(texts.count == 2 * report.tables.count + 1)
    for text in texts {
      #expect(!text.contains("nan"))
      #expect(!text.contains("inf,"))
    }
  }

  @Test func needsTwoStrategies() throws {
    var scenario = Sample.hub(months: 2, replications: 2)
    scenario.strategies = [scenario.strategies[0]]
    #expect(throws: AnalysisError.self) { try comparison(scenario) }
  }
}
