import Partnership

extension ScenarioDraft {
  /// Four strategies to begin with, and what nobody knows.
  var strategies: [CommentedMember] {
    [
      CommentedMember(
        "uncertainty", .object(Self.unknowns),
        comments: [
          "Nobody knows these numbers: each world draws its own from the range. Our guess."
        ]),
      CommentedMember(
        "strategies", .list(Self.usualStrategies.map(strategy)),
        comments: [
          "The ways to divide the effort that are compared. Shares are divided by their sum;",
          "connection is how far wins are tied to the goals. All of it is yours to change.",
        ]),
    ]
  }

  private static let unknowns: [CommentedMember] = [
    unknown("parameters.capabilityMemory", 12, 36, "months that built capability lasts"),
    unknown("parameters.aspiration", 0.6, 0.85, "what partners expect before they commit"),
    unknown("parameters.negativity", 1.5, 3, "weight of a broken promise"),
    unknown("parameters.disruptionHazard", 0, 0.03, "chance of a shock a month"),
    unknown("parameters.winYield", 3.5, 5.5, "visible results of a month of full effort"),
    unknown("partners.urgency", -0.15, 0.15, "added to the urgency of everybody"),
  ]

  private static func unknown(
    _ path: String, _ low: Double, _ high: Double, _ remark: String
  ) -> CommentedMember {
    CommentedMember(path, .list([.number(low), .number(high)]), remark: remark)
  }

  /// Quick wins, systems, connected wins, and wins that make way for systems.
  static let usualStrategies: [Strategy] = [
    Strategy(
      id: "quick-wins", name: "Quick wins",
      description: "Nearly everything into results that show this year.",
      phases: [phase(0, 0.8, 0.08, 0.06, 0.04, 0.02, 0, connection: 0)]),
    Strategy(
      id: "systems", name: "Systems first",
      description: "Roles, shared data, structures; little to see for a long while.",
      phases: [phase(0, 0.1, 0.7, 0.1, 0.02, 0.04, 0.04, connection: 0)]),
    Strategy(
      id: "now-and-then", name: "Now and then",
      description: "Early wins built on what partners will keep, and a narrative that says so.",
      phases: [phase(0, 0.44, 0.34, 0.08, 0.06, 0.04, 0.04, connection: 0.6)]),
    Strategy(
      id: "wins-then-systems", name: "Wins first, then systems",
      description: "A year of quick wins buys time; then the weight moves to systems.",
      phases: [
        phase(0, 0.68, 0.14, 0.08, 0.06, 0.02, 0.02, connection: 0.3),
        phase(12, 0.32, 0.48, 0.08, 0.06, 0.03, 0.03, connection: 0.3),
      ]),
  ]

  private static func phase(
    _ from: Int, _ quickWins: Double, _ systems: Double, _ convening: Double, _ narrative: Double,
    _ measurement: Double, _ development: Double, connection: Double
  ) -> Phase {
    Phase(
      from: from,
      shares: Shares(
        quickWins: quickWins, systems: systems, convening: convening, narrative: narrative,
        measurement: measurement, development: development), connection: connection,
      invitations: 0.02)
  }

  private func strategy(_ strategy: Strategy) -> CommentedValue {
    .object([
      CommentedMember("id", .text(strategy.id)), CommentedMember("name", .text(strategy.name)),
      CommentedMember("description", .text(strategy.description)),
      CommentedMember("phases", .list(strategy.phases.map(value))),
    ])
  }

  private func value(of phase: Phase) -> CommentedValue {
    let shares = phase.shares
    let parts = [
      ("quickWins", shares.quickWins), ("systems", shares.systems), ("convening", shares.convening),
      ("narrative", shares.narrative), ("measurement", shares.measurement),
      ("development", shares.development),
    ]
    return .object([
      CommentedMember("from", .integer(phase.from)),
      CommentedMember("shares", .object(parts.map { CommentedMember($0, .number($1)) })),
      CommentedMember("connection", .number(phase.connection)),
      CommentedMember("invitations", .number(phase.invitations)),
    ])
  }
}
