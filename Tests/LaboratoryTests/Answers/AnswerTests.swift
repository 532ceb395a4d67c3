import Partnership
import Testing

@testable import Laboratory

@Suite struct AnswerTests {
  private static let harvest =
    "{ id: \"harvest\", name: \"Harvest\", phases: [{ shares: { quickWins: 1 } }] }"
  private static let tend = """
    { id: "tend", name: "Tend", phases: [{ shares: { quickWins: 0.4, systems: 0.6 } }] }
    """

  private static let late = """
    { id: "late", name: "Late", phases: [
      { shares: { systems: 1 } }, { from: 15, shares: { quickWins: 0.5, systems: 0.5 } },
    ] }
    """

  @Test func aClearWinnerEndsAhead() throws {
    let result = try Example.result(Example.trap(Self.harvest + ", " + Self.tend))
    let answer = Answer(result)
    let mean = Words.number(result.mean(.outcome, strategy: 1, record: 48))
    #expect(
      answer.end.contains("\"Tend\" ends ahead: after 48 months it reaches \(mean) of"))
    #expect(answer.end.contains("best of two in 3 of 3 worlds"))
  }

  @Test func anEarlyLeaderIsNamedWithTheMonthOfTheTurn() throws {
    let result = try Example.result(Example.trap(Self.harvest + ", " + Self.late))
    let duel = try #require(result.race.duel(1, 0))
    let crossing = try #require(duel.crossing)
    let turn = try #require(Answer(result).turn)
    #expect(turn.contains("\"Harvest\" is ahead after"))
    #expect(turn.contains("\"Late\" is ahead of it on average from month \(crossing) on"))
    #expect(turn.contains("in half of the worlds by month \(crossing)."))
    // The sentence is true: the leader is the other one just before, and this one just after.
    #expect(duel.meanLead(crossing - 1) <= 0)
    #expect(duel.meanLead(crossing) > 0)
  }

  @Test func withoutAnEarlierLeaderNothingTurns() throws {
    let idle = "{ id: \"idle\", phases: [{ shares: { narrative: 1 } }] }"
    let answer = Answer(try Example.result(Example.trap(Self.tend + ", " + idle)))
    #expect(answer.turn == nil)
    #expect(answer.end.contains("\"Tend\" ends ahead"))
  }

  @Test func equalStrategiesCannotBeToldApart() throws {
    let twin = Self.tend.replacing("\"tend\"", with: "\"twin\"")
    let answer = Answer(try Example.result(Example.trap(Self.tend + ", " + twin)))
    #expect(answer.end.contains("cannot be told apart"))
    #expect(!answer.end.contains("ends ahead"))
    #expect(answer.turn == nil)
  }

  @Test func severalLeadersAreNamedTogether() throws {
    let twin = Self.tend.replacing("\"tend\"", with: "\"twin\"")
      .replacing("\"Tend\"", with: "\"Twin\"")
    let result = try Example.result(
      Example.trap([Self.tend, twin, Self.harvest].joined(separator: ", ")))
    #expect(
      Answer(result).end.contains("\"Tend\" and \"Twin\" are ahead and cannot be told apart"))
  }

  @Test func aSingleStrategyIsComparedWithNothing() throws {
    let result = try Example.result(Example.trap(Self.tend))
    let answer = Answer(result)
    #expect(answer.end.contains("nothing to compare it with"))
    #expect(answer.turn == nil)
    #expect(answer.partners.contains("3 take part at the end"))
    #expect(answer.partners.contains("no partnership dissolves"))
  }

  @Test func oneWorldClaimsNoCertainty() throws {
    let result = try Example.result(
      Example.trap(Self.harvest + ", " + Self.tend), ["replications=1"])
    let answer = Answer(result)
    #expect(answer.end.contains("In this one world \"Tend\" ends ahead"))
    #expect(answer.sentences.allSatisfy { !$0.contains("1 worlds") && !$0.contains("1 runs") })
  }

  @Test func lostPartnersAndDissolutionsAreCounted() throws {
    // At such a cost nobody stays engaged, and whoever gives less than half leaves.
    let text = Example.trap(Self.tend).replacing(
      "exitEngagement: 0,", with: "exitEngagement: 0.5,"
    ).replacing("engagementRate: 0,", with: "engagementRate: 1,")
      .replacing("cost: 0,", with: "cost: 5,")
    let result = try Example.result(text)
    #expect(result.mean(.alive, strategy: 0, record: 48) == 0)
    let answer = Answer(result)
    #expect(answer.partners.contains("Of 3 partners at the start, 0 take part at the end"))
    #expect(answer.partners.contains("dissolves in 3 of 3 worlds"))
  }

  @Test func everySentenceEndsAndTheLimitsAreSaid() throws {
    let answer = Answer(try Example.result())
    #expect(answer.sentences.allSatisfy { $0.hasSuffix(".") })
    #expect(answer.sentences.last?.contains("not a forecast") == true)
    #expect(answer.sentences.last?.contains("19 runs") == true)
  }
}
