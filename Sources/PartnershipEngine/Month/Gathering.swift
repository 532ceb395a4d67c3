import PartnershipModel

extension World {
  /// What a month does to views before anything is delivered: knowledge of leaders that left is
  /// forgotten (step 2), partners meet (step 5) and listen to those they met (step 6).
  ///
  /// A row depends on no other row, only on what all partners were before. So a slice of partners goes
  /// through all of it at once, while what it holds of others is at hand: a large world passes
  /// through the caches once and not three times. (With one partner in a slice a pair's meeting is decided
  /// in the row of the smaller index alone, so all must have met before anybody listens.)
  mutating func gather(_ plan: Plan<L>, luck: borrowing Luck<L>) {
    shareVoice(plan.equalVoice)
    let loss = parameters[.turnoverLoss] * (1 - development)
    let meeting = meeting(plan)
    let isBounded = (parameters[.confidenceBound] .< 1).isAnywhere
    let words = luck.contact.cells
    if L.rows > 1, month.opinions.isUsed {
      share { world, partners, _ in world.layOutOpinions(of: partners) }
    }
    share { world, partners, worker in
      var waiting = -1
      for partner in L.blocks(partners) {
        if world.isLeaderNew(around: partner) { world.forget(partner, loss: loss) }
        world.meetOthers(partner, meeting, words)
        if L.rows > 1, world.month.opinions.isUsed {
          world.heed(partner, worker)
          if waiting >= 0 { world.listen(waiting, worker, isBounded: isBounded) }
          waiting = partner
        } else if L.rows > 1 {
          world.listen(partner, worker, isBounded: isBounded)
        }
      }
      if waiting >= 0 { world.listen(waiting, worker, isBounded: isBounded) }
    }
    if L.rows == 1 {
      share { world, partners, worker in
        for partner in partners { world.listen(partner, worker, isBounded: isBounded) }
      }
    }
  }

  /// Members hear others, and who is no member stays as it is.
  @inline(__always) private mutating func listen(
    _ partner: Int, _ worker: Int, isBounded: Bool
  ) {
    if isAnyMember(partner) {
      hear(partner, worker, isBounded: isBounded)
    } else {
      keepPriorities(partner)
    }
  }
}
