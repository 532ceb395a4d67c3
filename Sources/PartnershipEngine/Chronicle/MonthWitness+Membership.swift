import PartnershipModel

extension MonthWitness {
  /// Step 11: who left and why, whether the partnership went on, and who joined.
  func membership(_ world: borrowing World<Double>) -> [ChronicleEvent] {
    var events: [ChronicleEvent] = []
    var swept: [ChronicleEvent] = []
    var engaged = 0
    for partner in 0..<world.member.count where asked.member[partner] != 0 {
      let months = monthsBelowExit(world, partner)
      if months >= world.parameters[.exitMonths] {
        events.append(.leaves(partner: partner, .disengaged(months: Int(months))))
        continue
      }
      let exit = world.parameters[.exitEngagement]
      if asked.engagement[partner].isAtLeast(exit) != 0 { engaged += 1 }
      if world.month.leaving[partner].isAnywhere {
        swept.append(.leaves(partner: partner, .dissolution))
      }
    }
    if before.isAlive, world.alive == 0 {
      events.append(.dissolves(engaged: engaged, quorum: world.parameters[.quorum]))
    }
    events += swept
    for partner in 0..<world.member.count where world.month.entering[partner].isAnywhere {
      events.append(.joins(partner: partner, isForced: world.month.forcedEntry[partner]))
    }
    return events
  }

  /// Consecutive months below the exit engagement, this one included.
  private func monthsBelowExit(_ world: borrowing World<Double>, _ partner: Int) -> Double {
    let isLow = asked.engagement[partner].isBelow(world.parameters[.exitEngagement])
    return isLow * (asked.lowMonths[partner] + 1)
  }

  /// Step 12: an agenda that becomes common or ceases to be; dissolution ends it without a word.
  func agenda(_ world: borrowing World<Double>) -> [ChronicleEvent] {
    let isCommon = world.record[Measure.commonAgenda.column] != 0
    guard isCommon != before.isAgendaCommon, world.alive != 0 else { return [] }
    return [isCommon ? .agendaReached : .agendaLost]
  }
}
