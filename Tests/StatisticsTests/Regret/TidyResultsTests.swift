import Testing

import Statistics

@Suite struct TidyResultsTests {
  @Test func aTidyFileBecomesColumnsAndACube() throws {
    let rows = Fixture.rows("comparison_data.csv").reversed()
    let results = try TidyResults(
      scenario: rows.map { $0[0] }, strategy: rows.map { $0[1] },
      replicate: rows.map { Int($0[2]) ?? -1 }, value: rows.map { Double($0[3]) })
    let table = ComparisonTable.shared
    #expect(results.replicates == Array(0..<30))
    #expect(results.scenarios == table.scenarios.reversed())
    let column = try results.column(scenario: "shock", strategy: "hybrid")
    #expect(column.compactMap(\.self) == table.column("shock", "hybrid"))
    let cube = try results.cube()
    #expect((cube.strategies, cube.scenarios, cube.replicates) == (4, 4, 30))
    #expect(cube.column(0, 0) == table.column("shock", "status_quo"))
  }

  @Test func missingRunsStayMissing() throws {
    let results = try TidyResults(
      scenario: ["w", "w", "w"], strategy: ["a", "a", "b"], replicate: [2, 1, 2],
      value: [5, .nan, 7])
    #expect(try results.column(scenario: "w", strategy: "a") == [nil, 5])
    #expect(try results.column(scenario: "w", strategy: "b") == [nil, 7])
    #expect(try results.cube().dropped == 1)
    #expect(throws: StatisticsError.unknownName("x")) {
      try results.column(scenario: "w", strategy: "x")
    }
  }

  @Test func impossibleTablesAreRefused() {
    #expect(throws: StatisticsError.self) {
      try TidyResults(scenario: [], strategy: [], replicate: [], value: [])
    }
    #expect(throws: StatisticsError.self) {
      try TidyResults(scenario: ["w"], strategy: [], replicate: [1], value: [1])
    }
    #expect(throws: StatisticsError.self) {
      try TidyResults(
        scenario: ["w", "w"], strategy: ["a", "a"], replicate: [1, 1], value: [1, 2])
    }
  }
}
