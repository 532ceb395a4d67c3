import PartnershipModel

extension World {
  /// Step 9. Trust follows delivered experience: what was promised and seen to be kept or broken.
  ///
  ///     seen = D_j, or its opposite if the view's uniform < misperception · (1 − M)
  ///     stake = stakes + trustedStakes · T_ij
  ///     harm = captureResentment · max(0, gap_i − agendaTolerance)   if n·v_j > 1
  ///            + rivalry · (1 − prog)                                if of one sector
  ///     r_ij ← trustRetention · r_ij + stake · seen
  ///     s_ij ← trustRetention · s_ij + negativity · stake · (1 − seen) + harm
  ///
  /// for pairs in contact; all other pairs only forget.
  ///
  /// Sources: Josang and Ismail 2002; Slovic 1993. Draws: second and third of each pair. Cost: views.
  mutating func updateTrust(luck: borrowing Luck<L>) {
    let conditions = Experience<L.Slice>(
      retention: L.spread(parameters[.trustRetention]),
      negativity: L.spread(parameters[.negativity]), stakes: L.spread(parameters[.stakes]),
      trustedStakes: L.spread(parameters[.trustedStakes]),
      misreading: Odds(L.spread(parameters[.misperception] * (1 - measurement))),
      rivalry: L.spread(parameters[.rivalry] * (1 - month.programme)))
    let words = luck.perception.cells
    share { world, partners, _ in
      for partner in partners where (1 - world.gone[partner]).isAnywhere {
        world.learnFromExperience(partner, conditions, words)
      }
    }
    tally.sumUp(members: member)
  }

  /// What one partner makes of a month with the partners linked to it.
  private mutating func learnFromExperience(
    _ partner: Int, _ month: Experience<L.Slice>, _ word: Cells<L.Draw>
  ) {
    let row = links.row(partner)
    let (target, isWithin) = (links.target.cells(of: row), links.isWithinSector.cells(of: row))
    let (kept, broken, trust) = (kept.cells(of: row), broken.cells(of: row), trust.cells(of: row))
    let meets = self.month.meets.cells(of: row)
    let (delivered, dominates) = (self.month.delivered.cells, self.month.dominates.cells)
    let isMember = isMember.cells
    let prior = L.spread(parameters[.priorWeight])
    let priorTrust = L.spread(parameters[.priorWeight] * attributes.propensity[partner])
    let resentment = L.spread(resentment(of: partner))
    let alone = crew.workers == 1
    var sums = TrustSums<L>()
    var view = row.lowerBound
    while view < row.upperBound {
      let count = L.count(from: view, to: row.upperBound)
      let contact = L.slice(meets, from: view)
      let misread = month.misreading.decide(L.slice(word, from: view))
      let seen = L.slice(delivered, of: target, from: view, count: count) ^ misread
      let (stake, penalty) = month.stake(L.slice(trust, from: view, count: count, alone: alone))
      let isDominated = L.slice(dominates, of: target, from: view, count: count)
      var harm = resentment.only(where: isDominated)
      L.add(month.rivalry, to: &harm, where: isWithin, from: view)
      let good = (month.retention * L.slice(kept, from: view, count: count, alone: alone)).adding(
        stake, where: contact & seen)
      let bad = (month.retention * L.slice(broken, from: view, count: count, alone: alone)).adding(
        penalty.except(where: seen) + harm, where: contact)
      let level = (good + priorTrust) / (good + bad + prior)
      L.set(kept, good, from: view, count: count, alone: alone)
      L.set(broken, bad, from: view, count: count, alone: alone)
      L.set(trust, level, from: view, count: count, alone: alone)
      let counts = L.slice(isMember, of: target, from: view, count: count)
      L.add(level, where: counts, isWithin: isWithin, from: view, count: count, to: &sums)
      view += count
    }
    tally.note(sums, of: partner)
  }

  @inline(__always) private func resentment(of partner: Int) -> L {
    parameters[.captureResentment]
      * L.larger(0, month.gap[partner] - parameters[.agendaTolerance])
  }

  /// T = (r + priorWeight · propensity) / (r + s + priorWeight).
  @inline(__always) func trustOf(_ view: Int, by partner: Int) -> L {
    let prior = parameters[.priorWeight]
    return (kept[view] + prior * attributes.propensity[partner])
      / (kept[view] + broken[view] + prior)
  }

  /// Trust of one view from its evidence.
  mutating func reappraiseTrust(of view: Int) {
    let holder = Int(links.target[Int(links.mirror[view])])
    trust[view] = trustOf(view, by: holder)
  }

  /// Trust of all views from their evidence, and the sums over it.
  mutating func recomputeTrust() {
    for partner in 0..<links.partners {
      for view in links.row(partner) { trust[view] = trustOf(view, by: partner) }
    }
    tallyTrust()
  }

  /// T_i: mean trust of a partner in the members linked to it.
  @inline(__always) func meanTrust(of partner: Int) -> L {
    mean(tally.given[partner], over: tally.companions[partner])
  }
}

/// What a month's experience counts for, the same for all views.
struct Experience<L: Lanes>: Sendable {
  let retention, negativity, stakes, trustedStakes, rivalry: L
  let misreading: Odds<L>
  /// What a broken promise counts for while stakes do not depend on trust.
  private let penalty: L
  private let isTrustAtStake: Bool

  init(
    retention: L, negativity: L, stakes: L, trustedStakes: L, misreading: Odds<L>, rivalry: L
  ) {
    (self.retention, self.negativity) = (retention, negativity)
    (self.stakes, self.trustedStakes) = (stakes, trustedStakes)
    (self.misreading, self.rivalry) = (misreading, rivalry)
    penalty = negativity * stakes
    isTrustAtStake = trustedStakes.isAnywhere
  }

  /// Evidence that one contact brings, if the promise is kept and if it is broken.
  @inline(__always) func stake(_ trust: L) -> (kept: L, broken: L) {
    guard isTrustAtStake else { return (stakes, penalty) }
    let stake = stakes + trustedStakes * trust
    return (stake, negativity * stake)
  }
}
