import Partnership

/// What the game says at the beginning of each year, and what presenters may say.
struct WorkshopTexts: Sendable {
  /// One paragraph a year.
  let situations: [String]

  init(_ scenario: Scenario) {
    let openings = [
      "The launch is behind you and goodwill is fresh. Some boards already ask what students will "
        + "see this year.",
      "People remember what was promised last year, and what was kept.",
      "New leaders sit at the table; not all of them were there when it began.",
      "The last year of the plan. What will still be here when you are not?",
    ]
    let names = PartnerNames(scenario)
    situations = openings.enumerated().map { year, opening in
      let months = year * WorkshopPaths.yearMonths..<(year + 1) * WorkshopPaths.yearMonths
      let ends = scenario.funding.compactMap { grant -> String? in
        let (end, overflow) = grant.from.addingReportingOverflow(grant.months)
        guard !overflow, months.contains(end) else { return nil }
        return
          "\(grant.name.isEmpty ? "A grant" : "The grant “\(Prose.name(grant.name))”") ends in "
          + "month \(end)."
      }
      let events = scenario.events.filter { months.contains($0.month) }.prefix(2).map {
        "Month \($0.month): \(names.words($0.kind))."
      }
      return ([opening] + ends + events).joined(separator: " ")
    }
  }

  /// What presenters may say, screen by screen.
  static let notes: [(step: String, text: String)] = [
    (
      "meet",
      "0–4 min. A role card on each chair. “Raise a hand if your board wants results this year.” Ask "
        + "the two questions and type the hands."
    ),
    (
      "practice",
      "4–8 min. Point at each line before talking about it. “Every thin line is one partnership that "
        + "did the same.”"
    ),
    (
      "year",
      "8–28 min, five minutes a year: situation half, table talk two, vote half, bet half, reveal one "
        + "and a half. “Say your guess aloud to the person next to you. Which line moves most?”"
    ),
    (
      "wall",
      "28–37 min. Feelings first: “As the employer, how was year 2 for you?” Then: “What do the best "
        + "five have in common? Would you have dared year 1?”"
    ),
    (
      "speed",
      "37–41 min. “Same plan. Only the starting trust differs. How many months?” Let them guess first."
    ),
    (
      "slip",
      "41–45 min. One win that serves the goal: who, with whom, by when. Ask the two questions again "
        + "and collect the slips."
    ),
  ]

  /// The two questions asked before and after.
  static let questions = [
    "Quick results are the best way to build trust.",
    "Work on shared systems can wait until partners trust each other.",
  ]
}
