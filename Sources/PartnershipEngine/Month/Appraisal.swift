import PartnershipModel

/// The sum behind a partner's engagement: what the partnership is worth to it this month.
struct Appraisal<L: Lanes> {
  /// Worth of visible wins.
  let now: L
  /// Worth of what is seen to be built, and of outcomes.
  let then: L
  /// Worth of trust itself.
  let trust: L
  /// What taking part costs.
  let cost: L
  /// What it fears of the agenda.
  let fear: L
  /// Pressure on it from outside.
  let pressure: L
  /// What a disruption takes.
  let disruption: L

  /// The appraisal of one lane.
  subscript(lane: Int) -> Appraisal<Double> {
    Appraisal<Double>(
      now: now[lane], then: then[lane], trust: trust[lane], cost: cost[lane], fear: fear[lane],
      pressure: pressure[lane], disruption: disruption[lane])
  }

  /// U = now + then + trust − cost − fear − pressure − disruption.
  var total: L { now + then + trust - cost - fear - pressure - disruption }
}

/// What all partners appraise by.
struct Scale<L: Lanes>: Sendable {
  let prospect: Prospect<L>
  /// What a disruption takes.
  let disruption: L
}

/// What every partner sees of the partnership, in units of what it regards as good.
struct Prospect<L: Lanes>: Sendable {
  /// Visible wins: W / winReference.
  let wins: L
  /// What is seen to be built: seen / capabilityReference.
  let built: L
}

extension World {
  /// Step 10. Members appraise what they get, against what they have come to expect.
  ///
  ///     δ = (U − aspiration) / appraisalScale
  ///     e ← e + engagementRate · (½ · (1 + δ/(1 + |δ|)) − e)
  ///     aspiration ← aspiration + aspirationRate · (U − aspiration)
  ///
  /// Sources: Repenning 2002; Cyert and March 1963. Cost: partners times goals.
  @inline(__always) func appraise(_ partner: Int) {
    let worth = appraisal(of: partner)
    let surplus = worth.total - L.slice(aspiration.cells, at: partner)
    let delta = surplus / L.spread(parameters[.appraisalScale])
    let drive = 0.5 * (1 + delta / (1 + L.Slice.magnitude(delta)))
    adapt(partner, drive: drive, surplus: surplus)
  }

  /// What all partners appraise by, in the present state.
  var scale: Scale<L> {
    Scale(
      prospect: prospect, disruption: L.choose(0 .< crisis, parameters[.disruptionPressure], 0))
  }

  @inline(__always) private func adapt(_ partner: Int, drive: L.Slice, surplus: L.Slice) {
    let (engagement, aspiration) = (engagement.cells, aspiration.cells)
    let taking = takingPart(partner)
    let given = L.slice(engagement, at: partner)
    let pull = L.spread(parameters[.engagementRate]) * (drive - given)
    L.set(engagement, given + taking * pull, at: partner)
    let learned = L.spread(parameters[.aspirationRate]) * surplus
    L.set(aspiration, L.slice(aspiration, at: partner) + taking * learned, at: partner)
  }

  /// The terms of one partner's appraisal in the first of the worlds side by side.
  func appraisal(ofOne partner: Int) -> Appraisal<Double> {
    let lane = partner % L.rows
    return appraisal(of: partner - lane)[lane]
  }

  /// The terms of the appraisals of the partners of a slice, from the new trust and the new stocks.
  ///
  ///     seen = visibilityFloor·K + (1 − visibilityFloor)·N·forecast
  ///     now  = urgency · W/winReference
  ///     then = (1 − urgency) · (seen/capabilityReference + outcomeValue · Σ_k x_k O_k)
  @inline(__always) private func appraisal(of partner: Int) -> Appraisal<L.Slice> {
    let promise = promise(to: partner, month.scale.prospect)
    let pressure = blueprint.pressures.isEmpty ? 0 : L.slice(month.pressure.cells, at: partner)
    return Appraisal(
      now: promise.now, then: promise.then,
      trust: L.spread(parameters[.trustValue]) * meanTrust(of: partner),
      cost: L.slice(attributes.cost.cells, at: partner),
      fear: L.slice(attributes.fear.cells, at: partner) * gap(of: partner),
      pressure: pressure, disruption: L.spread(month.scale.disruption))
  }

  /// What all can see: wins now, and what is being built.
  @inline(__always) var prospect: Prospect<L> {
    let floor = parameters[.visibilityFloor]
    let seen = floor * capability + (1 - floor) * narrative * month.forecast
    return Prospect(
      wins: wins / parameters[.winReference], built: seen / parameters[.capabilityReference])
  }

  /// What wins and prospects are worth to the partners of a slice, members or not.
  @inline(__always) func promise(
    to partner: Int, _ prospect: Prospect<L>
  ) -> (now: L.Slice, then: L.Slice) {
    var achieved: L.Slice = 0
    for goal in 0..<goals { achieved += priority(partner, goal) * L.spread(outcomes[goal]) }
    let urgency = L.slice(attributes.urgency.cells, at: partner)
    return (
      urgency * L.spread(prospect.wins),
      (1 - urgency) * (L.spread(prospect.built) + L.spread(parameters[.outcomeValue]) * achieved)
    )
  }
}
