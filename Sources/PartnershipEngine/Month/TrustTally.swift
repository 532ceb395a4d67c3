import PartnershipModel

/// Sums over the trust of members in members.
struct TrustTally<L: WorldLanes>: ~Copyable {
  /// `[partner]` sum of its trust in the members linked to it: all, of its sector, of others.
  let given, givenWithin, givenBetween: Column<L>
  /// `[slice of views]` where the views look at members.
  let counted: Column<L.Marks>
  /// `[partner]` number of members linked to it: all, of its sector.
  let companions, companionsWithin: Column<L>
  /// Sums of trust over ordered member pairs.
  var total = TrustSums<L>()
  /// Ordered member pairs: all, of one sector, of different sectors.
  var pairs, pairsWithin, pairsBetween: L

  init(_ links: LinkTable) {
    let partners = links.partners
    counted = Column(repeating: L.noMarks, count: links.views / L.rows)
    given = Column(repeating: 0, count: partners)
    givenWithin = Column(repeating: 0, count: partners)
    givenBetween = Column(repeating: 0, count: partners)
    companions = Column(repeating: 0, count: partners)
    companionsWithin = Column(repeating: 0, count: partners)
    (pairs, pairsWithin, pairsBetween) = (0, 0, 0)
  }

  /// Keeps the sums of the partners of a slice.
  @inline(__always) func note(_ sums: TrustSums<L.Slice>, at partner: Int) {
    L.set(given.cells, sums.all, at: partner)
    L.set(givenWithin.cells, sums.within, at: partner)
    L.set(givenBetween.cells, sums.between, at: partner)
  }
}

extension World {
  /// Adds up over members: trust given, those who can be trusted, members and power.
  mutating func sumOverMembers() {
    let sums = sum { world, partners, _ in
      var sums = MemberSums<L>()
      for partner in L.blocks(partners) where world.isAnyMember(partner) {
        world.addTrust(of: partner, to: &sums.trust)
        let taking = world.takingPart(partner)
        let tally = (world.tally.companions.cells, world.tally.companionsWithin.cells)
        sums.pairs += taking * L.slice(tally.0, at: partner)
        sums.pairsWithin += taking * L.slice(tally.1, at: partner)
        sums.members += taking
        L.add(taking * L.slice(world.attributes.power.cells, at: partner), to: &sums.power)
      }
      return sums
    }
    tally.total = sums.trust
    (tally.pairs, tally.pairsWithin) = (L.total(sums.pairs), L.total(sums.pairsWithin))
    tally.pairsBetween = tally.pairs - tally.pairsWithin
    (month.members, month.power) = (L.total(sums.members), sums.power)
  }

  /// Adds what the members of a slice trust other members.
  @inline(__always) func addTrust(of partner: Int, to sums: inout TrustSums<L>) {
    let taking = takingPart(partner)
    L.add(taking * L.slice(tally.given.cells, at: partner), to: &sums.all)
    L.add(taking * L.slice(tally.givenWithin.cells, at: partner), to: &sums.within)
    L.add(taking * L.slice(tally.givenBetween.cells, at: partner), to: &sums.between)
  }

  /// Sums anew whom partners trust, in rows that a change touched.
  mutating func recountRows() {
    share { world, partners, _ in
      let isTouched = world.month.isTouched.cells
      for some in Handfuls(partners: partners) {
        if world.hearsOneByOne {
          for partner in L.blocks(some) where L.isAny(isTouched, at: partner) {
            world.fetchTrust(of: partner)
          }
        }
        for partner in L.blocks(some) where L.isAny(isTouched, at: partner) {
          if L.rows > 1 || world.isAnyMember(partner) { world.sumTrustGiven(by: partner) }
        }
      }
    }
  }

  /// Begins to fetch how much the partners of a slice trust.
  @inline(__always) private func fetchTrust(of partner: Int) {
    for view in links.slices(of: partner) { trust.cells.fetch(view) }
  }

  /// Notes that all who are linked to a partner can trust it from now on, or no longer, and counts it.
  mutating func recount(_ partner: Int, joining: L, leaving: L) {
    let (target, mirror) = (links.target.cells, links.mirror.cells)
    let (counted, companions) = (tally.counted.cells, tally.companions.cells)
    let companionsWithin = tally.companionsWithin.cells
    for view in links.places(inRowOf: partner) {
      let other = Int(target[view])
      L.mark(counted, isMember[partner], one: Int(mirror[view]))
      companions[other] += joining - leaving
      if links.isWithinSector(view) { companionsWithin[other] += joining - leaving }
    }
  }

  /// Whether any partner of a slice is a member.
  @inline(__always) func isAnyMember(_ partner: Int) -> Bool {
    L.slice(isMember.cells, at: partner).isAnywhere
  }

  /// 1 where the partners of a slice are members.
  @inline(__always) func takingPart(_ partner: Int) -> L.Slice {
    (1 as Lane8).only(where: L.slice(isMember.cells, at: partner))
  }

  /// Sums the trust that the partners of a slice give.
  mutating func sumTrustGiven(by partner: Int) {
    let places = links.places(of: partner)
    let (trust, isWithin) = (trust.cells(of: places), links.withinSector.cells)
    var sums = TrustSums<L.Slice>()
    let walk = walk(from: partner)
    let closeness = closeness(of: partner)
    for seen in walk {
      let (level, counts) = (L.slice(trust, at: seen.view), walk.counts(seen))
      closeness.note(level, where: counts, at: seen.view)
      L.add(level, where: counts, isWithin: isWithin, at: seen.view, to: &sums)
    }
    tally.note(sums, at: partner)
  }

  /// Notes and counts who of those linked to the partners of a slice can be trusted.
  mutating func countCompanions(of partner: Int) {
    let (isReal, isWithin, isMember) = (links.real.cells, links.withinSector.cells, isMember.cells)
    let counted = tally.counted.cells
    let one: L.Slice = 1
    var (all, within): (L.Slice, L.Slice) = (0, 0)
    let walk = walk(from: partner)
    for seen in walk {
      let view = seen.view
      let counts = L.only(L.slice(isMember, of: seen), where: isReal, at: view)
      L.mark(counted, counts, at: view)
      all = all.adding(one, where: counts)
      within = within.adding(one, where: L.only(counts, where: isWithin, at: view))
    }
    L.set(tally.companions.cells, all, at: partner)
    L.set(tally.companionsWithin.cells, within, at: partner)
  }
}
