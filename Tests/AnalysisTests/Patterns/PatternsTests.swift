import Partnership
import Statistics
import Testing

@testable import Laboratory

@Suite struct PatternsTests {
  private func patterns(_ facts: [String], points: Int = 3) throws -> Patterns {
    try Patterns(
      Sample.hub(), Patterns.Settings(facts: facts, points: points, lucks: 2),
      runner: TrialRunner(workers: 2))
  }

  @Test func everyFactHasItsOwnNumberAndSource() {
    let ids = Fact.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(Fact.all.allSatisfy { !$0.source.isEmpty && !$0.parts.isEmpty })
    let needed = [
      "F1", "F2", "F3", "F4", "F6", "F7", "F8", "F9", "F11", "F12", "F16", "F17", "F18", "F20",
      "F22", "F24", "F25", "F29", "F31",
    ]
    #expect(needed.allSatisfy(ids.contains))
  }

  @Test func everyFactCanBeTried() throws {
    let found = try patterns([], points: 2)
    #expect(found.findings.count == Fact.all.count)
    let report = try found.report()
    let table = try #require(report.table("patterns.csv"))
    #expect(table.cells.count == Fact.all.reduce(0) { $0 + $1.parts.count })
    #expect(try Sample.texts(report).allSatisfy { !$0.contains("nan") })
  }

  @Test func saysWhichDefinitionsWereChosenAfterSeeingResults() throws {
    #expect(Fact.exploratory.allSatisfy { id in Fact.all.contains { $0.id == id } })
    let report = try patterns(["F4", "F11"], points: 2).report()
    #expect(
      report.sentences.contains {
        $0.hasPrefix("What is measured of F11 was chosen after first results were seen")
      })
    let table = try #require(report.table("patterns.csv"))
    let place = try #require(table.position("is_exploratory"))
    #expect(table.cells.map { $0[place].boolean } == [false, true, true])
  }

  @Test func quickWinsShowMoreAtFirst() throws {
    let report = try patterns(["F1"]).report()
    let table = try #require(report.table("patterns.csv"))
    #expect(table.column("share_points")[0] == 1)
    #expect(table.column("share_worlds")[0] == 1)
    #expect(report.table("pattern_points.csv")?.cells.count == 6)
  }

  /// With two partners who always meet, one breach takes the longer the more it weighs.
  @Test func aBreachCostsMoreTheMoreItWeighs() throws {
    let found = try patterns(["F8"])
    #expect(found.findings[0].holds)
  }

  @Test func refusesFactsThatDoNotExist() {
    #expect(throws: AnalysisError.self) { try patterns(["F99"]) }
  }

  @Test func boxHoldsTheScenariosOwnRangesFirst() throws {
    let own = try PatternBox(Sample.hub(), .scenario, points: 10)
    #expect(own.settings.count == 2)
    let wide = try PatternBox(Sample.hub(), .wide, points: 10)
    #expect(wide.settings.count == 2 + PatternBox.open.count - 1)
    let aspiration = wide.points.map { $0[0] }
    #expect(aspiration.allSatisfy { (0.6...0.9).contains($0) })
    #expect(throws: AnalysisError.self) {
      try PatternBox(Sample.trap(), .scenario, points: 3)
    }
  }
}

@Suite struct PartFindingTests {
  private func values(_ column: [Double]) -> FactValues {
    var values = ReadingValues(readings: 1, strategies: 1, replications: column.count)
    for (luck, value) in column.enumerated() { values[0, 0, luck] = value }
    return FactValues(readings: [Reading(.outcome)], grantEnd: 36, values: [values])
  }

  private let points: [[Double]] = [[1, 2], [3, -1], [-2, -4], [5, 5]]

  @Test func countsPointsAndWorldsWithTheRightSign() {
    let part = FactPart.paired("m") { v, luck in v(Reading(.outcome), 0, luck: luck) }
    let found = PartFinding(part, points.map(values), required: 0.75)
    #expect(found.shareOfPoints == 0.75)
    #expect(found.shareOfWorlds == 0.625)
    #expect(found.effect == 1.125)
    #expect(found.holds)
    #expect(!PartFinding(part, points.map(values), required: 0.8).holds)
  }

  @Test func leavesPointsWithoutAnEffectOut() {
    let part = FactPart.pooled("m") { v in
      let mean = v.mean(Reading(.outcome), 0)
      return mean < 0 ? nil : mean
    }
    let found = PartFinding(part, points.map(values), required: 1)
    #expect(found.effects.count { $0 == nil } == 1)
    #expect(found.holds)
  }

  @Test func holdsNumbersOverAllPointsAgainstARange() {
    func found(_ number: Double?) -> PartFinding {
      PartFinding(.overall("m", in: 0...1) { _ in number }, [], required: 1)
    }
    #expect(found(0.5).holds)
    #expect(!found(1.5).holds)
    #expect(!found(nil).holds)
    #expect(found(.nan).effect == nil)
  }
}
