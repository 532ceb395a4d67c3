import Testing

import Statistics

@Suite struct LeadTests {
  @Test func countsWhoIsAhead() {
    let lead = Lead([1, -1, 0, nil, 2])
    #expect((lead.ahead, lead.level, lead.behind, lead.pairs) == (2, 1, 1, 4))
    #expect(lead.shareAhead == 0.5)
    #expect(Lead([nil]).shareAhead == nil)
  }

  @Test func leadOverTimeCoversTheLongestHistory() {
    let leads = Lead.overTime([[1, 1, 1], [-1, 2]])
    #expect(leads.map(\.shareAhead) == [0.5, 1, 1])
    #expect(leads.map(\.pairs) == [2, 2, 1])
  }

  @Test(arguments: [
    ([1.0, 2, 3], LastingLead.always), ([-1, 0, 1, 2], .from(2)), ([1, -1, 2], .from(2)),
    ([1, 2, 0], .never), ([], .never),
  ])
  func lastingLead(_ history: [Double], _ expected: LastingLead) {
    #expect(LastingLead(history) == expected)
  }

  @Test func missingMomentsAreNotAhead() {
    #expect(LastingLead([nil, 1, 1]) == .from(1))
    #expect(LastingLead([1, 1, nil]) == .never)
    #expect(LastingLead([0.5, 2], above: 1) == .from(1))
    #expect(LastingLead.never.start == nil && LastingLead.always.start == 0)
  }

  @Test func crossingSummaryTellsTheSentence() {
    let summary = CrossingSummary([[-1, 1, 1], [-1, -1, 1], [1, 1, 1], [1, 1, -1]])
    #expect(summary.moments == [1, 2])
    #expect((summary.crossed, summary.always, summary.never) == (2, 1, 1))
    #expect(summary.median == 1.5)
    #expect(CrossingSummary([]).median == nil)
  }
}
