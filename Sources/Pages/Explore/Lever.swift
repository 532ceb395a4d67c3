import Partnership

/// A slider of the explorer: its stops are settings that were really run.
struct Lever: Sendable {
  /// Whether people decide it, or find it.
  enum Group: Int, Sendable { case plan, world }

  /// The name beside the slider.
  let name: String
  /// Whether it is a plan or a circumstance.
  let group: Group
  /// The stops in words, from left to right.
  let stops: [String]
  /// The stop at which the page opens.
  let start: Int
}

/// The sliders of the explorer, and what their stops do to a scenario.
///
/// Seven sliders with 4 · 3 · 3 · 2 · 4 · 3 · 3 stops are 2,592 settings, all of them run.
struct LeverSet: Sendable {
  /// The sliders: four of the plan, three of the world.
  let levers: [Lever]
  private let backbones: [Double]

  /// Share of quick wins in the work on wins and systems.
  static let winShares = [0.2, 0.4, 0.6, 0.8]
  /// How far wins are tied to the goal.
  static let connections = [0.0, 0.5, 1]
  /// Share of all time that goes to relationships.
  static let relationships = [0.05, 0.15, 0.3]
  /// Shares of the story, of measuring together and of skills, the same in every setting.
  static let fixed = (narrative: 0.05, measurement: 0.04, development: 0.04)
  /// Trust at the start and the experience behind it.
  static let acquaintances = [
    Relationships.Acquaintance(trust: 0.2, experience: 6),
    Relationships.Acquaintance(trust: 0.45, experience: 1),
    Relationships.Acquaintance(trust: 0.6, experience: 3),
    Relationships.Acquaintance(trust: 0.75, experience: 8),
  ]
  /// Added to the urgency of every partner.
  static let pressures = [-0.2, 0, 0.2]
  /// Length of the grants against the scenario's.
  static let grantLengths = [0.5, 1, 2]

  init(_ scenario: Scenario) {
    let level = scenario.backbone.level
    backbones = level > 0 ? [0, level] : [0, 0.6]
    levers = [
      Lever(
        name: "Early wins", group: .plan,
        stops: [
          "one fifth, the rest systems work", "two fifths of the work", "three fifths of the work",
          "four fifths of the work",
        ], start: 1),
      Lever(
        name: "Tie wins to the goal", group: .plan,
        stops: ["not tied", "half of them tied", "all of them tied"], start: 1),
      Lever(
        name: "Time on relationships", group: .plan,
        stops: ["5 % of our time", "15 % of our time", "30 % of our time"], start: 1),
      Lever(
        name: "Backbone staff", group: .plan,
        stops: ["none", level > 0 ? "as in the scenario" : "a small team"], start: 1),
      Lever(
        name: "How partners know each other", group: .world,
        stops: [
          "history of conflict", "hardly at all", "some good experience", "long-standing trust",
        ], start: 1),
      Lever(
        name: "Pressure for early results", group: .world,
        stops: ["calm region", "as in the scenario", "boards want results now"], start: 1),
      Lever(
        name: "Length of grants", group: .world,
        stops: LeverSet.grantWords(scenario), start: 1),
    ]
  }

  private static func grantWords(_ scenario: Scenario) -> [String] {
    guard let first = scenario.funding.first else {
      return ["no grants in this scenario", "no grants here either", "none, however long"]
    }
    return grantLengths.map { factor in
      Prose.duration(max(1, Int((Double(min(first.months, 1200)) * factor).rounded())))
        + (factor == 1 ? ", as in the scenario" : "")
    }
  }

  /// Number of stops of each slider.
  var counts: [Int] { levers.map(\.stops.count) }
  /// Number of settings.
  var cells: Int { counts.reduce(1, *) }
  /// Settings of the plan that share a backbone: one strategy each.
  var plans: Int { counts[0] * counts[1] * counts[2] }
  /// Scenarios: a backbone in a world.
  var worlds: Int { counts[3...].reduce(1, *) }

  /// The stops of a number, the last slider running fastest.
  static func stops(_ number: Int, _ counts: [Int]) -> [Int] {
    var rest = number
    var stops = Array(repeating: 0, count: counts.count)
    for place in counts.indices.reversed() {
      stops[place] = rest % counts[place]
      rest /= counts[place]
    }
    return stops
  }

  /// A world with a backbone, all plans as its strategies, and last "if nothing changes" as the
  /// scenario has it.
  func scenario(_ base: Scenario, world number: Int) -> Scenario {
    let stops = LeverSet.stops(number, Array(counts[3...]))
    var scenario = base
    scenario.backbone.level = backbones[stops[0]]
    scenario.backbone.initial = base.backbone.initial.map { min($0, backbones[stops[0]]) }
    let known = LeverSet.acquaintances[stops[1]]
    scenario.relationships = Relationships(standard: known)
    for index in scenario.partners.indices {
      let urgency = scenario.partners[index][.urgency] + LeverSet.pressures[stops[2]]
      scenario.partners[index][.urgency] = max(0, min(1, urgency))
    }
    for index in scenario.funding.indices {
      let months = Double(min(1200, scenario.funding[index].months))
      scenario.funding[index].months = max(
        1, Int((months * LeverSet.grantLengths[stops[3]]).rounded()))
    }
    scenario.strategies = (0..<plans).map(strategy) + [LeverSet.unchanged(base)]
    return scenario
  }

  /// The strategy of a plan.
  func strategy(_ number: Int) -> Strategy {
    let stops = LeverSet.stops(number, Array(counts[..<3]))
    let fixed = LeverSet.fixed
    let convening = LeverSet.relationships[stops[2]]
    let rest = 1 - convening - fixed.narrative - fixed.measurement - fixed.development
    let wins = LeverSet.winShares[stops[0]]
    let shares = Shares(
      quickWins: rest * wins, systems: rest * (1 - wins), convening: convening,
      narrative: fixed.narrative, measurement: fixed.measurement, development: fixed.development)
    return Strategy(
      id: "plan-\(number)",
      phases: [
        Phase(shares: shares, connection: LeverSet.connections[stops[1]], invitations: 0.02)
      ])
  }

  /// The first phase of the scenario's first strategy, carried on.
  private static func unchanged(_ base: Scenario) -> Strategy {
    let first = base.strategies[0]
    return Strategy(
      id: StatusQuo.id, name: StatusQuo.name, phases: Array(first.phases.prefix(1)),
      parameters: first.parameters)
  }
}
