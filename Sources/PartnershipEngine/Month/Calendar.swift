import PartnershipModel

extension World {
  /// Step 1. What the month brings from outside: disruption, events, pressure.
  ///
  /// A disruption that presses on all partners begins by chance and lasts `disruptionMonths`; events
  /// take effect in the order of the scenario.
  ///
  ///     crisis = disruptionMonths       if u0(partnership) < disruptionHazard
  ///     crisis = max(0, crisis − 1)     otherwise
  ///
  /// Draws: the partnership's first. Cost: the number of events.
  mutating func meetEvents(of time: Int, luck: borrowing Luck<L>) {
    let begins = luck.disruption .< parameters[.disruptionHazard]
    crisis = L.choose(begins, parameters[.disruptionMonths], L.larger(0, crisis - 1))
    month.forcedTurnover.fill(false)
    month.forcedEntry.fill(false)
    month.isAnyEntryForced = false
    for (when, happening) in blueprint.happenings where when == time { take(happening) }
    if !blueprint.pressures.isEmpty { addPressure(of: time) }
  }

  private mutating func take(_ happening: Happening) {
    switch happening {
    case .leaderChange(let partner): month.forcedTurnover[partner] = true
    case .budgetCut(let partner, let size): capacity[partner] *= L(1 - size)
    case .conflict(_, _, let pair?, let size):
      let view = links.forward(pair)
      fallOut(view, Int(links.mirror[view]), size: size)
    case .conflict: break
    case .backbone(let level): backboneLevel = L(level)
    case .join(let partner):
      month.forcedEntry[partner] = true
      month.isAnyEntryForced = true
    }
  }

  private mutating func fallOut(_ view: Int, _ mirror: Int, size: Double) {
    broken[view] += L(size)
    broken[mirror] += L(size)
    touchNobody()
    reappraiseTrust(of: view)
    reappraiseTrust(of: mirror)
    recountRows()
    sumOverMembers()
  }

  /// Overlapping spells of pressure add up, in the order of the scenario.
  private mutating func addPressure(of time: Int) {
    month.pressure.fill(0)
    for spell in blueprint.pressures where spell.lasts(in: time) {
      if let partner = spell.partner {
        month.pressure[partner] += L(spell.size)
      } else {
        for partner in 0..<month.pressure.count { month.pressure[partner] += L(spell.size) }
      }
    }
  }
}
