import PartnershipModel

/// Sums over the trust of members in members.
struct TrustTally<L: WorldLanes>: ~Copyable {
  /// `[partner]` sum of its trust in the members linked to it: all, of its sector, of others.
  let given, givenWithin, givenBetween: Column<L>
  /// `[partner]` number of members linked to it: all, of its sector.
  let companions, companionsWithin: Column<L>
  /// Sums of trust over ordered member pairs.
  var total = TrustSums<L>()
  /// Ordered member pairs: all, of one sector, of different sectors.
  var pairs, pairsWithin, pairsBetween: L

  init(partners: Int) {
    given = Column(repeating: 0, count: partners)
    givenWithin = Column(repeating: 0, count: partners)
    givenBetween = Column(repeating: 0, count: partners)
    companions = Column(repeating: 0, count: partners)
    companionsWithin = Column(repeating: 0, count: partners)
    (pairs, pairsWithin, pairsBetween) = (0, 0, 0)
  }

  /// Keeps the sums of one partner.
  @inline(__always) func note(_ sums: TrustSums<L>, of partner: Int) {
    given.cells[partner] = sums.all
    givenWithin.cells[partner] = sums.within
    givenBetween.cells[partner] = sums.between
  }

  /// Adds up what members give, in index order.
  mutating func sumUp(members: borrowing Column<L>) {
    let (member, all, within, between) = (
      members.cells, given.cells, givenWithin.cells, givenBetween.cells
    )
    var sums = TrustSums<L>()
    for partner in 0..<given.count {
      sums.all += member[partner] * all[partner]
      sums.within += member[partner] * within[partner]
      sums.between += member[partner] * between[partner]
    }
    total = sums
  }
}

/// Trust summed over some views: all, those within a sector, those between sectors.
struct TrustSums<L: Lanes> {
  var all: L = 0
  var within: L = 0
  var between: L = 0

  /// Adds trust in somebody who counts where the mask is set.
  @inline(__always) mutating func add(_ trust: L, where counts: L.Where, isWithinSector: Bool) {
    all = all.adding(trust, where: counts)
    if isWithinSector {
      within = within.adding(trust, where: counts)
    } else {
      between = between.adding(trust, where: counts)
    }
  }
}

extension World {
  /// Sums trust over ordered member pairs, rows in index order.
  mutating func tallyTrust() {
    share { world, partners, _ in
      for partner in partners where world.member[partner].isAnywhere {
        world.tally.note(world.trustGiven(by: partner), of: partner)
      }
    }
    tally.sumUp(members: member)
  }

  @inline(__always) private func trustGiven(by partner: Int) -> TrustSums<L> {
    let row = links.row(partner)
    let (target, isWithin) = (links.target.cells(of: row), links.isWithinSector.cells(of: row))
    let (trust, isMember) = (trust.cells(of: row), isMember.cells)
    var sums = TrustSums<L>()
    var view = row.lowerBound
    while view < row.upperBound {
      let count = L.count(from: view, to: row.upperBound)
      let counts = L.slice(isMember, of: target, from: view, count: count)
      let level = L.slice(trust, from: view)
      L.add(level, where: counts, isWithin: isWithin, from: view, count: count, to: &sums)
      view += count
    }
    return sums
  }

  /// Ordered member pairs whose mutual trust min(T_ij, T_ji) exceeds one half.
  mutating func countMutualTrust() -> L {
    share { world, partners, _ in
      for partner in partners where world.member[partner].isAnywhere {
        world.month.close.cells[partner] = world.closePartners(of: partner)
      }
    }
    var pairs: L = 0
    for partner in 0..<links.partners { pairs += member[partner] * month.close[partner] }
    return pairs + pairs
  }

  /// Members of higher index that a partner trusts and that trust it.
  @inline(__always) private func closePartners(of partner: Int) -> L {
    let row = links.forwardRow(partner)
    let (target, mirror) = (links.target.cells(of: row), links.mirror.cells(of: row))
    let (trust, isMember) = (trust.cells, isMember.cells)
    let half = L.spread(L(0.5 + Tie.slack))
    var close: L = 0
    var view = row.lowerBound
    while view < row.upperBound {
      let count = L.count(from: view, to: row.upperBound)
      let isMutual =
        half.falls(below: L.slice(trust, from: view))
        & half.falls(below: L.slice(trust, of: mirror, from: view, count: count))
      let counts = L.slice(isMember, of: target, from: view, count: count)
      close += L.number(of: isMutual & counts, count: count)
      view += count
    }
    return close
  }

  /// Counts who can be trusted by whom; needed after a change of members.
  mutating func countCompanions() {
    share { world, partners, _ in
      for partner in partners { world.countCompanions(of: partner) }
    }
    var (pairs, pairsWithin): (L, L) = (0, 0)
    for partner in 0..<links.partners {
      pairs += member[partner] * tally.companions[partner]
      pairsWithin += member[partner] * tally.companionsWithin[partner]
    }
    tally.pairs = pairs
    tally.pairsWithin = pairsWithin
    tally.pairsBetween = pairs - pairsWithin
  }

  @inline(__always) private func countCompanions(of partner: Int) {
    let row = links.row(partner)
    let (target, isWithin) = (links.target.cells(of: row), links.isWithinSector.cells(of: row))
    let isMember = isMember.cells
    var (all, within): (L, L) = (0, 0)
    var view = row.lowerBound
    while view < row.upperBound {
      let count = L.count(from: view, to: row.upperBound)
      let counts = L.slice(isMember, of: target, from: view, count: count)
      all += L.number(of: counts, count: count)
      within += L.number(of: L.only(counts, where: isWithin, from: view), count: count)
      view += count
    }
    tally.companions.cells[partner] = all
    tally.companionsWithin.cells[partner] = within
  }
}
