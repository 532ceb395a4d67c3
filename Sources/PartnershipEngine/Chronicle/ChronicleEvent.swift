import PartnershipModel

/// Something that happened in a month of one possible world.
///
/// Partners are positions in `Blueprint.partners`. "Begins" stands in the first month of something,
/// "ends" in the first month without it. ``sentence(names:)`` says it in words.
public enum ChronicleEvent: Sendable, Hashable {
  // Calendar
  /// A shock presses on all partners, for some months unless another one follows.
  case disruptionBegins(months: Double)
  /// Another shock while the last one still presses; the months count from now.
  case disruptionRenewed(months: Double)
  /// The shock presses no longer.
  case disruptionEnds
  /// A partner's capacity shrinks by a share, to what is left of it.
  case budgetCut(partner: Int, size: Double, capacity: Double)
  /// Two partners fall out; each holds this much more evidence of broken promises.
  case conflict(between: Int, and: Int, size: Double)
  /// Another level of backbone is wanted.
  case backboneWanted(before: Double, level: Double)
  /// Pressure on one partner, or on all (nil), for some months.
  case pressureBegins(partner: Int?, size: Double, months: Int)
  /// A spell of pressure is over.
  case pressureEnds(partner: Int?, size: Double)

  // Turnover and plan
  /// A member's leader leaves, by chance or because the scenario says so. `kept` is the share of the
  /// evidence between the partner and each of the others that outlasts the leader.
  case leaderLeaves(partner: Int, isForced: Bool, kept: Double)
  /// A phase of the strategy begins; numbers count from 1.
  case phaseBegins(number: Int, Phase)

  // Money
  /// A grant begins to pay.
  case grantBegins(name: String, amount: Double, months: Int)
  /// A grant pays no longer.
  case grantEnds(name: String, amount: Double)
  /// The backbone cannot be paid in full any more; `share` of it is.
  case backboneShortBegins(share: Double)
  /// The backbone is paid in full again.
  case backboneShortEnds
  /// The programme of quick wins cannot be paid in full any more; `share` of it is.
  case moneyShortBegins(share: Double)
  /// The programme is paid in full again.
  case moneyShortEnds

  // Membership and agenda
  /// A partner joins, invited or because the scenario says so.
  case joins(partner: Int, isForced: Bool)
  /// A partner leaves for good.
  case leaves(partner: Int, Departure)
  /// The partnership dissolves: `engaged` members are left that are engaged enough and not leaving,
  /// and `quorum` were needed.
  case dissolves(engaged: Int, quorum: Double)
  /// Enough members are near the agenda now, or too few.
  case agendaReached, agendaLost

  /// Why a partner leaves.
  public enum Departure: Sendable, Hashable {
    /// Its engagement was below the exit level for so many months on end.
    case disengaged(months: Int)
    /// The partnership dissolves.
    case dissolution
  }
}
