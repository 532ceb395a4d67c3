import Partnership

/// A scenario at one point of the box, with the means to try plans in it that are not its own.
struct Region: Sendable {
  /// The scenario, all uncertain settings held, 120 months long.
  let scenario: Scenario
  /// The month in which money from outside ends.
  let grantEnd: Int

  static let months = 120

  /// A region; without a grant that ends between month 12 and 84, three years of a grant that pays a
  /// full programme are assumed.
  init(_ scenario: Scenario, at point: [(path: SettingPath, value: Double)]) {
    var scenario = scenario.holding(point)
    scenario.months = Region.months
    let ends = scenario.funding.map { $0.from + $0.months }.filter { (12...84).contains($0) }
    if ends.isEmpty { scenario.funding = [Grant(from: 0, months: 36, amount: 1)] }
    grantEnd = ends.max() ?? 36
    self.scenario = scenario
  }

  /// The scenario with other strategies.
  func trying(_ strategies: [Strategy]) -> Scenario {
    var tried = scenario
    tried.strategies = strategies
    return tried
  }

  /// The scenario with other strategies, after a change.
  func trying(_ strategies: [Strategy], _ change: (inout Scenario) -> Void) -> Scenario {
    var tried = trying(strategies)
    change(&tried)
    return tried
  }

  /// The scenario with other strategies and some settings held elsewhere.
  func trying(_ strategies: [Strategy], with settings: [(SettingPath, Double)]) -> Scenario {
    trying(strategies).holding(settings.map { (path: $0.0, value: $0.1) })
  }
}

extension Strategy {
  /// A plan in which a share of the working effort goes into systems, the rest into quick wins.
  ///
  /// Convening takes 0.08 of all effort, measurement and development 0.03 each, and one prospect in
  /// fifty is asked in a month.
  static func plan(
    _ id: String, systems: Double, connection: Double = 0, narrative: Double = 0.04
  ) -> Strategy {
    Strategy(
      id: id, phases: [.plan(systems: systems, connection: connection, narrative: narrative)])
  }

  /// Nearly all quick wins, unconnected.
  static let quickWins = plan("quick-wins", systems: 0.1)
  /// As much systems work as quick wins, unconnected.
  static let balanced = plan("balanced", systems: 0.5)
  /// Nearly all systems work.
  static let systems = plan("systems", systems: 0.85)
  /// Quick wins built on what will last, and a narrative that says so.
  static let connected = plan("connected", systems: 0.4, connection: 0.6, narrative: 0.06)
}

extension Phase {
  static func plan(
    from month: Int = 0, systems: Double, connection: Double = 0, narrative: Double = 0.04
  ) -> Phase {
    let work = 1 - 0.14 - narrative
    return Phase(
      from: month,
      shares: Shares(
        quickWins: work * (1 - systems), systems: work * systems, convening: 0.08,
        narrative: narrative, measurement: 0.03, development: 0.03),
      connection: connection, invitations: 0.02)
  }
}
