import PartnershipModel

/// What the partnership was worth to one member in one month, taken at the moment of appraisal.
///
/// The terms are the very ones that moved its engagement e:
///
///     total = now + then + trust − cost − fear − pressure − disruption
///     surplus = total − aspiration;  δ = surplus / appraisalScale
///     e after = e before + engagementRate · (½ · (1 + δ/(1 + |δ|)) − e before)
public struct PartnerAppraisal: Sendable, Hashable {
  /// Position of the partner in `Blueprint.partners`.
  public let partner: Int
  /// Worth of visible wins.
  public let now: Double
  /// Worth of what is seen to be built, and of outcomes.
  public let then: Double
  /// Worth of trust itself.
  public let trust: Double
  /// What taking part costs; counts against.
  public let cost: Double
  /// What it fears of the agenda; counts against.
  public let fear: Double
  /// Pressure on it from outside; counts against.
  public let pressure: Double
  /// What a disruption takes; counts against.
  public let disruption: Double
  /// The sum of all terms.
  public let total: Double
  /// What it had come to expect before this appraisal.
  public let aspiration: Double
  /// total − aspiration.
  public let surplus: Double
  /// Engagement just before and just after the appraisal, 0…1. A leader that leaves earlier in the
  /// month has already lowered the former; a partner that leaves later in it still shows the latter.
  public let engagementBefore, engagementAfter: Double
}

extension PartnerAppraisal {
  /// The appraisal of a member, before its engagement moves.
  init(_ appraisal: Appraisal<Double>, of partner: Int, aspiration: Double, engagement: Double) {
    self.partner = partner
    now = appraisal.now
    then = appraisal.then
    trust = appraisal.trust
    cost = appraisal.cost
    fear = appraisal.fear
    pressure = appraisal.pressure
    disruption = appraisal.disruption
    total = appraisal.total
    self.aspiration = aspiration
    surplus = appraisal.total - aspiration
    engagementBefore = engagement
    engagementAfter = engagement
  }

  /// The same appraisal with the engagement that it led to.
  func leading(to engagement: Double) -> PartnerAppraisal {
    PartnerAppraisal(
      partner: partner, now: now, then: then, trust: trust, cost: cost, fear: fear,
      pressure: pressure, disruption: disruption, total: total, aspiration: aspiration,
      surplus: surplus, engagementBefore: engagementBefore, engagementAfter: engagement)
  }
}
