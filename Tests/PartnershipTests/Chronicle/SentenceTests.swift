import Partnership
import Testing

/// Events in plain words.
@Suite struct SentenceTests {
  static let names = ["City Schools", "Valley College"]

  static let sentences: [(ChronicleEvent, String)] = [
    (.grantEnds(name: "seed grant", amount: 1), "The seed grant ends."),
    (.grantEnds(name: "", amount: 1), "The grant ends."),
    (
      .grantBegins(name: "Seed", amount: 1.5, months: 1),
      "The Seed grant begins: 1.5 a month for 1 month."
    ),
    (
      .leaderLeaves(partner: 1, isForced: false, kept: 0.5),
      "The leader of Valley College leaves; partners keep half of what they knew."
    ),
    (
      .leaderLeaves(partner: 1, isForced: true, kept: 0.618),
      "The leader of Valley College leaves, as the scenario foresees; "
        + "partners keep 62 % of what they knew."
    ),
    (
      .disruptionBegins(months: 6),
      "A disruption begins; it presses on everybody for 6 months."
    ),
    (
      .budgetCut(partner: 0, size: 0.2, capacity: 0.8),
      "City Schools loses 20 % of its capacity to a budget cut."
    ),
    (.conflict(between: 0, and: 1, size: 2), "City Schools and Valley College fall out."),
    (
      .pressureBegins(partner: nil, size: 0.1, months: 3),
      "Pressure from outside begins on all partners, for 3 months."
    ),
    (.backboneWanted(before: 1, level: 0), "The backbone is given up."),
    (.backboneWanted(before: 0.5, level: 1.25), "The backbone is to grow from level 0.5 to 1.25."),
    (
      .moneyShortBegins(share: 0.4),
      "Money for quick wins runs short; 40 % of the programme is paid."
    ),
    (
      .phaseBegins(number: 2, Phase(from: 12, shares: Shares(quickWins: 1, systems: 3))),
      "Phase 2 of the strategy begins: quick wins 25 %, systems work 75 %."
    ),
    (
      .leaves(partner: 5, .disengaged(months: 6)),
      "partner 6 leaves after 6 months of low engagement."
    ),
    (
      .dissolves(engaged: 1, quorum: 3),
      "The partnership dissolves: 1 engaged partner is left, 3 are needed."
    ),
    (.joins(partner: 0, isForced: false), "City Schools joins on invitation."),
  ]

  @Test(arguments: sentences)
  func eventsReadAsSentences(event: ChronicleEvent, sentence: String) {
    #expect(event.sentence(names: Self.names) == sentence)
  }

  @Test func everyEventOfAWorldHasASentence() throws {
    for name in ["everything", "regional-hub"] {
      let blueprint = try Blueprint(Fixture.scenario(name))
      let chronicle = Chronicle(blueprint, strategy: 0, replication: 0)
      let names = blueprint.partners.map(\.name)
      for month in chronicle.months {
        for event in month.events { #expect(event.sentence(names: names).hasSuffix(".")) }
        for change in month.trustChanges {
          #expect(change.sentence(names: names).hasPrefix("Trust of "))
        }
      }
    }
  }
}
