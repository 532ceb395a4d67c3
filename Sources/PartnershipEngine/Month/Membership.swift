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
    var moves: L.Slice = 0
    let exit = L.spread(parameters[.exitEngagement])
    let canJoin = plan.invitations > 0 || month.isAnyEntryForced
    for partner in L.blocks(0..<member.count) {
      let taking = takingPart(partner)
      let engaged = L.slice(engagement.cells, at: partner)
      let low = taking * engaged.isBelow(exit) * (L.slice(lowMonths.cells, at: partner) + 1)
      L.set(lowMonths.cells, low, at: partner)
      let leaving = taking * (L.spread(parameters[.exitMonths]) .<= low)
      L.set(month.leaving.cells, leaving, at: partner)
      L.add(taking * (1 - leaving) * engaged.isAtLeast(exit), to: &firm)
      let entering = canJoin ? entering(partner, plan, luck: luck) : 0
      L.set(month.entering.cells, entering, at: partner)
      moves = L.Slice.either(moves, L.Slice.either(leaving, entering))
    }
    let dissolves = alive * (firm .< parameters[.quorum])
    alive = alive * (1 - dissolves)
    (month.joined, month.left) = (0, 0)
    if moves.isAnywhere || dissolves.isAnywhere { moveMembers(dissolves: dissolves) }
    sumOverMembers()
  }

  /// Who of the partners of a slice wants to join, or has to.
  @inline(__always) private func entering(
    _ partner: Int, _ plan: Plan<L>, luck: borrowing Luck<L>
  ) -> L.Slice {
    let (member, gone) = (takingPart(partner), L.slice(gone.cells, at: partner))
    let outside = (1 - member) * (1 - gone) * L.spread(alive)
    guard outside.isAnywhere else { return 0 }
    let promise = promise(to: partner, prospect)
    let appeal = L.Slice.smaller(1, L.Slice.larger(0, promise.now + promise.then))
    let uniform = L.slice(luck.joining.cells, at: partner)
    let invited = outside * (uniform .< L.Slice(plan.invitations) * appeal)
    return L.choose(month.forcedEntry.cells, at: partner, outside, invited)
  }

  private mutating func moveMembers(dissolves: L) {
    var anyChange = false
    touchNobody()
    for first in L.blocks(0..<member.count) {
      let leaves = takingPart(first) * L.spread(dissolves)
      let leaving = L.Slice.either(L.slice(month.leaving.cells, at: first), leaves)
      let entering = L.slice(month.entering.cells, at: first) * (1 - L.spread(dissolves))
      L.set(month.leaving.cells, leaving, at: first)
      L.set(month.entering.cells, entering, at: first)
      guard L.Slice.either(leaving, entering).isAnywhere else { continue }
      for partner in first..<min(first + L.rows, member.count)
      where L.either(month.leaving[partner], month.entering[partner]).isAnywhere {
        anyChange = true
        move(partner)
      }
    }
    if anyChange { settleMembers() }
  }

  private mutating func move(_ partner: Int) {
    let (leaving, entering) = (month.leaving[partner], month.entering[partner])
    touch(partner)
    month.left += leaving
    month.joined += entering
    member[partner] = member[partner] * (1 - leaving) + entering
    isMember[partner] = member[partner].isSet
    gone[partner] = L.either(gone[partner], leaving)
    lowMonths[partner] *= 1 - L.either(leaving, entering)
    engagement[partner] = L.choose(
      entering, attributes.engagement[partner], engagement[partner] * (1 - leaving))
  }

  private mutating func settleMembers() {
    clearContacts()
    forgetVoice()
    recountRows()
  }

  /// Pairs that no longer meet must not count as met next month.
  private mutating func clearContacts() {
    month.meets.fill(L.noMarks)
    month.met.fill(0)
  }
}
