import Testing

@testable import Laboratory

@Suite struct StudyPlanTests {
  @Test func everythingLeftOutIsAsTheScenarioSays() throws {
    let plan = try Example.plan()
    #expect(plan.strategyIDs == ["wins", "systems", "both"])
    #expect(plan.strategyNames == ["Wins", "Systems", "both"])
    #expect(plan.replications == 19)
    #expect(plan.months == 14)
    #expect(plan.baseline == 0)
  }

  @Test func strategiesKeepTheOrderThatIsAskedFor() throws {
    #expect(try Example.plan(strategies: [2, 0]).strategyIDs == ["both", "wins"])
  }

  @Test(arguments: [
    (1, [1]), (12, [12]), (13, [12, 13]), (36, [12, 36]), (120, [12, 36, 60, 84, 120]),
  ])
  func milestonesEndWithTheEnd(months: Int, expected: [Int]) throws {
    #expect(try Example.plan(Example.town, ["months=\(months)"]).milestones == expected)
  }
}
