/// Trust summed over some views: all, those within a sector, those between sectors.
struct TrustSums<L: Lanes>: PartnerSums {
  var all: L = 0
  var within: L = 0
  var between: L = 0

  @inline(__always) static func += (a: inout TrustSums, b: TrustSums) {
    a.all += b.all
    a.within += b.within
    a.between += b.between
  }
}

/// Members, those who can trust each other, and trust between them.
///
/// Here and below what is counted is summed in the lanes of slices, which is exact in any order; all else
/// is summed in index order.
struct MemberSums<L: WorldLanes>: PartnerSums {
  var trust = TrustSums<L>()
  /// Ordered pairs: all, of one sector.
  var pairs: L.Slice = 0
  var pairsWithin: L.Slice = 0
  var members: L.Slice = 0
  var power: L = 0

  @inline(__always) static func += (a: inout MemberSums, b: MemberSums) {
    a.trust += b.trust
    a.pairs += b.pairs
    a.pairsWithin += b.pairsWithin
    a.members += b.members
    a.power += b.power
  }
}

/// What the departure of leaders, and dues, come to.
struct LeaderSums<L: Lanes>: PartnerSums {
  var turnovers: L = 0
  var dues: L = 0

  @inline(__always) static func += (a: inout LeaderSums, b: LeaderSums) {
    a.turnovers += b.turnovers
    a.dues += b.dues
  }
}

/// What all voices together want of four goals that follow each other, contacts, and trust between
/// sectors.
struct AgendaSums<L: WorldLanes>: PartnerSums {
  var first: L = 0
  var second: L = 0
  var third: L = 0
  var fourth: L = 0
  var contacts: L.Slice = 0
  var between: L = 0

  @inline(__always) static func += (a: inout AgendaSums, b: AgendaSums) {
    a.first += b.first
    a.second += b.second
    a.third += b.third
    a.fourth += b.fourth
    a.contacts += b.contacts
    a.between += b.between
  }
}

/// Effort: all, on quick wins, on quick wins weighted by collaboration, on systems weighted.
struct EffortSums<L: Lanes>: PartnerSums {
  var all: L = 0
  var onWins: L = 0
  var connected: L = 0
  var onSystems: L = 0

  @inline(__always) static func += (a: inout EffortSums, b: EffortSums) {
    a.all += b.all
    a.onWins += b.onWins
    a.connected += b.connected
    a.onSystems += b.onSystems
  }
}

/// What a month leaves partners with: trust between members, how many are firmly engaged, and how many
/// want to leave or to join.
struct OutcomeSums<L: WorldLanes>: PartnerSums {
  var trust = TrustSums<L>()
  var firm: L.Slice = 0
  var moves: L.Slice = 0

  @inline(__always) static func += (a: inout OutcomeSums, b: OutcomeSums) {
    a.trust += b.trust
    a.firm += b.firm
    a.moves += b.moves
  }
}

/// How members stand towards the agenda: agreement, how many are near, and engagement.
struct StandSums<L: WorldLanes>: PartnerSums {
  var agreement: L = 0
  var near: L.Slice = 0
  var engaged: L = 0

  @inline(__always) static func += (a: inout StandSums, b: StandSums) {
    a.agreement += b.agreement
    a.near += b.near
    a.engaged += b.engaged
  }
}
