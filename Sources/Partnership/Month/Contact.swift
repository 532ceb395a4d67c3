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
    let links = blueprint.links
    let sectors = blueprint.sectors
    var contacts: L = 0
    for partner in 0..<member.count where member[partner].isAnywhere {
      for view in links.rows[partner]..<links.rows[partner + 1] {
        let other = Int(links.target[view])
        guard other > partner else { continue }
        let chance = sectors[partner] == sectors[other] ? within : across
        let pair = Int(links.pair[view])
        let meets = (luck.contact[pair] .< chance) * (member[partner] * member[other])
        month.contact[pair] = meets
        contacts += meets
      }
    }
    month.contacts = contacts
  }
}
