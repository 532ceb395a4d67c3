/// A strategy in the form the simulation uses: shares divided by their sum.
package struct Course: Sendable, Hashable {
  /// What is done from a month on.
  package struct Stage: Sendable, Hashable {
    package let from: Int
    /// Shares of effort, summing to 1.
    package let shares: Shares
    package let connection: Double
    package let equalVoice: Double
    package let invitations: Double
  }

  /// Stages by increasing first month.
  package let stages: [Stage]
  /// The rule that steers the systems share, and the column that it reads.
  package let adaptation: Adaptation?
  /// Parameters that differ under the strategy.
  package let parameters: [ParameterSetting]

  /// Checks and converts a strategy.
  init(_ strategy: Strategy) throws(ScenarioError) {
    guard let first = strategy.phases.first else { throw .empty("phases of \(strategy.id)") }
    guard first.from == 0,
      zip(strategy.phases, strategy.phases.dropFirst())
        .allSatisfy({ $0.from < $1.from })
    else { throw .phaseOrder(strategy: strategy.id) }
    var stages: [Stage] = []
    for phase in strategy.phases { stages.append(try Stage(phase, of: strategy.id)) }
    self.stages = stages
    adaptation = strategy.adaptation
    parameters = strategy.parameters
  }

  /// The stage of a month (counted from 0): the last that has begun.
  package func stage(in month: Int) -> Stage {
    var current = stages[0]
    for stage in stages.dropFirst() where stage.from <= month { current = stage }
    return current
  }
}

extension Course.Stage {
  init(_ phase: Phase, of strategy: String) throws(ScenarioError) {
    let given = phase.shares
    let total = given.total
    guard total > 0, total.isFinite else { throw .noShares(strategy: strategy) }
    from = phase.from
    shares = Shares(
      quickWins: given.quickWins / total, systems: given.systems / total,
      convening: given.convening / total, narrative: given.narrative / total,
      measurement: given.measurement / total, development: given.development / total)
    connection = phase.connection
    equalVoice = phase.equalVoice
    invitations = phase.invitations
  }
}
