extension StylisedFact {
  /// Facts about now and then.
  static let strategy: [StylisedFact] = [
    .init(
      "F1", "a start with quick wins is better before it is worse",
      "output against a balanced plan: above in months 1 to 12, below at 60",
      "Repenning and Sterman 2001; Alvarado and Vargas, Now and Then", .builtIn,
      "limits/capability-trap"),
    .init(
      "F2", "a start with systems work is worse before it is better",
      "output against a balanced plan: below in months 1 to 12, above at 60",
      "Repenning and Sterman 2001", .builtIn, "limits/capability-trap"),
    .init(
      "F3", "pure systems work loses engagement and recruits before it pays",
      "lowest engagement, and left by month 24, against a balanced plan",
      "Alvarado and Vargas, Now and Then; Repenning 2002", .emergent,
      "presets/young-partnership"),
    .init(
      "F4", "gains of unconnected quick wins fade after the grant",
      "outcome at 72 over outcome at 36, quick wins against connected wins",
      "Alvarado and Vargas, Now and Then", .emergent, "presets/grant-to-partnership"),
    .init(
      "F5",
      "connecting wins to the goals raises late outcomes and costs no early engagement, "
        + "where its gain exceeds its price",
      "outcome at 120 and engagement at 12, at equal shares",
      "Alvarado and Vargas, Now and Then", .emergent, "limits/connected-wins"),
    .init(
      "F6", "a narrative keeps partners, and more so under systems work than under quick wins",
      "effect of narrative on engagement, by strategy",
      "Alvarado and Vargas, Now and Then; Repenning and Sterman 2002", .emergent),
    .init(
      "F7", "there is a threshold of motivation: a slightly later first win flips the end",
      "engagement at 60 has two peaks", "Repenning 2002", .emergent,
      "limits/motivation-threshold"),
    .init(
      "F12",
      "a rule that steers by what shows looks as good as a fixed plan for two or three "
        + "years and ends lower",
      "outcome at 36 and at 120", "Rahmandad and Repenning 2016", .emergent),
    .init(
      "F20", "pace has an inner optimum: too slow loses momentum, too fast outruns trust",
      "outcome at 120 over the speed of change", "Jobs for the Future 2017", .emergent),
    .init(
      "F29",
      "short evaluations prefer quick wins, long ones systems; the longer capability lasts, "
        + "the later the turn",
      "best strategy by horizon, over capabilityMemory", "Repenning and Sterman 2001", .emergent,
      "limits/best-share-by-horizon"),
    .init(
      "F31", "connection and narrative are complements",
      "outcome at 120: gain of both against the sum of their gains",
      "Alvarado and Vargas, Now and Then", .emergent),
  ]
}
