extension World {
  /// Step 2. Leaders leave, and part of what their partners knew of them goes along.
  ///
  ///     keep_i = 1 − turnoverLoss · (1 − A)   if the leader of member i left, else 1
  ///     r_ij, s_ij ← · keep_i · keep_j        both ways
  ///     e_i ← e_i · (1 − turnoverDisengagement);  x_i ← x_i + turnoverReversion · (x0_i − x_i)
  ///
  /// A leader leaves if u0(i) < turnover_i, or if an event says so. Draws: the first of each
  /// partner. Cost: the views of all partners, in months with a change.
  mutating func loseLeaders(luck: borrowing Luck<L>) {
    month.turnovers = 0
    var anyChange = false
    for partner in 0..<member.count {
      let leaves = luck.turnover[partner] .< attributes.turnover[partner]
      let forced: L = month.forcedTurnover[partner] ? 1 : 0
      let turnedOver = member[partner] * L.either(leaves, forced)
      month.turnedOver[partner] = turnedOver
      month.anyTurnedOver[partner] = turnedOver.isAnywhere
      guard month.anyTurnedOver[partner] else { continue }
      anyChange = true
      month.turnovers += turnedOver
      startOver(partner, where: turnedOver)
    }
    if anyChange { forgetLeaders() }
  }

  private mutating func startOver(_ partner: Int, where turnedOver: L) {
    let stays = 1 - parameters[.turnoverDisengagement]
    engagement[partner] = L.choose(turnedOver, engagement[partner] * stays, engagement[partner])
    let goals = blueprint.goals
    for index in partner * goals..<(partner + 1) * goals {
      let back = parameters[.turnoverReversion] * (L(anchors[index]) - priorities[index])
      priorities[index] += turnedOver * back
    }
  }

  private mutating func forgetLeaders() {
    let loss = parameters[.turnoverLoss] * (1 - development)
    let (turnedOver, anyTurnedOver) = (month.turnedOver.cells, month.anyTurnedOver.cells)
    for partner in 0..<links.partners {
      let row = links.row(partner)
      let target = links.target.cells(of: row)
      let ownKeep = 1 - loss * turnedOver[partner]
      for view in row where anyTurnedOver[partner] || anyTurnedOver[Int(target[view])] {
        let keep = ownKeep * (1 - loss * turnedOver[Int(target[view])])
        kept[view] *= keep
        broken[view] *= keep
        trust[view] = trustOf(view, by: partner)
      }
    }
    tallyTrust()
  }
}
