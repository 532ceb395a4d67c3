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

  /// U = now + then + trust − cost − fear − pressure − disruption.
  var total: L { now + then + trust - cost - fear - pressure - disruption }
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
  mutating func appraise() {
    let scale = parameters[.appraisalScale]
    let (prospect, disruption) = (prospect, disruptionPressure)
    share { world, partners, _ in
      for partner in partners where world.member[partner].isAnywhere {
        let worth = world.appraisal(of: partner, prospect, disruption: disruption)
        let surplus = worth.total - world.aspiration[partner]
        let delta = surplus / scale
        let drive = 0.5 * (1 + delta / (1 + L.magnitude(delta)))
        world.adapt(partner, drive: drive, surplus: surplus)
      }
    }
  }

  @inline(__always) private func adapt(_ partner: Int, drive: L, surplus: L) {
    let (engagement, aspiration) = (engagement.cells, aspiration.cells)
    let taking = member[partner]
    let pull = parameters[.engagementRate] * (drive - engagement[partner])
    engagement[partner] = engagement[partner] + taking * pull
    let learned = parameters[.aspirationRate] * surplus
    aspiration[partner] = aspiration[partner] + taking * learned
  }

  /// The terms of a partner's appraisal, from the new trust and the new stocks.
  ///
  ///     seen = visibilityFloor·K + (1 − visibilityFloor)·N·forecast
  ///     now  = urgency · W/winReference
  ///     then = (1 − urgency) · (seen/capabilityReference + outcomeValue · Σ_k x_k O_k)
  @inline(__always) func appraisal(of partner: Int) -> Appraisal<L> {
    appraisal(of: partner, prospect, disruption: disruptionPressure)
  }

  @inline(__always) private func appraisal(
    of partner: Int, _ prospect: Prospect<L>, disruption: L
  ) -> Appraisal<L> {
    let promise = promise(to: partner, prospect)
    return Appraisal(
      now: promise.now, then: promise.then,
      trust: parameters[.trustValue] * meanTrust(of: partner),
      cost: attributes.cost[partner], fear: attributes.fear[partner] * month.gap[partner],
      pressure: month.pressure[partner],
      disruption: disruption)
  }

  @inline(__always) private var disruptionPressure: L {
    L.choose(0 .< crisis, parameters[.disruptionPressure], 0)
  }

  /// What all can see: wins now, and what is being built.
  @inline(__always) var prospect: Prospect<L> {
    let floor = parameters[.visibilityFloor]
    let seen = floor * capability + (1 - floor) * narrative * month.forecast
    return Prospect(
      wins: wins / parameters[.winReference], built: seen / parameters[.capabilityReference])
  }

  /// What wins and prospects are worth to a partner, member or not.
  @inline(__always) func promise(
    to partner: Int, _ prospect: Prospect<L>
  ) -> (now: L, then: L) {
    let priorities = priorities.cells(of: partner * goals..<(partner + 1) * goals)
    var achieved: L = 0
    for goal in 0..<goals { achieved += priorities[partner * goals + goal] * outcomes[goal] }
    let urgency = attributes.urgency[partner]
    return (
      urgency * prospect.wins,
      (1 - urgency) * (prospect.built + parameters[.outcomeValue] * achieved)
    )
  }
}
