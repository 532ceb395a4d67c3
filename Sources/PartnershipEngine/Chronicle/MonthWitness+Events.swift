import PartnershipModel

extension MonthWitness {
  /// Step 1: disruption, then events in their order, then pressure.
  func calendar(_ world: borrowing World<Double>) -> [ChronicleEvent] {
    var events: [ChronicleEvent] = []
    if world.crisis > max(0, before.crisis - 1) {
      events.append(
        before.crisis > 0
          ? .disruptionRenewed(months: world.crisis) : .disruptionBegins(months: world.crisis))
    } else if before.crisis > 0, world.crisis <= 0 {
      events.append(.disruptionEnds)
    }
    return events + happenings(world) + pressure(world.blueprint)
  }

  /// Events that took effect at once; leaders and entries show later in the month.
  private func happenings(_ world: borrowing World<Double>) -> [ChronicleEvent] {
    var events: [ChronicleEvent] = []
    var level = before.backboneLevel
    for (when, happening) in world.blueprint.happenings where when == month {
      switch happening {
      case .budgetCut(let partner, let size):
        events.append(
          .budgetCut(partner: partner, size: size, capacity: world.capacity[partner]))
      case .conflict(let one, let other, _?, let size):
        events.append(.conflict(between: one, and: other, size: size))
      case .backbone(let wanted):
        if wanted != level { events.append(.backboneWanted(before: level, level: wanted)) }
        level = wanted
      case .leaderChange, .join, .conflict: break
      }
    }
    return events
  }

  private func pressure(_ blueprint: Blueprint) -> [ChronicleEvent] {
    var events: [ChronicleEvent] = []
    for spell in blueprint.pressures {
      let (lasts, lasted) = (spell.lasts(in: month), spell.lasts(in: month - 1))
      if lasts, !lasted {
        events.append(
          .pressureBegins(partner: spell.partner, size: spell.size, months: spell.months))
      } else if lasted, !lasts {
        events.append(.pressureEnds(partner: spell.partner, size: spell.size))
      }
    }
    return events
  }

  /// Step 2: leaders that left.
  func turnover(_ world: borrowing World<Double>) -> [ChronicleEvent] {
    let kept = 1 - world.parameters[.turnoverLoss] * (1 - before.development)
    var events: [ChronicleEvent] = []
    for partner in 0..<world.member.count where world.month.turnedOver[partner].isAnywhere {
      let isForced = world.month.forcedTurnover[partner]
      events.append(.leaderLeaves(partner: partner, isForced: isForced, kept: kept))
    }
    return events
  }

  /// Step 3: a phase that begins.
  func plan() -> [ChronicleEvent] {
    for (index, phase) in phases.enumerated() where phase.from == month {
      return [.phaseBegins(number: index + 1, phase)]
    }
    return []
  }

  /// Step 4: grants that begin and end, and money that runs short.
  mutating func money(_ world: borrowing World<Double>) -> [ChronicleEvent] {
    var events: [ChronicleEvent] = []
    for grant in world.blueprint.scenario.funding {
      let (pays, paid) = (grant.pays(in: month), grant.pays(in: month - 1))
      if pays, !paid {
        events.append(
          .grantBegins(name: grant.name, amount: grant.amount, months: grant.months))
      } else if paid, !pays {
        events.append(.grantEnds(name: grant.name, amount: grant.amount))
      }
    }
    let owed = world.parameters[.backboneCost] * world.backboneLevel
    let support = owed > 0 ? min(1, world.month.spending / owed) : 1
    let supportIsShort = support < 1 - Tie.slack
    if supportIsShort != before.isBackboneShort {
      events.append(supportIsShort ? .backboneShortBegins(share: support) : .backboneShortEnds)
    }
    let programmeIsShort = world.month.programme < 1 - Tie.slack
    if programmeIsShort != before.isProgrammeShort {
      events.append(
        programmeIsShort ? .moneyShortBegins(share: world.month.programme) : .moneyShortEnds)
    }
    (before.isBackboneShort, before.isProgrammeShort) = (supportIsShort, programmeIsShort)
    return events
  }
}
