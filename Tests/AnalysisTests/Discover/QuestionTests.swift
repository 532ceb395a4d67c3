import Testing

@testable import Laboratory

@Suite struct QuestionTests {
  @Test(arguments: [
    ("a beats b", Question(reading: nil, strategy: "a", test: .beats("b"))),
    ("regret > 0.1", Question(reading: nil, strategy: nil, test: .regretAbove(0.1))),
    ("regret of a > 0.1", Question(reading: nil, strategy: "a", test: .regretAbove(0.1))),
    (
      "outcome below quantile 0.25",
      Question(reading: "outcome", strategy: nil, test: .belowQuantile(0.25))
    ),
    (
      "output:sum@1-36 of a above quantile 0.9",
      Question(reading: "output:sum@1-36", strategy: "a", test: .aboveQuantile(0.9))
    ),
    ("members of a < 5", Question(reading: "members", strategy: "a", test: .below(5))),
  ])
  func readsQuestions(_ text: String, _ question: Question) throws {
    #expect(try Question(text) == question)
  }

  @Test(arguments: [
    "", "beats", "a beats", "regret", "regret < 1", "outcome below quantile 2", "outcome > many",
    "outcome of > 1", "a beats b c", "outcome > nan",
  ])
  func refusesWhatItCannotUnderstand(_ text: String) {
    #expect(throws: AnalysisError.self) { try Question(text) }
  }
}
