/// Checks of the numbers of a scenario that was built in Swift; files are checked, with places, when
/// they are read.
enum NumberCheck {
  /// Checks everything that is a number and not part of a partner or goal.
  static func check(_ scenario: Scenario) throws(ScenarioError) {
    try whole("months", scenario.months, in: 1...1200)
    try whole("replications", scenario.replications, in: 1...Int(UInt32.max))
    try parameters(scenario.parameters, "parameters")
    try relationships(scenario.relationships)
    try number("backbone.level", scenario.backbone.level, .nonNegative)
    if let initial = scenario.backbone.initial {
      try number("backbone.initial", initial, .nonNegative)
    }
    for stock in InitialStock.allCases {
      if let value = scenario.initial[stock] {
        try number("initial.\(stock.name)", value, .nonNegative)
      }
    }
    for grant in scenario.funding { try check(grant) }
    for event in scenario.events { try check(event) }
    for setting in scenario.uncertainty { try check(setting) }
    for population in scenario.populations { try check(population) }
    for strategy in scenario.strategies { try check(strategy, goals: scenario.goals.count) }
    if let network = scenario.network { try check(network) }
  }

  static func number(
    _ what: String, _ value: Double, _ range: AllowedRange
  ) throws(ScenarioError) {
    guard range.contains(value) else {
      throw .outOfRange(what, value: value, allowed: range.words)
    }
  }

  static func whole(
    _ what: String, _ value: Int, in range: ClosedRange<Int>
  ) throws(ScenarioError) {
    guard range.contains(value) else {
      throw .outOfRange(
        what, value: Double(value),
        allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
  }

  private static func parameters(
    _ settings: [ParameterSetting], _ place: String
  ) throws(ScenarioError) {
    for setting in settings {
      let definition = setting.parameter.definition
      try number("\(place).\(definition.name)", setting.value, definition.allowed)
    }
  }

  private static func relationships(_ relationships: Relationships) throws(ScenarioError) {
    let known =
      [relationships.standard] + [relationships.sameSector].compactMap { $0 }
      + relationships.pairs.map(\.acquaintance)
    for acquaintance in known {
      try number("relationships trust", acquaintance.trust, .share)
      try number("relationships experience", acquaintance.experience, .nonNegative)
    }
  }
}

extension NumberCheck {
  /// The months that a calendar entry may name.
  private static let calendar = 0...1_000_000

  private static func check(_ grant: Grant) throws(ScenarioError) {
    try whole("funding from", grant.from, in: calendar)
    try whole("funding months", grant.months, in: calendar)
    try number("funding amount", grant.amount, .nonNegative)
  }

  private static func check(_ event: Event) throws(ScenarioError) {
    try whole("event month", event.month, in: calendar)
    switch event.kind {
    case .budgetCut(_, let size): try number("budgetCut size", size, .share)
    case .conflict(_, _, let size): try number("conflict size", size, .nonNegative)
    case .backbone(let level): try number("backbone level", level, .nonNegative)
    case .pressure(let size, let months, _):
      try number("pressure size", size, .anyNumber)
      try whole("pressure months", months, in: calendar)
    case .leaderChange, .join: break
    }
  }

  private static func check(_ setting: UncertainSetting) throws(ScenarioError) {
    try number("uncertainty \(setting.path.text)", setting.low, .anyNumber)
    try number("uncertainty \(setting.path.text)", setting.high, .anyNumber)
    guard setting.low <= setting.high else {
      throw .outOfRange(
        "uncertainty \(setting.path.text)", value: setting.high,
        allowed: "a number of \(setting.low) or more")
    }
  }

  private static func check(_ population: Population) throws(ScenarioError) {
    try whole("populations \(population.id) count", population.count, in: 0...10_000_000)
    for range in population.ranges {
      try number("populations \(population.id) range", range.low, range.field.allowed)
      try number("populations \(population.id) range", range.high, range.field.allowed)
    }
  }

  private static func check(_ strategy: Strategy, goals: Int) throws(ScenarioError) {
    let place = "strategies \(strategy.id)"
    try parameters(strategy.parameters, place)
    for phase in strategy.phases {
      let shares = phase.shares
      for share in [
        shares.quickWins, shares.systems, shares.convening, shares.narrative, shares.measurement,
        shares.development,
      ] { try number("\(place) share", share, .nonNegative) }
      try number("\(place) connection", phase.connection, .share)
      try number("\(place) equalVoice", phase.equalVoice, .share)
      try number("\(place) invitations", phase.invitations, .share)
    }
    guard let rule = strategy.adaptation else { return }
    if case .goalOutcome(let goal) = rule.reads, !(0..<goals).contains(goal) {
      throw .unknown(kind: "goal", id: String(goal))
    }
    for value in [rule.target, rule.gain, rule.lowest, rule.highest] {
      try number("\(place) adaptation", value, .anyNumber)
    }
  }

  private static func check(_ network: Network) throws(ScenarioError) {
    switch network {
    case .complete, .edges: break
    case .random(let degree): try number("network degree", degree, .nonNegative)
    case .smallWorld(let degree, let rewiring):
      try whole("network degree", degree, in: 0...1_000_000)
      try number("network rewiring", rewiring, .share)
    case .sectors(let within, let between):
      try number("network within", within, .share)
      try number("network between", between, .share)
    }
  }
}
