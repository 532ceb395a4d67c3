/// What a measure is called and what it means.
public struct MeasureDefinition: Sendable, Hashable {
  /// The column's name, in snake_case.
  public let name: String
  /// The name shown to people.
  public let title: String
  /// What is measured.
  public let meaning: String
  /// The unit in words.
  public let unit: String
  /// Whether it is a stock at the end of a month or a flow of the month.
  public let kind: Kind
  /// Whether more of it is better, worse, or neither.
  public let direction: Direction

  /// Stock or flow.
  public enum Kind: String, Sendable, Hashable {
    /// The level at the end of a month, and what a month brought.
    case stock, flow
  }
  /// The judgement behind "better".
  public enum Direction: String, Sendable, Hashable {
    /// More is better, less is better, or neither.
    case higher, lower, neither
  }

  init(
    _ name: String, _ title: String, _ meaning: String, unit: String, _ kind: Kind = .stock,
    _ direction: Direction = .neither
  ) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.unit = unit
    self.kind = kind
    self.direction = direction
  }
}

extension Measure {
  /// The measures that every scenario has, in the order of the columns; the outcomes on its goals
  /// follow them.
  public static let common: [Measure] = [
    .alive, .members, .engagement, .trust, .trustWithin, .trustBetween, .density, .agreement,
    .commonAgenda, .capability, .wins, .narrative, .measurement, .development, .backbone, .funds,
    .outcome, .output, .effort, .income, .recurringShare, .spending, .contacts, .joined, .left,
    .turnovers, .disrupted,
  ]

  /// All measures of a scenario with these goals, in the order of the columns.
  public static func all(goals: [Goal]) -> [Measure] {
    common + goals.indices.map(Measure.goalOutcome)
  }

  /// The measure of a column's name, or nil if there is none.
  public init?(name: String, goals: [Goal]) {
    let found = Self.all(goals: goals).first { $0.definition(goals: goals).name == name }
    guard let found else { return nil }
    self = found
  }

  /// Whether the measure can only be from 0 to 1: shares and yes-or-no, but not what is reckoned
  /// against something that it may exceed.
  public var isBounded: Bool {
    switch self {
    case .alive, .engagement, .trust, .trustWithin, .trustBetween, .density, .agreement,
      .commonAgenda, .recurringShare, .disrupted, .outcome, .goalOutcome:
      true
    default: false
    }
  }

  /// Name, meaning and unit of the measure in a scenario with these goals.
  public func definition(goals: [Goal]) -> MeasureDefinition {
    guard case .goalOutcome(let goal) = self else { return MeasureDefinition.common[column] }
    let name = String(goals[goal].id.map { $0 == "-" ? "_" : $0 })
    return MeasureDefinition(
      "outcome_\(name)", goals[goal].name,
      "share of the possible gain on \(goals[goal].name) achieved", unit: "share", .stock, .higher)
  }
}

extension MeasureDefinition {
  /// Definitions in the order of ``Measure/common``.
  static let common: [MeasureDefinition] = [
    .init(
      "alive", "Alive", "1 until the partnership dissolves, then 0", unit: "0 or 1",
      .stock, .higher),
    .init("members", "Members", "partners that take part", unit: "partners", .stock, .higher),
    .init(
      "engagement", "Engagement", "mean engagement of members", unit: "share",
      .stock, .higher),
    .init(
      "trust", "Trust", "mean trust over ordered pairs of members", unit: "share",
      .stock, .higher),
    .init(
      "trust_within", "Trust within sectors",
      "mean trust over ordered pairs of members of one "
        + "sector", unit: "share", .stock, .higher),
    .init(
      "trust_between", "Trust between sectors",
      "mean trust over ordered pairs of members of "
        + "different sectors", unit: "share", .stock, .higher),
    .init(
      "density", "Density", "share of member pairs whose mutual trust exceeds 0.5",
      unit: "share", .stock, .higher),
    .init(
      "agreement", "Agreement", "voice-weighted closeness of members to the agenda",
      unit: "share", .stock, .higher),
    .init(
      "common_agenda", "Common agenda", "1 if enough members are near the agenda",
      unit: "0 or 1", .stock, .higher),
    .init("capability", "Capability", "systems capability", unit: "capability", .stock, .higher),
    .init(
      "wins", "Wins", "visible wins remembered, a moving average of output", unit: "output",
      .stock, .higher),
    .init(
      "narrative", "Narrative", "how well the story of the work is understood", unit: "share",
      .stock, .higher),
    .init(
      "measurement", "Shared measurement", "how far measurement is shared", unit: "share",
      .stock, .higher),
    .init(
      "development", "Development", "skills and shared leadership", unit: "share",
      .stock, .higher),
    .init("backbone", "Backbone", "backbone in place", unit: "level", .stock, .neither),
    .init("funds", "Funds", "money in hand", unit: "money", .stock, .higher),
    .init(
      "outcome", "Outcome", "outcomes for young people, weighted by the region's interest",
      unit: "share", .stock, .higher),
    .init("output", "Output", "visible output of the month", unit: "output", .flow, .higher),
    .init(
      "effort", "Effort", "effort delivered in the month", unit: "share of capacity",
      .flow, .higher),
    .init("income", "Income", "grants and dues of the month", unit: "money", .flow, .higher),
    .init(
      "recurring_share", "Recurring share", "share of the month's income that is dues",
      unit: "share", .flow, .higher),
    .init("spending", "Spending", "money spent in the month", unit: "money", .flow, .neither),
    .init(
      "contacts", "Contacts", "pairs of members that met in the month", unit: "pairs",
      .flow, .neither),
    .init(
      "joined", "Joined", "partners that joined in the month", unit: "partners",
      .flow, .higher),
    .init("left", "Left", "partners that left in the month", unit: "partners", .flow, .lower),
    .init(
      "turnovers", "Turnovers", "members whose leader left in the month", unit: "leaders",
      .flow, .neither),
    .init("disrupted", "Disrupted", "1 while a disruption lasts", unit: "0 or 1", .stock, .lower),
  ]
}
