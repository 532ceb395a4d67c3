import PartnershipModel

extension World {
  /// Step 11. Who leaves, who joins, and whether the partnership goes on.
  ///
  /// A member leaves after `exitMonths` months on end below `exitEngagement`. A prospect joins if an
  /// event says so, or if u2(i) < invitations · min(1, max(0, now + then)). With fewer than `quorum`
  /// members at or above `exitEngagement` that are not leaving the partnership dissolves.
  ///
  /// Source of the quorum: NORC for HHS/ASPE 2012. Draws: the third of each partner. Cost: partners.
  mutating func changeMembership(_ plan: Plan<L>, luck: borrowing Luck<L>) {
    var firm: L = 0
    for partner in 0..<member.count {
      let isLow = member[partner] * engagement[partner].isBelow(parameters[.exitEngagement])
      lowMonths[partner] = isLow * (lowMonths[partner] + 1)
      let leaving = member[partner] * (parameters[.exitMonths] .<= lowMonths[partner])
      month.leaving[partner] = leaving
      firm +=
        member[partner] * (1 - leaving)
        * engagement[partner].isAtLeast(parameters[.exitEngagement])
      month.entering[partner] = mayJoin(partner, plan) ? entry(of: partner, plan, luck: luck) : 0
    }
    let dissolves = alive * (firm .< parameters[.quorum])
    alive = alive * (1 - dissolves)
    moveMembers(dissolves: dissolves)
  }

  @inline(__always) private func mayJoin(_ partner: Int, _ plan: Plan<L>) -> Bool {
    plan.invitations > 0 || month.forcedEntry[partner]
  }

  @inline(__always) private func entry(of partner: Int, _ plan: Plan<L>, luck: borrowing Luck<L>)
    -> L
  {
    let outside = (1 - member[partner]) * (1 - gone[partner]) * alive
    if month.forcedEntry[partner] { return outside }
    guard outside.isAnywhere else { return 0 }
    let promise = promise(to: partner, prospect)
    let appeal = L.smaller(1, L.larger(0, promise.now + promise.then))
    return outside * (luck.joining[partner] .< L(plan.invitations) * appeal)
  }

  private mutating func moveMembers(dissolves: L) {
    (month.joined, month.left) = (0, 0)
    var anyChange = false
    for partner in 0..<member.count {
      let leaving = L.either(month.leaving[partner], member[partner] * dissolves)
      let entering = month.entering[partner] * (1 - dissolves)
      (month.leaving[partner], month.entering[partner]) = (leaving, entering)
      guard L.either(leaving, entering).isAnywhere else { continue }
      anyChange = true
      month.left += leaving
      month.joined += entering
      member[partner] = member[partner] * (1 - leaving) + entering
      isMember[partner] = member[partner].isSet
      gone[partner] = L.either(gone[partner], leaving)
      lowMonths[partner] *= 1 - L.either(leaving, entering)
      engagement[partner] = L.choose(
        entering, attributes.engagement[partner], engagement[partner] * (1 - leaving))
    }
    if anyChange { settleMembers() }
  }

  private mutating func settleMembers() {
    clearContacts()
    forgetVoice()
    countCompanions()
    tallyTrust()
  }

  /// Pairs that no longer meet must not count as met next month.
  private mutating func clearContacts() {
    month.meets.fill(L.Where(false))
    month.met.fill(0)
  }
}
