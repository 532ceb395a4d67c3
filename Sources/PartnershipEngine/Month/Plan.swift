import PartnershipModel

/// How this month's effort is spent.
struct Plan<L: Lanes> {
  /// Shares of quick wins and of systems work; an adaptive strategy moves them by world.
  let quickWins, systems: L
  /// The other shares.
  let convening, narrative, measurement, development: L
  /// How far quick wins are connected to the goals.
  let connection: L
  /// How far voices are made equal.
  let equalVoice: Double
  /// Chance that a willing prospect is asked in.
  let invitations: Double
}

extension World {
  /// Step 3. The plan: the strategy's stage of the month, steered by the last record if it adapts.
  ///
  ///     us' = clamp(us + gain · (value − target), min, max);  us' ≤ qs + us;  qs' = qs + us − us'
  @inline(__always) func planEffort(for time: Int) -> Plan<L> {
    let stage = course.stage(in: time)
    var quickWins = L(stage.shares.quickWins)
    var systems = L(stage.shares.systems)
    if let rule = course.adaptation {
      let error = record[rule.reads.column] - L(rule.target)
      let wanted = systems + L(rule.gain) * error
      let within = L.smaller(L.larger(wanted, L(rule.lowest)), L(rule.highest))
      let both = quickWins + systems
      systems = L.smaller(within, both)
      quickWins = both - systems
    }
    return Plan(
      quickWins: quickWins, systems: systems, convening: L(stage.shares.convening),
      narrative: L(stage.shares.narrative), measurement: L(stage.shares.measurement),
      development: L(stage.shares.development), connection: L(stage.connection),
      equalVoice: stage.equalVoice, invitations: stage.invitations)
  }
}
