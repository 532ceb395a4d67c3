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
    let (within, across) = (Odds(chance), Odds(chance * (1 - parameters[.silo])))
    let words = luck.contact.cells
    share { world, partners, _ in
      for partner in partners {
        world.meetOthers(partner, within: within, across: across, words)
      }
    }
  }

  /// The pairs of a partner with those of higher index.
  @inline(__always) private func meetOthers(
    _ partner: Int, within: Odds<L>, across: Odds<L>, _ word: Cells<L.Draw>
  ) {
    let row = links.row(partner)
    let (target, mirror) = (links.target.cells(of: row), links.mirror.cells(of: row))
    let isWithin = links.isWithinSector.cells(of: row)
    let (isMember, meets) = (isMember.cells, month.meets.cells)
    let taking = isMember[partner]
    var pair = links.firstPair(of: partner)
    for view in row where Int(target[view]) > partner {
      let odds = isWithin[view] ? within : across
      let met = odds.decide(word[pair]) & taking & isMember[Int(target[view])]
      pair += 1
      meets[view] = met
      meets[Int(mirror[view])] = met
    }
  }
}
