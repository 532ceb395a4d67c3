import PartnershipModel

extension World {
  /// Step 7. Who delivers what was promised, and how much effort comes of it.
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
    let lift =
      parameters[.developmentDelivery] * development
      + parameters[.measurementDelivery] * measurement
    let meetingCost = parameters[.meetingTime] * (1 - backbone)
    (month.effort, month.winEffort, month.connectedEffort, month.systemsEffort) = (0, 0, 0, 0)
    for partner in 0..<member.count {
      guard member[partner].isAnywhere else {
        month.delivered[partner] = L.Where(false)
        continue
      }
      let reliability = attributes.reliability[partner]
      let chance = reliability + (1 - reliability) * lift
      let delivered = luck.delivery[partner].falls(below: chance)
      month.delivered[partner] = delivered
      let free = L.larger(0, engagement[partner] - meetingCost * month.met[partner])
      let effort =
        member[partner] * (capacity[partner].only(where: delivered) * free) / capacityOfAll
      spend(effort, of: partner, plan)
    }
  }

  private mutating func spend(_ effort: L, of partner: Int, _ plan: Plan<L>) {
    let collaboration = collaboration(of: partner)
    let pull =
      parameters[.gravity] * attributes.urgency[partner] * (1 - engagement[partner])
    let systems = plan.systems * (1 - pull)
    let quickWins = plan.quickWins + plan.systems * pull
    month.effort += effort
    month.winEffort += effort * quickWins
    month.connectedEffort += effort * quickWins * collaboration
    month.systemsEffort += effort * systems * collaboration
  }

  /// coll_i: how far a partner's work adds up with that of the others, 0…1.
  @inline(__always) private func collaboration(of partner: Int) -> L {
    let trustGate = parameters[.trustGate]
    let agendaGate = parameters[.agendaGate]
    return (1 - trustGate + trustGate * meanTrust(of: partner))
      * (1 - agendaGate + agendaGate * (1 - month.distance[partner]))
  }
}
