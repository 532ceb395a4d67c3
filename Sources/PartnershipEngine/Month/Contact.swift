import PartnershipModel

extension World {
  /// Step 5. Who meets whom: backbone and convening bring partners together, silos keep sectors
  /// apart.
  ///
  ///     chance = min(1, contactBase + contactBackbone · B + contactConvening · convening)
  ///     u0(pair) < chance · (1 − silo if their sectors differ)
  ///
  /// Draws: the first of each pair. Cost: the number of pairs.
  mutating func meet(_ plan: Plan<L>, luck: borrowing Luck<L>) {
    let open =
      parameters[.contactBase] + parameters[.contactBackbone] * backbone
      + parameters[.contactConvening] * plan.convening
    let chance = L.smaller(1, open)
    let within = Odds(L.spread(chance))
    let across = Odds(L.spread(chance * (1 - parameters[.silo])))
    let words = luck.contact.cells
    share { world, partners, _ in
      for partner in partners {
        world.meetOthers(partner, within: within, across: across, words)
      }
    }
  }

  /// The pairs of a partner with those of higher index.
  @inline(__always) private func meetOthers(
    _ partner: Int, within: Odds<L.Slice>, across: Odds<L.Slice>, _ word: Cells<L.Draw>
  ) {
    let row = links.forwardRow(partner)
    let (target, mirror) = (links.target.cells(of: row), links.mirror.cells(of: row))
    let isWithin = links.isWithinSector.cells(of: row)
    let (isMember, meets) = (isMember.cells, month.meets.cells)
    let taking = L.spread(isMember[partner])
    var pair = links.firstPair(of: partner)
    var view = row.lowerBound
    while view < row.upperBound {
      let count = L.count(from: view, to: row.upperBound)
      let odds = Odds(limit: L.choose(isWithin, from: view, within.limit, across.limit))
      let others = L.slice(isMember, of: target, from: view, count: count)
      let met = odds.decide(L.slice(word, from: pair)) & taking & others
      L.set(meets, met, from: view, count: count)
      for view in view..<view + count { meets[Int(mirror[view])] = meets[view] }
      (view, pair) = (view + count, pair + count)
    }
  }
}
