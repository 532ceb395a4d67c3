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
    if hearsOneByOne { layOutOpinions(luck: luck) }
    let rows = Rows(
      loss: parameters[.turnoverLoss] * (1 - development), meeting: meeting(plan),
      isBounded: (parameters[.confidenceBound] .< 1).isAnywhere, draws: luck.rows)
    var sums = sum { world, partners, worker in
      var sums = AgendaSums<L>()
      for some in Handfuls(partners: partners) {
        world.gather(some, rows, worker)
        if L.rows > 1 { world.addWants(of: some, to: &sums) }
      }
      return sums
    }
    if L.rows == 1 {
      sums = sum { world, partners, worker in
        var sums = AgendaSums<L>()
        for partner in partners { world.listen(partner, worker, isBounded: rows.isBounded) }
        world.addWants(of: partners, to: &sums)
        return sums
      }
    }
    agree(sums)
  }

  /// The rows of some partners, drawn together.
  @inline(__always) private mutating func gather(
    _ partners: Range<Int>, _ rows: Rows<L>, _ worker: Int
  ) {
    let offset = rows.draws.offset(of: partners, worker, links)
    if hearsOneByOne {
      for partner in L.blocks(partners) where isLeaderNew(around: partner) {
        foreseeForgetting(partner)
      }
    }
    if rows.draws.arePending {
      rows.draws.draw(about: partners, links, offset: offset, fetching: neededNext)
    }
    for partner in L.blocks(partners) {
      if isLeaderNew(around: partner) { forget(partner, loss: rows.loss) }
      meetOthers(partner, rows.meeting, rows.draws.contact, offset: offset)
      if L.rows > 1, !hearsOneByOne { listen(partner, worker, isBounded: rows.isBounded) }
    }
    guard hearsOneByOne else { return }
    // The first listen while what the last will hear is fetched.
    for partner in L.blocks(partners) where isAnyMember(partner) { heed(partner, worker) }
    for partner in L.blocks(partners) where isAnyMember(partner) {
      hear(month.opinions.contacts(of: partner, worker), worker, isBounded: rows.isBounded)
    }
  }

  /// What is needed next, where contacts are heard one by one.
  @inline(__always) private var neededNext: Lookahead<L>? {
    guard hearsOneByOne else { return nil }
    return Lookahead(trust: trust.cells, opinions: month.opinions.about(0))
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

/// What is the same for all rows of a month.
private struct Rows<L: WorldLanes>: Sendable {
  /// What is forgotten when a leader leaves.
  let loss: L
  let meeting: Meeting
  /// Whether partners hear only those who are not too far off.
  let isBounded: Bool
  let draws: RowDraws<L>
}
