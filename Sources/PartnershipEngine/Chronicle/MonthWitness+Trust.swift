import PartnershipModel

extension MonthWitness {
  /// The views that changed most since the month began, the most changed first.
  ///
  /// Cost: one look at every view.
  func largestTrustChanges(
    _ world: borrowing World<Double>, luck: borrowing Luck<Double>
  ) -> [TrustChange] {
    guard mostTrustChanges > 0 else { return [] }
    let fallenOut = conflicts(world)
    var largest: [(size: Double, from: Int, view: Int)] = []
    let links = world.links
    for from in 0..<world.member.count {
      for view in links.places(inRowOf: from) {
        let size = abs(world.trust[view] - before.trust[view])
        guard size > 0, largest.count < mostTrustChanges || size > largest[largest.count - 1].size
        else { continue }
        let areMembers = world.member[from] * world.member[Int(links.target[view])] != 0
        guard areMembers || fallenOut.contains(view) else { continue }
        let place = largest.firstIndex { $0.size < size } ?? largest.count
        largest.insert((size, from, view), at: place)
        if largest.count > mostTrustChanges { largest.removeLast() }
      }
    }
    var changes: [TrustChange] = []
    for (_, from, view) in largest {
      changes.append(
        TrustChange(
          from: from, to: Int(links.target[view]), before: before.trust[view],
          after: world.trust[view],
          reasons: reasons(world, luck: luck, from: from, view, fallenOut: fallenOut)))
    }
    return changes
  }

  /// Views between partners that fell out this month.
  private func conflicts(_ world: borrowing World<Double>) -> [Int] {
    var views: [Int] = []
    for (when, happening) in world.blueprint.happenings where when == month {
      guard case .conflict(_, _, let pair?, _) = happening else { continue }
      let view = world.links.forward(pair)
      views += [view, Int(world.links.mirror[view])]
    }
    return views
  }

  /// What moved a view, in the order of the month.
  private func reasons(
    _ world: borrowing World<Double>, luck: borrowing Luck<Double>, from: Int, _ view: Int,
    fallenOut: [Int]
  ) -> [TrustChange.Reason] {
    let to = Int(world.links.target[view])
    var reasons: [TrustChange.Reason] = fallenOut.contains(view) ? [.conflict] : []
    for partner in [from, to] where world.month.turnedOver[partner].isAnywhere {
      reasons.append(.leaderLeft(partner: partner))
    }
    guard world.haveMet(view).isAnywhere else { return reasons + [.forgotten] }
    let kept = world.month.delivered[to].isAnywhere
    let misreading = Odds(world.parameters[.misperception] * (1 - world.measurement))
    if misreading.decide(luck.perception[view]).isAnywhere {
      reasons.append(kept ? .misreadAsBroken : .misreadAsKept)
    } else {
      reasons.append(kept ? .keptPromise : .brokenPromise)
    }
    return reasons + harms(world, from: from, to: to)
  }

  private func harms(
    _ world: borrowing World<Double>, from: Int, to: Int
  ) -> [TrustChange.Reason] {
    var harms: [TrustChange.Reason] = []
    let gap = Double.one(world.gap(of: from - from % Double.rows), of: from)
    let isFar = gap > world.parameters[.agendaTolerance]
    let isPowerful = world.month.dominates[to].isAnywhere
    if world.parameters[.captureResentment] > 0, isFar, isPowerful { harms.append(.resentment) }
    let sectors = world.blueprint.sectors
    if world.parameters[.rivalry] > 0, sectors[from] == sectors[to], world.month.programme < 1 {
      harms.append(.rivalry)
    }
    return harms
  }
}
