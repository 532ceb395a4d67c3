extension StylisedFact {
  /// Facts about joining, staying, and money.
  static let membership: [StylisedFact] = [
    .init(
      "F11", "staged inclusion keeps more commitment than taking in everybody at once",
      "engagement and alive over invitations, at the same total",
      "Johnston and others 2011; Weber 2006", .emergent, "presets/young-partnership"),
    .init(
      "F17", "the end of a grant ends partnerships; further sources of money and dues end fewer",
      "alive in months 37 to 48, over funding and dues", "Feinberg and others 2008; NORC 2012",
      .emergent, "presets/grant-to-partnership"),
    .init(
      "F18", "85 to 95 % of partnerships are alive after 36 months, 55 to 75 % after 84",
      "alive at 36 and at 84", "Feinberg and others 2008; Gloppen and others 2012", .calibration),
    .init(
      "F19", "experience of the leader moves survival by tens of points, formal structure hardly",
      "alive over reliability of the lead partner", "NORC 2012", .calibration),
    .init(
      "F22", "more money without backbone does not raise outcomes",
      "outcome over funding, by level of backbone", "Bitterman and Koliba 2020", .emergent),
    .init(
      "F23", "a backbone cannot stand in for partners",
      "outcome with low engagement and a large backbone", "StriveTogether", .builtIn,
      "limits/backbone-alone"),
    .init(
      "F26", "collaboration pays where goals overlap and own means are scarce",
      "outcome against partners on their own", "Witesman and Heiss 2016", .emergent),
    .init(
      "F28", "wholly open membership lowers cooperation against groups of limited size",
      "effort over invitations and partners", "Smaldino and Lubell 2011", .emergent),
    .init(
      "F30", "turnover of members alone does not foretell the end; a low active share does",
      "alive at 84 over left and engagement at 24", "NORC 2012", .emergent),
  ]
}
