extension StylisedFact {
  /// Facts about trust and agreement.
  static let trust: [StylisedFact] = [
    .init(
      "F8", "one breach costs many deliveries, and the more so the more negativity weighs",
      "months until trust is back", "Slovic 1993; White and Eiser 2005", .builtIn,
      "limits/conflict-repair"),
    .init(
      "F9",
      "trust and the age of a tie are weakly correlated, and negatively where hopes were "
        + "too high",
      "correlation of trust with months, between 0 and 0.3", "Vanneste and others 2014", .emergent,
      "limits/initial-optimism"),
    .init(
      "F10", "trust and outcomes of partnerships correlate at about 0.3 across varied worlds",
      "correlation of trust at 24 with outcome at 60", "de Jong and others 2016", .emergent),
    .init(
      "F13",
      "a supermajority decides more often than unanimity and more fairly than a bare "
        + "majority; deliberation makes decisions more acceptable",
      "common_agenda and agreement over agendaQuota", "Choi and Robertson 2014", .partly),
    .init(
      "F14", "unequal power lowers trust and agreement",
      "trust and agreement over equalVoice", "Jones and Barry 2016", .emergent,
      "limits/power-and-voice"),
    .init(
      "F15",
      "trust within sectors exceeds trust between them; contact by a backbone shrinks the gap",
      "trust_within minus trust_between, over the level of backbone", "Lee and others 2012",
      .emergent),
    .init(
      "F16", "turnover of leaders lowers trust",
      "trust over turnover and turnoverLoss", "leaders carry ties: Zaheer and others 1998", .partly,
      "limits/turnover-reset"),
    .init(
      "F24", "breadth slows agreement, and density goes with better outcomes",
      "months to common_agenda over sectors; correlation of density and outcome",
      "Visible Network Labs 2019", .emergent),
  ]
}
