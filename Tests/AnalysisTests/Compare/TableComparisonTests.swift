import Partnership
import Testing

@testable import Laboratory

@Suite struct TableComparisonTests {
  private func table(_ text: String) throws -> RunTable {
    try RunTable(Array(text.utf8), file: "t")
  }

  private func report(_ text: String, lower: Bool = false) throws -> AnalysisReport {
    try TableComparison.report(
      table(text), output: "y", baseline: nil, isLowerBetter: lower,
      settings: ComparisonSettings(), title: "t")
  }

  @Test func leavesPairsWithAFailedRunOutAndSaysSo() throws {
    let report = try report(
      """
      strategy,replication,status,y
      a,0,ok,1
      b,0,ok,3
      a,1,ok,1
      b,1,failed,9
      a,2,ok,2
      b,2,ok,5
      """)
    let paired = try #require(report.table("paired.csv"))
    #expect(paired.column("mean_diff") == [2.5])
    #expect(paired.column("n_pairs") == [2])
    #expect(paired.column("n_dropped") == [1])
    #expect(report.sentences.last == "1 run failed and is left out with the whole pair.")
  }

  @Test func findsRegretOverDesignPoints() throws {
    let report = try report(
      """
      design_id,strategy,replication,y
      0,a,0,5
      0,b,0,1
      1,a,0,2
      1,b,0,3
      """)
    let rows = try #require(report.table("robustness.csv"))
    #expect(rows.column("max_regret") == [1, 4])
    #expect(rows.column("worst") == [2, 1])
  }

  @Test func respectsTheDirection() throws {
    let report = try report("strategy,y\na,1\nb,3\na,1\nb,3\n", lower: true)
    let best = try #require(report.table("best.csv"))
    #expect(best.column("p_best_run") == [1, 0])
  }

  @Test(arguments: ["strategy,y\na,1\n", "strategy,z\na,1\nb,2\n", "strategy,y\na,x\nb,2\n", "x\n"])
  func refusesTablesThatCannotBeCompared(_ text: String) {
    #expect(throws: AnalysisError.self) { try report(text) }
  }
}
