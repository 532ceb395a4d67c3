import Partnership

/// What to simulate: which strategies, in how many possible worlds, for how long.
public struct StudyPlan: Sendable {
  /// The scenario in form.
  public let blueprint: Blueprint
  /// Positions of the strategies in the scenario, in the order of the tables.
  public let strategies: [Int]
  /// Position among ``strategies`` of the one that the others are compared with.
  public let baseline: Int
  /// Number of possible worlds.
  public let replications: Int
  /// Number of months.
  public let months: Int

  /// A plan; everything left out is as the scenario says, and the baseline is the first strategy.
  public init(
    _ blueprint: Blueprint, strategies: [Int]? = nil, baseline: Int = 0, replications: Int? = nil,
    months: Int? = nil
  ) {
    self.blueprint = blueprint
    self.strategies = strategies ?? Array(blueprint.scenario.strategies.indices)
    self.baseline = baseline
    self.replications = replications ?? blueprint.scenario.replications
    self.months = months ?? blueprint.scenario.months
  }

  /// The ids of the strategies.
  public var strategyIDs: [String] { strategies.map { blueprint.scenario.strategies[$0].id } }

  /// The names of the strategies.
  public var strategyNames: [String] { strategies.map { blueprint.scenario.strategies[$0].name } }

  /// Months at which a plan is reported: one, three, five and seven years, and the end.
  public var milestones: [Int] {
    [12, 36, 60, 84].filter { $0 < months } + [months]
  }
}
