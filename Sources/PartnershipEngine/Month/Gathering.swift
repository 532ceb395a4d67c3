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
    let draws = luck.rows
    if hearsOneByOne {
      let (lift, delivery) = (lift, luck.delivery.cells)
      share { world, partners, _ in
        for partner in L.blocks(partners) { world.keepPromises(partner, lift: lift, delivery) }
        world.layOutOpinions(of: partners)
      }
    }
    share { world, partners, worker in
      var waiting: Contacts?
      let atHand = RowDraws<L>.partnersAtHand
      for start in stride(from: partners.lowerBound, to: partners.upperBound, by: atHand) {
        let some = start..<min(start + atHand, partners.upperBound)
        let offset = draws.offset(of: some, worker, world.links)
        if draws.arePending {
          draws.draw(
            about: some, world.links, offset: offset,
            fetching: world.hearsOneByOne ? world.trust.cells : nil)
        }
        if world.hearsOneByOne { world.foreseeForgetting(among: some) }
        for partner in L.blocks(some) {
          if world.isLeaderNew(around: partner) { world.forget(partner, loss: loss) }
          world.meetOthers(partner, meeting, draws.contact, offset: offset)
          if L.rows > 1 { world.listenInTurn(partner, &waiting, worker, isBounded: isBounded) }
        }
      }
      if let waiting { world.listen(to: waiting, worker, isBounded: isBounded) }
    }
    if L.rows == 1 {
      share { world, partners, worker in
        for partner in partners { world.listen(partner, worker, isBounded: isBounded) }
      }
    }
  }

  @inline(__always) private func foreseeForgetting(among partners: Range<Int>) {
    for partner in L.blocks(partners) where isLeaderNew(around: partner) {
      foreseeForgetting(partner)
    }
  }

  /// Where partners are heard one by one, the slice before listens while what this one will hear is
  /// fetched.
  @inline(__always) private mutating func listenInTurn(
    _ partner: Int, _ waiting: inout Contacts?, _ worker: Int, isBounded: Bool
  ) {
    guard hearsOneByOne else {
      return listen(partner, worker, isBounded: isBounded)
    }
    let contacts = heed(partner, worker)
    if let waiting { listen(to: waiting, worker, isBounded: isBounded) }
    waiting = contacts
  }

  /// Members hear their contacts, and who is no member stays as it is.
  @inline(__always) private mutating func listen(
    to contacts: Contacts, _ worker: Int, isBounded: Bool
  ) {
    if isAnyMember(contacts.partner) {
      hear(contacts, worker, isBounded: isBounded)
    } else {
      keepPriorities(contacts.partner)
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
