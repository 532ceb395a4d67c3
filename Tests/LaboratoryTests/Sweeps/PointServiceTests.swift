import ScenarioFiles
import Testing

@testable import Laboratory

private func service() throws -> PointService {
  PointService(try SweepDraft(factors: "", more: "replications: 12").study(), workers: 2)
}

@Test func aQuestionHasTheAnswerOfTheStudyAtThatPoint() throws {
  let folder = SweepFolder()
  try Sweep.run(try SweepDraft().plan(), in: folder)
  let answer = try service().answer(
    .init(
      settings: [("parameters.trustRetention", .number(0.95))], worlds: 0..<10, strategies: [0, 1]))
  let row = try #require(
    folder.rows("points.csv").first { $0["design_id"] == "1" && $0["strategy"] == "systems" })
  let names = try SweepDraft().plan().outputNames
  let trust = try #require(names.firstIndex(of: "trust"))
  #expect(answer.mean(strategy: 1, output: trust) == row["trust"].flatMap(Double.init))
}

@Test func oneWorldIsTheSameAloneAndAmongOthers() throws {
  let service = try service()
  let all = try service.answer(.init(settings: [], worlds: 0..<12, strategies: [0]))
  let alone = try service.answer(.init(settings: [], worlds: 9..<10, strategies: [0]))
  #expect(alone.values[0] == [all.values[0][9]])
}

@Test func settingsThatMakeNoScenarioAreAFailureWithAReason() throws {
  let failure = #expect(throws: PointFailure.self) {
    try service().answer(
      .init(
        settings: [("parameters.trustRetention", .number(7))], worlds: 0..<1, strategies: [0]))
  }
  #expect(failure?.stage == .scenario)
}
