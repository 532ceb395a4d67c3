import PartnershipModel

extension World {
  /// Step 11. Who leaves, who joins, and whether the partnership goes on.
  ///
  /// A member leaves after `exitMonths` months on end below `exitEngagement`. A prospect joins if an
  /// event says so, or if u2(i) < invitations · min(1, max(0, now + then)). With fewer than `quorum`
  /// members at or above `exitEngagement` that are not leaving the partnership dissolves.
  ///
  /// Source of the quorum: NORC for HHS/ASPE 2012. Draws: the third of each partner. Cost: partners.
  mutating func changeMembership(_ outcome: OutcomeSums<L>) {
    let dissolves = alive * (L.total(outcome.firm) .< parameters[.quorum])
    alive = alive * (1 - dissolves)
    (month.joined, month.left) = (0, 0)
    guard outcome.moves.isAnywhere || dissolves.isAnywhere else { return }
    moveMembers(dissolves: dissolves)
    sumOverMembers()
  }

  /// Who may join this month.
  func door(_ plan: Plan<L>) -> Door {
    Door(
      canJoin: plan.invitations > 0 || month.isAnyEntryForced, invitations: plan.invitations)
  }

  /// Finds out who of the partners of a slice stays firmly engaged, and who wants to leave or to join.
  @inline(__always) func ask(
    _ partner: Int, _ words: Cells<L.Draw>, _ sums: inout OutcomeSums<L>
  ) {
    if isAnyMember(partner) { addTrust(of: partner, to: &sums.trust) }
    let exit = L.spread(parameters[.exitEngagement])
    let taking = takingPart(partner)
    let engaged = L.slice(engagement.cells, at: partner)
    let months = L.slice(lowMonths.cells, at: partner)
    let low = taking * engaged.isBelow(exit) * (months + 1)
    if L.Slice.either(low, months).isAnywhere { L.set(lowMonths.cells, low, at: partner) }
    let leaves = taking * (L.spread(parameters[.exitMonths]) .<= low)
    sums.firm += taking * (1 - leaves) * engaged.isAtLeast(exit)
    let enters = month.door.canJoin ? entering(partner, words) : 0
    L.set(month.leaving.cells, leaves.isSet, at: partner)
    L.set(month.entering.cells, enters.isSet, at: partner)
    sums.moves += leaves + enters
  }

  /// Who of the partners of a slice wants to join, or has to.
  @inline(__always) private func entering(_ partner: Int, _ words: Cells<L.Draw>) -> L.Slice {
    let gone = (1 as L.Slice).only(where: L.slice(isGone.cells, at: partner))
    let outside = (1 - takingPart(partner)) * (1 - gone) * L.spread(alive)
    guard outside.isAnywhere else { return 0 }
    let promise = promise(to: partner, month.scale.prospect)
    let appeal = L.Slice.smaller(1, L.Slice.larger(0, promise.now + promise.then))
    let uniform = L.Slice(uniform: L.slice(words, at: partner))
    let invited = outside * (uniform .< L.Slice(month.door.invitations) * appeal)
    return L.choose(month.forcedEntry.cells, at: partner, outside, invited)
  }

  private mutating func moveMembers(dissolves: L) {
    let moving = moving(dissolves: dissolves)
    guard !moving.isEmpty else { return }
    touchNobody()
    visit(moving) { world, partner in world.move(partner) }
    settleMembers()
  }

  /// Those who leave or join, in index order; all leave a partnership that dissolves.
  private mutating func moving(dissolves: L) -> [Int] {
    var moving: [Int] = []
    let (ends, goesOn) = (dissolves.isSet, (1 - dissolves).isSet)
    for first in L.blocks(0..<member.count) {
      let leaving = L.slice(month.leaving.cells, at: first)
      let entering = L.slice(month.entering.cells, at: first)
      guard ends.isAnywhere || leaving.isAnywhere || entering.isAnywhere else { continue }
      for partner in first..<min(first + L.rows, member.count) {
        month.leaving[partner] = month.leaving[partner] | (ends & isMember[partner])
        month.entering[partner] = month.entering[partner] & goesOn
        guard (month.leaving[partner] | month.entering[partner]).isAnywhere else { continue }
        moving.append(partner)
      }
    }
    return moving
  }

  private mutating func move(_ partner: Int) {
    let leaving = (1 as L).only(where: month.leaving[partner])
    let entering = (1 as L).only(where: month.entering[partner])
    touch(partner)
    month.left += leaving
    month.joined += entering
    member[partner] = member[partner] * (1 - leaving) + entering
    isMember[partner] = member[partner].isSet
    isGone[partner] = isGone[partner] | month.leaving[partner]
    recount(partner, joining: entering, leaving: leaving)
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

/// Who may join this month.
struct Door: Sendable {
  /// Whether anybody can.
  var canJoin = false
  /// Chance that a willing prospect is asked in.
  var invitations = 0.0
}
