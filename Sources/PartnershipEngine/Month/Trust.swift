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
  ///
  /// This is what is the same for all views.
  var experience: Experience<L> {
    Experience(
      retention: parameters[.trustRetention], negativity: parameters[.negativity],
      stakes: parameters[.stakes], trustedStakes: parameters[.trustedStakes],
      misreading: Odds(parameters[.misperception] * (1 - measurement)).limit,
      rivalry: parameters[.rivalry] * (1 - month.programme))
  }

  /// What the partners of a slice make of a month with the partners linked to them.
  mutating func learnFromExperience(_ partner: Int, _ word: Cells<L.Draw>) {
    let isGone = L.slice(self.isGone.cells, at: partner)
    if isGone.isEverywhere { return }
    let places = links.places(of: partner)
    let isWithin = links.withinSector.cells
    let (kept, broken) = (kept.cells(of: places), broken.cells(of: places))
    let (trust, meets) = (trust.cells(of: places), self.month.meets.cells)
    let standing = self.month.standing.cells
    let month = SliceExperience<L>(self.month.experience)
    let prior = L.spread(parameters[.priorWeight])
    let priorTrust = priorTrust(of: partner)
    let resentment = resentment(of: partner)
    let isSomeoneGone = L.rows > 1 && isGone.isAnywhere
    let walk = walk(from: partner)
    let closeness = closeness(of: partner)
    var sums = TrustSums<L.Slice>()
    for seen in walk {
      let view = seen.view
      if hearsOneByOne { foreseeLearning(after: view, word) }
      let contact = L.marked(meets, at: view)
      let other = hearsOneByOne ? contacts(at: view) : L.standing(standing, of: seen)
      let misread = month.misreading.decide(L.slice(word, at: view))
      let isKept = other.delivered ^ misread
      let (stake, penalty) = month.stake(L.slice(trust, at: view))
      var harm = resentment.only(where: other.dominates)
      L.add(month.rivalry, to: &harm, where: isWithin, at: view)
      let (oldGood, oldBad) = (L.slice(kept, at: view), L.slice(broken, at: view))
      var good = (month.retention * oldGood).adding(stake, where: contact & isKept)
      var bad = (month.retention * oldBad).adding(
        penalty.except(where: isKept) + harm, where: contact)
      if isSomeoneGone {
        good = oldGood.only(where: isGone) + good.except(where: isGone)
        bad = oldBad.only(where: isGone) + bad.except(where: isGone)
      }
      let level = (good + priorTrust) / (good + bad + prior)
      L.set(kept, good, at: view)
      L.set(broken, bad, at: view)
      L.set(trust, level, at: view)
      let counts = walk.counts(seen)
      closeness.note(level, where: counts, at: view)
      L.add(level, where: counts, isWithin: isWithin, at: view, to: &sums)
    }
    tally.note(sums, at: partner)
  }

  /// In a large world, begins to fetch what the views know whose turn comes in a while, past the end of a
  /// row in the next one: processors foresee it on so many columns at once too late.
  @inline(__always) private func foreseeLearning(after view: Int, _ word: Cells<L.Draw>) {
    let next = view &+ lookahead
    kept.cells.fetch(next)
    broken.cells.fetch(next)
    trust.cells.fetch(next)
    word.fetch(next)
  }

  /// Whether those delivered that views look at, and whether they dominate, as far as they are contacts.
  @inline(__always) private func contacts(
    at view: Int
  ) -> (delivered: L.Slice.Where, dominates: L.Slice.Where) {
    let standings = month.opinions.standings.cells[view >> 3]
    return (L.Slice.Where(bits: standings.delivered), L.Slice.Where(bits: standings.dominates))
  }

  /// priorWeight · propensity of the partners of a slice.
  @inline(__always) func priorTrust(of partner: Int) -> L.Slice {
    L.spread(parameters[.priorWeight]) * L.slice(attributes.propensity.cells, at: partner)
  }

  @inline(__always) private func resentment(of partner: Int) -> L.Slice {
    let gap = gap(of: partner)
    return L.spread(parameters[.captureResentment])
      * L.Slice.larger(0, gap - L.spread(parameters[.agendaTolerance]))
  }

  /// Trust of one view from its evidence, T = (r + priorWeight · propensity) / (r + s + priorWeight);
  /// touches the row of who holds it.
  mutating func reappraiseTrust(of view: Int) {
    let holder = Int(links.target[Int(links.mirror[view])])
    let prior = parameters[.priorWeight]
    month.isTouched[holder] = true
    trust[view] =
      (kept[view] + prior * attributes.propensity[holder])
      / (kept[view] + broken[view] + prior)
  }

  /// Trust of all views from their evidence, and the sums over members.
  mutating func recomputeTrust() {
    share { world, partners, _ in
      for partner in L.blocks(partners) {
        world.recomputeTrust(of: partner)
        world.countCompanions(of: partner)
        world.sumTrustGiven(by: partner)
      }
    }
    sumOverMembers()
  }

  private mutating func recomputeTrust(of partner: Int) {
    let (prior, priorTrust) = (L.spread(parameters[.priorWeight]), priorTrust(of: partner))
    for view in links.slices(of: partner) {
      let (good, bad) = (L.slice(kept.cells, at: view), L.slice(broken.cells, at: view))
      L.set(trust.cells, (good + priorTrust) / (good + bad + prior), at: view)
    }
  }

  /// T_i: mean trust of the partners of a slice in the members linked to them.
  @inline(__always) func meanTrust(of partner: Int) -> L.Slice {
    .mean(
      L.slice(tally.given.cells, at: partner), over: L.slice(tally.companions.cells, at: partner))
  }
}

/// What a month's experience counts for, the same for all views.
struct Experience<L: Lanes>: Sendable {
  let retention, negativity, stakes, trustedStakes: L
  /// Limit of the odds that something is misread.
  let misreading: L
  let rivalry: L
}

/// The same for a slice of views.
private struct SliceExperience<L: WorldLanes> {
  let retention, rivalry: L.Slice
  let misreading: Odds<L.Slice>
  private let negativity, stakes, trustedStakes: L.Slice
  /// What a broken promise counts for while stakes do not depend on trust.
  private let penalty: L.Slice
  private let isTrustAtStake: Bool

  @inline(__always) init(_ experience: Experience<L>) {
    retention = L.spread(experience.retention)
    negativity = L.spread(experience.negativity)
    stakes = L.spread(experience.stakes)
    trustedStakes = L.spread(experience.trustedStakes)
    misreading = Odds(limit: L.spread(experience.misreading))
    rivalry = L.spread(experience.rivalry)
    penalty = negativity * stakes
    isTrustAtStake = experience.trustedStakes.isAnywhere
  }

  /// Evidence that one contact brings, if the promise is kept and if it is broken.
  @inline(__always) func stake(_ trust: L.Slice) -> (kept: L.Slice, broken: L.Slice) {
    guard isTrustAtStake else { return (stakes, penalty) }
    let stake = stakes + trustedStakes * trust
    return (stake, negativity * stake)
  }
}
