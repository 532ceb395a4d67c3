import Partnership
import ScenarioFiles
import Testing

@testable import Exchange

@Suite struct RegionTests {
  @Test func noAnswerAtAllGivesAScenarioWithoutAFinding() throws {
    let text = RegionAnswers().draft.text
    #expect(findings(text).isEmpty)
    let scenario = try #require(read(text).scenario)
    #expect(scenario.partners.count == 12 && scenario.strategies.count == 4)
    #expect(try Blueprint(scenario).partners.count == 12)
  }

  @Test func everyNumberHasAComment() {
    let lines = RegionAnswers().draft.text.split(separator: "\n")
    let numbers = lines.filter { $0.contains("turnover:") || $0.contains("power:") }
    #expect(!numbers.isEmpty && numbers.allSatisfy { $0.contains("//") })
  }

  @Test func answersBecomeSettings() throws {
    var answers = RegionAnswers()
    let given = [
      "Valley of \"Two\nRivers\" \u{202E}", "1", "0", "2", "0", "0", "0", "0", "high", "0", "0",
      "2",
      "1.5", "36",
    ]
    for (question, answer) in zip(RegionQuestion.all, given) {
      #expect(question.accept(answer, into: &answers))
    }
    #expect(findings(answers.draft.text).isEmpty)
    let scenario = try #require(read(answers.draft.text).scenario)
    #expect(scenario.name == given[0].trimmed)
    #expect(scenario.partners.map(\.id) == ["k12", "employer-1", "employer-2"])
    #expect(scenario.relationships.standard == .init(trust: 0.7, experience: 0))
    #expect(scenario.funding.isEmpty && scenario.backbone.level == 1.5 && scenario.months == 36)
  }

  @Test(arguments: [(1, "many"), (1, "26"), (8, "1.2"), (9, "-1"), (11, "inf"), (13, "0")])
  func wrongAnswersAreRefusedAndChangeNothing(question: Int, answer: String) {
    var answers = RegionAnswers()
    #expect(!RegionQuestion.all[question].accept(answer, into: &answers))
    #expect(answers == RegionAnswers())
  }

  @Test func nobodyAtTheTableMeansTheUsualPartners() {
    var answers = RegionAnswers()
    answers.counts = answers.counts.map { _ in 0 }
    #expect(answers.partners == 12 && findings(answers.draft.text).isEmpty)
  }

  @Test func standardsAreTheDefaults() {
    var answers = RegionAnswers()
    for question in RegionQuestion.all {
      #expect(question.accept(question.standard, into: &answers), "\(question.text)")
    }
    #expect(answers == RegionAnswers())
  }
}
