import PartnershipModel

extension World {
  /// Step 7. How far partners are from the agenda, who delivers what was promised, and how much
  /// effort comes of it.
  ///
  /// Building together needs trust and agreement, delivering alone does not; urgent, disengaged
  /// partners drift back to quick wins.
  ///
  ///     p_i = reliability_i + (1 − reliability_i) · (developmentDelivery·A + measurementDelivery·M)
  ///     D_i = 1 if u1(i) < p_i
  ///     eff_i = cap_i · D_i · max(0, e_i − meetingTime · met_i · (1 − B)) / cap_all
  ///     coll_i = (1 − trustGate + trustGate·T_i) · (1 − agendaGate + agendaGate·a_i)
  ///     pull_i = gravity · urgency_i · (1 − e_i);  us_i = us·(1 − pull_i);  qs_i = qs + us·pull_i
  ///     E = Σ eff;  Eq = Σ eff·qs_i;  Eqc = Σ eff·qs_i·coll_i;  Eu = Σ eff·us_i·coll_i
  ///
  /// Unit of effort: 1 if all partners listed give all their capacity. Draws: the second of each
  /// partner. Cost: the number of partners.
  mutating func deliver(_ plan: Plan<L>, luck: borrowing Luck<L>) {
    let (lift, words) = (lift, luck.delivery.cells)
    let meetingCost = parameters[.meetingTime] * (1 - backbone)
    let arePromisesKept = hearsOneByOne
    month.effort = sum { world, partners, _ in
      var sums = EffortSums<L>()
      for partner in L.blocks(partners) {
        if !arePromisesKept { world.keepPromises(partner, lift: lift, words) }
        if world.isAnyMember(partner) {
          world.work(partner, plan, meetingCost: meetingCost, &sums)
        }
      }
      return sums
    }
    month.isAgendaCurrent = true
  }

  /// The effort of the partners of a slice, now that the agenda is known.
  @inline(__always) private func work(
    _ partner: Int, _ plan: Plan<L>, meetingCost: L, _ sums: inout EffortSums<L>
  ) {
    let distance = distanceFromAgenda(partner)
    if !hearsOneByOne {
      L.set(month.distance.cells, distance, at: partner)
      L.set(month.gap.cells, gapFromAgenda(partner), at: partner)
    }
    let delivered = L.slice(month.delivered.cells, at: partner)
    let met = L.slice(month.met.cells, at: partner)
    let free = L.Slice.larger(
      0, L.slice(engagement.cells, at: partner) - L.spread(meetingCost) * met)
    let given = L.slice(capacity.cells, at: partner).only(where: delivered) * free
    let effort = takingPart(partner) * given / L.spread(capacityOfAll)
    let collaboration = collaboration(of: partner, distance: distance)
    spend(effort, of: partner, plan, collaboration: collaboration, &sums)
  }

  /// By how much of what is missing development and measurement make partners more reliable.
  var lift: L {
    parameters[.developmentDelivery] * development
      + parameters[.measurementDelivery] * measurement
  }

  /// Finds out who of the partners of a slice delivers. It depends on nothing that happens after money
  /// is settled, so that it can be known before partners meet.
  @inline(__always) func keepPromises(_ partner: Int, lift: L, _ words: Cells<L.Draw>) {
    let reliability = L.slice(attributes.reliability.cells, at: partner)
    let chance = reliability + (1 - reliability) * L.spread(lift)
    let uniform = L.Slice(uniform: L.slice(words, at: partner))
    let delivered = uniform.falls(below: chance) & L.Slice.Where(isAnyMember(partner))
    L.set(month.delivered.cells, delivered, at: partner)
    if hearsOneByOne { return }
    let dominates = L.slice(month.dominates.cells, at: partner)
    L.set(month.standing.cells, delivered: delivered, dominates: dominates, at: partner)
  }

  @inline(__always) private func spend(
    _ effort: L.Slice, of partner: Int, _ plan: Plan<L>, collaboration: L.Slice,
    _ sums: inout EffortSums<L>
  ) {
    let pull =
      L.spread(parameters[.gravity]) * L.slice(attributes.urgency.cells, at: partner)
      * (1 - L.slice(engagement.cells, at: partner))
    let systems = L.spread(plan.systems) * (1 - pull)
    let quickWins = L.spread(plan.quickWins) + L.spread(plan.systems) * pull
    L.add(effort, to: &sums.all)
    L.add(effort * quickWins, to: &sums.onWins)
    L.add(effort * quickWins * collaboration, to: &sums.connected)
    L.add(effort * systems * collaboration, to: &sums.onSystems)
  }

  /// coll_i: how far the partners' work adds up with that of the others, 0…1.
  @inline(__always) private func collaboration(
    of partner: Int, distance: L.Slice
  ) -> L.Slice {
    let trustGate = L.spread(parameters[.trustGate])
    let agendaGate = L.spread(parameters[.agendaGate])
    return (1 - trustGate + trustGate * meanTrust(of: partner))
      * (1 - agendaGate + agendaGate * (1 - distance))
  }
}
