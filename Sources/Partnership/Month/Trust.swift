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
    let links = blueprint.links
    let sectors = blueprint.sectors
    let retention = parameters[.trustRetention]
    let negativity = parameters[.negativity]
    let (stakes, trustedStakes) = (parameters[.stakes], parameters[.trustedStakes])
    let misreading = parameters[.misperception] * (1 - measurement)
    let rivalry = parameters[.rivalry] * (1 - month.programme)
    for partner in 0..<member.count where (1 - gone[partner]).isAnywhere {
      let resentment = resentment(of: partner)
      for view in links.rows[partner]..<links.rows[partner + 1] {
        let other = Int(links.target[view])
        let contact = month.contact[Int(links.pair[view])]
        let delivered = month.delivered[other]
        let misread = luck.perception[view] .< misreading
        let seen = L.choose(misread, 1 - delivered, delivered)
        let stake = contact * (stakes + trustedStakes * trust[view])
        var harm = month.voices[other].isAbove(1) * resentment
        if sectors[partner] == sectors[other] { harm += rivalry }
        kept[view] = retention * kept[view] + stake * seen
        broken[view] =
          retention * broken[view] + (negativity * stake * (1 - seen) + contact * harm)
        trust[view] = trustOf(view, by: partner)
      }
    }
    tallyTrust()
  }

  private func resentment(of partner: Int) -> L {
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
    let holder = Int(blueprint.links.target[Int(blueprint.links.mirror[view])])
    trust[view] = trustOf(view, by: holder)
  }

  /// Trust of all views from their evidence, and the sums over it.
  mutating func recomputeTrust() {
    let links = blueprint.links
    for partner in 0..<member.count {
      for view in links.rows[partner]..<links.rows[partner + 1] {
        trust[view] = trustOf(view, by: partner)
      }
    }
    tallyTrust()
  }

  /// T_i: mean trust of a partner in the members linked to it.
  func meanTrust(of partner: Int) -> L {
    mean(tally.given[partner], over: tally.companions[partner])
  }
}
