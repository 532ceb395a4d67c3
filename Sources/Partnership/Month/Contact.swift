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
    let within = L.smaller(1, open)
    let across = within * (1 - parameters[.silo])
    let (target, mirror, isWithin) = (
      links.target.cells, links.mirror.cells, links.isWithinSector.cells
    )
    let (member, meets, uniform) = (member.cells, month.meets.cells, luck.contact.cells)
    var contacts: L = 0
    var pair = 0
    for partner in 0..<links.partners {
      let taking = member[partner]
      for view in links.row(partner) where Int(target[view]) > partner {
        let other = Int(target[view])
        let chance = isWithin[view] ? within : across
        let met = (uniform[pair] .< chance) * (taking * member[other])
        pair += 1
        meets[view] = met
        meets[Int(mirror[view])] = met
        contacts += met
      }
    }
    month.contacts = contacts
  }
}
