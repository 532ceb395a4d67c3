import Partnership

extension ObjectDescription {
  static let strategy = ObjectDescription(
    .strategy, "strategy", "strategies",
    [
      .init("id", .identifier, .required, "names the strategy in results"),
      .init("name", .text(allowsEmpty: false), .words("the id"), "name shown to people"),
      .init(
        "description", .text(allowsEmpty: true), .words("none"), "what it is, in a sentence"),
      .init(
        "phases", .list(.object(.phase), count: .init(1, 10_000)), .required,
        "what is done from which month on; the first from month 0, in order"),
      .init(
        "adapt", .object(.adaptation), .words("none"),
        "a rule that steers the systems share by the last record"),
      .init(
        "parameters", .map(.parameter, .number(.anyNumber)), .words("those of the scenario"),
        "parameters that differ under this strategy; they win over drawn ones"),
    ])

  static let phase = ObjectDescription(
    .phase, "phase", "phases",
    [
      .init("from", .integer(.month), .integer(0), "first month, counted from 0"),
      .init(
        "shares", .object(.shares), .required,
        "how effort is shared out; only the proportions matter, and not all may be 0"),
      .init(
        "connection", .number(.share), .number(0), "how far quick wins are connected to the goals"),
      .init(
        "equalVoice", .number(.share), .number(0), "how far voices are equal whatever the power"),
      .init(
        "invitations", .number(.share), .number(0),
        "chance a month that a willing prospect is asked in"),
    ])

  static let shares = ObjectDescription(
    .shares, "share of effort", "shares of effort",
    [
      share("quickWins", "visible results now"),
      share("systems", "building the capability of the system"),
      share("convening", "bringing partners together"),
      share("narrative", "telling the story of the work"),
      share("measurement", "measuring together"),
      share("development", "skills and shared leadership"),
    ])

  private static func share(_ name: String, _ meaning: String) -> FieldDescription {
    .init(name, .number(.nonNegative), .number(0), meaning)
  }

  static let adaptation = ObjectDescription(
    .adaptation, "rule", "rules that adapt",
    [
      .init("reads", .reference(.measure), .required, "the measure that is read"),
      .init("target", .number(.anyNumber), .required, "the value aimed at"),
      .init(
        "gain", .number(.anyNumber), .required,
        "change of the systems share for each unit above the target"),
      .init("min", .number(.share), .number(0), "smallest systems share"),
      .init("max", .number(.share), .number(1), "largest systems share"),
    ])
}
