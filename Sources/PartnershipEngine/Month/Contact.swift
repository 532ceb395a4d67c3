import PartnershipModel

extension World {
  /// Step 5. Who meets whom: backbone and convening bring partners together, silos keep sectors
  /// apart.
  ///
  ///     chance = min(1, contactBase + contactBackbone · B + contactConvening · convening)
  ///     u0(pair) < chance · (1 − silo if their sectors differ)
  ///
  /// Draws: the first of each pair.
  func meeting(_ plan: Plan<L>) -> Meeting {
    let open =
      parameters[.contactBase] + parameters[.contactBackbone] * backbone
      + parameters[.contactConvening] * plan.convening
    let chance = L.smaller(1, open)
    return Meeting(
      within: Odds(L.spread(chance)), across: Odds(L.spread(chance * (1 - parameters[.silo]))))
  }

  /// Whom the partners of a slice meet. With one partner in a slice, those of partners of higher
  /// index decide for their mirrors; with more, the word of a pair is at hand both ways.
  ///
  /// - Parameter offset: how far before a view its word lies.
  @inline(__always) func meetOthers(
    _ partner: Int, _ meeting: Meeting, _ word: Cells<L.Draw>, offset: Int
  ) {
    let (mirror, isWithin) = (links.mirror.cells, links.withinSector.cells)
    let (meets, standings) = (month.meets.cells, month.opinions.standings.cells)
    let taking = L.slice(isMember.cells, at: partner)
    let walk = walkOncePerPair(from: partner)
    let one: L.Slice = 1
    var number: L.Slice = 0
    for seen in walk {
      let view = seen.view
      let limit = L.choose(isWithin, at: view, meeting.within.limit, meeting.across.limit)
      let happens = Odds(limit: limit).decide(L.slice(word, at: view &- offset))
      let met = happens & taking & walk.counts(seen)
      L.mark(meets, met, at: view)
      if L.rows == 1 { meets[Int(mirror[view])] = meets[view] }
      if hearsOneByOne { standings[view >> 3] = Standings(bits: 0) }
      number = number.adding(one, where: met)
    }
    if hearsOneByOne { L.set(month.met.cells, number, at: partner) }
  }

  /// Where the partner that holds a view met the other this month.
  func haveMet(_ view: Int) -> L.Where { L.marked(month.meets.cells, one: view) }
}

/// The chances that two partners meet: of one sector, and of different sectors.
struct Meeting: Sendable {
  let within, across: Odds<Lane8>
}
