import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct DiscoveryTests {
  /// 240 worlds in which b is better where x is under 0.4 and y over 0.5; z says nothing.
  private func table(failing: Set<Int> = []) throws -> WorldTable {
    var text = "strategy,replication,status,x,y,z,gain\n"
    for world in 0..<240 {
      func part(_ step: Double) -> Double {
        (Double(world + 1) * step).truncatingRemainder(dividingBy: 1)
      }
      let (x, y, z) = (part(0.754877666), part(0.569840290), part(0.318309886))
      let status = failing.contains(world) ? "failed" : "ok"
      text += "a,\(world),ok,\(x),\(y),\(z),1\n"
      text += "b,\(world),\(status),\(x),\(y),\(z),\(x < 0.4 && y > 0.5 ? 2 : 0)\n"
    }
    return try WorldTable(
      try RunTable(Array(text.utf8), file: "t"), output: "gain", factors: ["x", "y", "z"],
      direction: .higherIsBetter)
  }

  private func discovery(_ question: String, _ worlds: WorldTable) throws -> AnalysisReport {
    try Discovery(
      worlds, try Question(question), DiscoverySettings(density: 0.95, boxes: 2, halves: 3),
      title: "t"
    ).report()
  }

  @Test func findsAPlantedRuleAndNothingElse() throws {
    let report = try discovery("b beats a", table())
    let boxes = try #require(report.table("boxes.csv"))
    #expect(Array(boxes.names("parameter").prefix(2)) == ["x", "y"])
    let (x, y) = (try #require(boxes.column("high")[0]), try #require(boxes.column("low")[1]))
    #expect(abs(x - 0.4) < 0.05 && abs(y - 0.5) < 0.05)
    #expect(try #require(boxes.column("density")[0]) >= 0.95)
    #expect(try #require(boxes.column("coverage")[0]) > 0.9)
    #expect(report.sentences[0].hasPrefix("\"b\" is better than \"a\" on gain when x is at most"))
    #expect(!report.sentences[0].contains("z is"))
  }

  /// Where heat is over 0.6 in wet worlds, b is better.
  @Test func readsCategoriesOfATable() throws {
    var text = "strategy,replication,heat,kind,gain\n"
    for world in 0..<240 {
      let heat = (Double(world + 1) * 0.754877666).truncatingRemainder(dividingBy: 1)
      let kind = ["dry", "salt", "wet"][world % 3]
      text += "a,\(world),\(heat),\(kind),1\n"
      text += "b,\(world),\(heat),\(kind),\(heat > 0.6 && kind == "wet" ? 2 : 0)\n"
    }
    let worlds = try WorldTable(
      try RunTable(Array(text.utf8), file: "t"), output: "gain", factors: ["heat", "kind"],
      direction: .higherIsBetter)
    #expect(worlds.categories == [nil, ["dry", "salt", "wet"]])
    let report = try discovery("b beats a", worlds)
    #expect(report.sentences[0].contains("kind is wet"))
    let boxes = try #require(report.table("boxes.csv"))
    #expect(boxes.names("categories").contains("wet"))
    let inside = try #require(report.table("worlds.csv")).column("box_id")
    #expect(inside[1] == nil)
  }

  @Test func saysWhereAFactorIsEmpty() {
    do {
      _ = try WorldTable(
        try RunTable(Array("replication,x,y\n1,2,3\n2,,3\n".utf8), file: "t"), output: "y",
        factors: ["x"], direction: .higherIsBetter)
      Issue.record("an empty factor was taken")
    } catch { #expect(error.sentence.contains("t, line 3, column 3 ('x')")) }
  }

  @Test func showsTheTradeOffAndEveryWorld() throws {
    let report = try discovery("b beats a", table())
    let steps = try #require(report.table("tradeoff.csv"))
    #expect(steps.column("coverage")[0] == 1)
    let worlds = try #require(report.table("worlds.csv"))
    #expect(worlds.cells.count == 240)
    #expect(try Sample.texts(report).allSatisfy { !$0.contains("nan") })
  }

  @Test func leavesWorldsWithAFailedRunOutAndSaysSo() throws {
    let report = try discovery("b beats a", table(failing: [3, 8]))
    #expect(report.table("worlds.csv")?.cells.count == 238)
    #expect(report.sentences.last?.hasPrefix("2 runs failed") == true)
  }

  @Test func asksOfRegretAndOfTheBestStrategyByDefault() throws {
    let worlds = try table()
    #expect(worlds.regret(0).contains(1) && worlds.regret(0).contains(0))
    let report = try discovery("regret > 0.5", worlds)
    #expect(report.sentences[0].hasPrefix("\"a\" is more than 0.5 behind the best strategy"))
  }

  @Test(arguments: ["gain of a > 5", "gain of a > 0", "c beats a", "a beats a"])
  func refusesQuestionsWithoutTwoSides(_ question: String) throws {
    let worlds = try table()
    #expect(throws: AnalysisError.self) { try discovery(question, worlds) }
  }

  @Test func looksAtTheUncertainSettingsOfAStudy() throws {
    let plan = try Sample.plan(Sample.hub(months: 4, replications: 8))
    let worlds = try WorldTable(plan, by: Reading(.engagement), runner: TrialRunner(workers: 2))
    #expect(worlds.factors == ["parameters.aspiration", "partners.urgency"])
    #expect(worlds.worlds == 8)
    #expect(worlds.columns[0][3] == plan.blueprint.drawnValues(replication: 3)[0])
    #expect(worlds.failed == 0)
  }
}
