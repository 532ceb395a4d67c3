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
    let words = luck.turnover.cells
    let sums = sum { world, partners, _ in
      var sums = LeaderSums<L>()
      for first in L.blocks(partners) { world.findNewLeaders(first, words) }
      for first in L.blocks(partners) {
        world.loseLeaders(first, &sums.turnovers)
        L.add(world.duesOfMembers(first), to: &sums.dues)
      }
      return sums
    }
    (month.turnovers, month.dues) = (sums.turnovers, sums.dues)
    month.isAnyLeaderNew = sums.turnovers.isAnywhere
    if month.isAnyLeaderNew { touchNewLeaders() }
  }

  /// Finds out who of the partners of a slice has a new leader.
  @inline(__always) private func findNewLeaders(_ first: Int, _ words: Cells<L.Draw>) {
    let chance = L.slice(attributes.turnover.cells, at: first)
    let leaves = L.Slice(uniform: L.slice(words, at: first)) .< chance
    let forced = L.choose(month.forcedTurnover.cells, at: first, 1, 0)
    let turnedOver = (takingPart(first) * L.Slice.either(leaves, forced)).isSet
    L.set(month.turnedOver.cells, turnedOver, at: first)
    if hearsOneByOne, turnedOver.isAnywhere { foresee(first) }
  }

  /// Begins to fetch what the partners of a slice want and value.
  @inline(__always) private func foresee(_ first: Int) {
    for place in places(of: first) {
      priorities.cells.fetch(place)
      anchors.cells.fetch(place)
    }
  }

  @inline(__always) private func loseLeaders(_ first: Int, _ turnovers: inout L) {
    guard L.slice(month.turnedOver.cells, at: first).isAnywhere else { return }
    for partner in first..<min(first + L.rows, member.count)
    where month.turnedOver[partner].isAnywhere { startOver(partner, &turnovers) }
  }

  /// Touches the rows around new leaders.
  private mutating func touchNewLeaders() {
    touchNobody()
    var leaders: [Int] = []
    for first in L.blocks(0..<member.count)
    where L.slice(month.turnedOver.cells, at: first).isAnywhere {
      for partner in first..<min(first + L.rows, member.count)
      where month.turnedOver[partner].isAnywhere { leaders.append(partner) }
    }
    month.newLeaders.fill(0)
    visit(leaders) { world, partner in
      world.touch(partner)
      if world.hearsOneByOne { world.noteNewLeader(partner) }
    }
  }

  /// Notes the views that look at a new leader.
  private mutating func noteNewLeader(_ partner: Int) {
    let (mirror, newLeaders) = (links.mirror.cells, month.newLeaders.cells)
    for view in links.places(inRowOf: partner) { newLeaders.set(bit: Int(mirror[view])) }
  }

  /// Whether there is a new leader among the partners of a slice or those linked to them.
  @inline(__always) func isLeaderNew(around partner: Int) -> Bool {
    month.isAnyLeaderNew && L.isAny(month.isTouched.cells, at: partner)
  }

  private func startOver(_ partner: Int, _ turnovers: inout L) {
    let turnedOver = (1 as L).only(where: month.turnedOver[partner])
    let (engagement, priorities) = (engagement.cells, priorities.cells)
    turnovers += turnedOver
    let stays = 1 - parameters[.turnoverDisengagement]
    engagement[partner] = L.choose(turnedOver, engagement[partner] * stays, engagement[partner])
    for index in places(of: partner) {
      let back = parameters[.turnoverReversion] * (L(anchors[index]) - priorities[index])
      priorities[index] += turnedOver * back
    }
  }

  /// Begins to fetch what the views of a slice of partners know where it is about to be forgotten: few
  /// places far apart.
  @inline(__always) func foreseeForgetting(_ partner: Int) {
    let (kept, broken, newLeaders) = (kept.cells, broken.cells, month.newLeaders.cells)
    attributes.propensity.cells.fetch(partner)
    let isOwnLeaderNew = L.slice(month.turnedOver.cells, at: partner).isAnywhere
    for view in links.slices(of: partner) where isOwnLeaderNew || newLeaders[view >> 3] != 0 {
      kept.fetch(view)
      broken.fetch(view)
    }
  }

  /// What the partners of a slice still know of the others, and they of them.
  mutating func forget(_ partner: Int, loss: L) {
    let places = links.places(of: partner)
    let isWithin = links.withinSector.cells
    let (kept, broken) = (kept.cells(of: places), broken.cells(of: places))
    let trust = trust.cells(of: places)
    let turnedOver = month.turnedOver.cells
    let isOwnLeaderNew = L.slice(turnedOver, at: partner)
    let loss = L.spread(loss)
    let own = 1 - loss.only(where: isOwnLeaderNew)
    let prior = L.spread(parameters[.priorWeight])
    let priorTrust = priorTrust(of: partner)
    let walk = walk(from: partner)
    var sums = TrustSums<L.Slice>()
    for seen in walk {
      let view = seen.view
      let isLeaderNew =
        hearsOneByOne
        ? L.Slice.Where(bits: month.newLeaders.cells[view >> 3]) : L.slice(turnedOver, of: seen)
      if isOwnLeaderNew.isAnywhere || isLeaderNew.isAnywhere {
        let keep = own * (1 - loss.only(where: isLeaderNew))
        let good = L.slice(kept, at: view) * keep
        let bad = L.slice(broken, at: view) * keep
        L.set(kept, good, at: view)
        L.set(broken, bad, at: view)
        L.set(trust, (good + priorTrust) / (good + bad + prior), at: view)
      }
      let level = L.slice(trust, at: view)
      L.add(level, where: walk.counts(seen), isWithin: isWithin, at: view, to: &sums)
    }
    tally.note(sums, at: partner)
  }
}
