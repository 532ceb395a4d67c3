import PartnershipModel

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
    for index in partner * goals..<(partner + 1) * goals {
      let back = parameters[.turnoverReversion] * (L(anchors[index]) - priorities[index])
      priorities[index] += turnedOver * back
    }
  }

  private mutating func forgetLeaders() {
    let loss = parameters[.turnoverLoss] * (1 - development)
    share { world, partners, _ in
      for partner in partners where world.isTouchedByTurnover(partner) {
        world.forget(partner, loss: loss)
      }
    }
    tally.sumUp(members: member)
  }

  /// Whether a leader left, of the partner or of one linked to it; the sums of all others stand.
  @inline(__always) private func isTouchedByTurnover(_ partner: Int) -> Bool {
    let row = links.row(partner)
    let (target, anyTurnedOver) = (links.target.cells(of: row), month.anyTurnedOver.cells)
    if anyTurnedOver[partner] { return true }
    for view in row where anyTurnedOver[Int(target[view])] { return true }
    return false
  }

  /// What one partner still knows of the others, and they of it.
  private mutating func forget(_ partner: Int, loss: L) {
    let row = links.row(partner)
    let (target, isWithin) = (links.target.cells(of: row), links.isWithinSector.cells(of: row))
    let (kept, broken, trust) = (kept.cells(of: row), broken.cells(of: row), trust.cells(of: row))
    let (turnedOver, anyTurnedOver) = (month.turnedOver.cells, month.anyTurnedOver.cells)
    let isMember = isMember.cells
    let (own, loss) = (L.spread(1 - loss * turnedOver[partner]), L.spread(loss))
    let isOwnLeaderNew = anyTurnedOver[partner]
    let prior = L.spread(parameters[.priorWeight])
    let priorTrust = L.spread(parameters[.priorWeight] * attributes.propensity[partner])
    let alone = crew.workers == 1
    var sums = TrustSums<L>()
    var view = row.lowerBound
    while view < row.upperBound {
      let count = L.count(from: view, to: row.upperBound)
      if isOwnLeaderNew || L.isAny(anyTurnedOver, of: target, from: view, count: count) {
        let others = L.slice(turnedOver, of: target, from: view, count: count)
        let keep = own * (1 - loss * others)
        let good = L.slice(kept, from: view, count: count, alone: alone) * keep
        let bad = L.slice(broken, from: view, count: count, alone: alone) * keep
        let level = (good + priorTrust) / (good + bad + prior)
        L.set(kept, good, from: view, count: count, alone: alone)
        L.set(broken, bad, from: view, count: count, alone: alone)
        L.set(trust, level, from: view, count: count, alone: alone)
      }
      let counts = L.slice(isMember, of: target, from: view, count: count)
      let level = L.slice(trust, from: view, count: count, alone: alone)
      L.add(level, where: counts, isWithin: isWithin, from: view, count: count, to: &sums)
      view += count
    }
    tally.note(sums, of: partner)
  }
}
