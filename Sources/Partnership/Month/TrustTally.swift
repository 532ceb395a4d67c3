/// Sums over the trust of members in members.
struct TrustTally<L: Lanes>: ~Copyable {
  /// `[partner]` sum of its trust in the members linked to it.
  var given: Column<L>
  /// `[partner]` number of members linked to it.
  var companions: Column<L>
  /// Sums of trust over ordered member pairs.
  var total = TrustSums<L>()
  /// Ordered member pairs: all, of one sector, of different sectors.
  var pairs, pairsWithin, pairsBetween: L

  init(partners: Int) {
    given = Column(repeating: 0, count: partners)
    companions = Column(repeating: 0, count: partners)
    (pairs, pairsWithin, pairsBetween) = (0, 0, 0)
  }

  /// Begins anew.
  mutating func clear() { total = TrustSums() }

  /// Adds a partner's sums, which count where it is a member.
  @inline(__always) mutating func add(_ sums: TrustSums<L>, of partner: Int, counting member: L) {
    given[partner] = sums.all
    total.all += member * sums.all
    total.within += member * sums.within
    total.between += member * sums.between
  }
}

/// Trust summed over some views: all, those within a sector, those between sectors.
struct TrustSums<L: Lanes> {
  var all: L = 0
  var within: L = 0
  var between: L = 0

  @inline(__always) mutating func add(_ trust: L, isWithinSector: Bool) {
    all += trust
    if isWithinSector { within += trust } else { between += trust }
  }
}

extension World {
  /// Sums trust over ordered member pairs, rows in index order.
  mutating func tallyTrust() {
    tally.clear()
    for partner in 0..<links.partners where member[partner].isAnywhere {
      tally.add(trustGiven(by: partner), of: partner, counting: member[partner])
    }
  }

  private func trustGiven(by partner: Int) -> TrustSums<L> {
    let row = links.row(partner)
    let (target, isWithin) = (links.target.cells(of: row), links.isWithinSector.cells(of: row))
    let (trust, member) = (trust.cells(of: row), member.cells)
    var sums = TrustSums<L>()
    for view in row {
      sums.add(member[Int(target[view])] * trust[view], isWithinSector: isWithin[view])
    }
    return sums
  }

  /// Ordered member pairs whose mutual trust min(T_ij, T_ji) exceeds one half.
  func countMutualTrust() -> L {
    let (target, mirror) = (links.target.cells, links.mirror.cells)
    let (trust, member) = (trust.cells, member.cells)
    var pairs: L = 0
    for partner in 0..<links.partners where member[partner].isAnywhere {
      var close: L = 0
      for view in links.row(partner) where Int(target[view]) > partner {
        let least = L.smaller(trust[view], trust[Int(mirror[view])])
        close += member[Int(target[view])] * least.isAbove(0.5)
      }
      pairs += member[partner] * close
    }
    return pairs + pairs
  }

  /// Counts who can be trusted by whom; needed after a change of members.
  mutating func countCompanions() {
    var (pairs, pairsWithin): (L, L) = (0, 0)
    for partner in 0..<links.partners {
      var (companions, ofSector): (L, L) = (0, 0)
      for view in links.row(partner) {
        let other = Int(links.target[view])
        companions += member[other]
        if links.isWithinSector[view] { ofSector += member[other] }
      }
      tally.companions[partner] = companions
      pairs += member[partner] * companions
      pairsWithin += member[partner] * ofSector
    }
    tally.pairs = pairs
    tally.pairsWithin = pairsWithin
    tally.pairsBetween = pairs - pairsWithin
  }
}
