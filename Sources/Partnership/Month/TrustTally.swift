extension World {
  /// Sums trust over ordered member pairs, rows in index order.
  mutating func tallyTrust() {
    let links = blueprint.links
    let sectors = blueprint.sectors
    var (all, within, between, mutual): (L, L, L, L) = (0, 0, 0, 0)
    for partner in 0..<member.count where member[partner].isAnywhere {
      var (given, givenWithin, givenBetween, close): (L, L, L, L) = (0, 0, 0, 0)
      for view in links.rows[partner]..<links.rows[partner + 1] {
        let other = Int(links.target[view])
        let counted = member[other] * trust[view]
        given += counted
        if sectors[partner] == sectors[other] {
          givenWithin += counted
        } else {
          givenBetween += counted
        }
        let least = L.smaller(trust[view], trust[Int(links.mirror[view])])
        close += member[other] * least.isAbove(0.5)
      }
      tally.given[partner] = given
      all += member[partner] * given
      within += member[partner] * givenWithin
      between += member[partner] * givenBetween
      mutual += member[partner] * close
    }
    (tally.all, tally.within, tally.between, tally.mutual) = (all, within, between, mutual)
  }

  /// Counts who can be trusted by whom; needed after a change of members.
  mutating func countCompanions() {
    let links = blueprint.links
    let sectors = blueprint.sectors
    var (pairs, pairsWithin): (L, L) = (0, 0)
    for partner in 0..<member.count {
      var (companions, ofSector): (L, L) = (0, 0)
      for view in links.rows[partner]..<links.rows[partner + 1] {
        let other = Int(links.target[view])
        companions += member[other]
        if sectors[partner] == sectors[other] { ofSector += member[other] }
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
