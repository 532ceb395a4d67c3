import PartnershipModel

extension World {
  /// Step 12. The record of the month: every measure, in the order of the columns.
  ///
  /// Voice and agenda use the equal voice of the month just simulated and the members after it.
  /// Cost: partners times goals.
  mutating func recordMonth(equalVoice: Double) {
    updateAgenda(equalVoice)
    recordPartners()
    recordTrust()
    recordDensity()
    recordStocks()
    recordFlows()
  }

  /// What a strategy steers by, in a month whose record is not wanted: this measure and those that come
  /// with it are as ``recordMonth(equalVoice:)`` leaves them, the others as they were.
  mutating func record(_ measure: Measure, equalVoice: Double) {
    switch measure {
    case .alive, .members, .engagement, .agreement, .commonAgenda:
      updateAgenda(equalVoice)
      recordPartners()
    case .trust, .trustWithin, .trustBetween: recordTrust()
    case .density: recordDensity()
    case .capability, .wins, .narrative, .measurement, .development, .backbone, .funds, .outcome,
      .disrupted, .goalOutcome:
      recordStocks()
    case .output, .effort, .income, .recurringShare, .spending, .contacts, .joined, .left,
      .turnovers:
      recordFlows()
    }
  }

  private mutating func note(_ measure: Measure, _ value: L) { record[measure.column] = value }

  private mutating func recordPartners() {
    let tolerance = L.spread(parameters[.agendaTolerance])
    let isKnown = month.isAgendaCurrent && !hearsOneByOne
    let sums = sum { world, partners, _ in
      var sums = StandSums<L>()
      for partner in L.blocks(partners) {
        world.foreseePriorities(after: partner)
        guard world.isAnyMember(partner) else { continue }
        world.addStand(of: partner, tolerance, isKnown: isKnown, to: &sums)
      }
      return sums
    }
    let members = month.members
    note(.alive, alive)
    note(.members, members)
    note(.engagement, L.mean(sums.engaged, over: members))
    note(.agreement, sums.agreement)
    let isCommon = L.total(sums.near).isAtLeast(parameters[.agendaQuota] * members)
    note(.commonAgenda, (0 .< members) * isCommon)
  }

  /// Adds how the members of a slice stand towards the agenda.
  @inline(__always) private func addStand(
    of partner: Int, _ tolerance: L.Slice, isKnown: Bool, to sums: inout StandSums<L>
  ) {
    let distance =
      isKnown ? L.slice(month.distance.cells, at: partner) : distanceFromAgenda(partner)
    let taking = takingPart(partner)
    L.add(L.slice(month.voice.cells, at: partner) * (1 - distance), to: &sums.agreement)
    sums.near += taking * distance.isAtMost(tolerance)
    L.add(taking * L.slice(engagement.cells, at: partner), to: &sums.engaged)
  }

  private mutating func recordTrust() {
    note(.trust, L.mean(tally.total.all, over: tally.pairs))
    note(.trustWithin, L.mean(tally.total.within, over: tally.pairsWithin))
    note(.trustBetween, L.mean(tally.total.between, over: tally.pairsBetween))
  }

  private mutating func recordDensity() {
    note(.density, L.mean(countMutualTrust(), over: tally.pairs))
  }

  private mutating func recordStocks() {
    note(.capability, capability)
    note(.wins, wins)
    note(.narrative, narrative)
    note(.measurement, measurement)
    note(.development, development)
    note(.backbone, backbone)
    note(.funds, funds)
    var outcome: L = 0
    for goal in 0..<outcomes.count {
      outcome += interest[goal] * outcomes[goal]
      note(.goalOutcome(goal), outcomes[goal])
    }
    note(.outcome, outcome)
    note(.disrupted, 0 .< crisis)
  }

  private mutating func recordFlows() {
    let income = month.grants + month.recurring
    note(.output, month.output)
    note(.effort, month.effort.all)
    note(.income, income)
    note(.recurringShare, L.mean(month.recurring, over: income))
    note(.spending, month.spending)
    note(.contacts, month.contacts)
    note(.joined, month.joined)
    note(.left, month.left)
    note(.turnovers, month.turnovers)
  }
}
