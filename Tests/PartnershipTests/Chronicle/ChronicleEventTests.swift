import Partnership
import Testing

/// What a story tells, and when.
@Suite struct ChronicleEventTests {
  @Test func grantsBeginInTheirFirstMonthAndEndInTheFirstWithoutThem() throws {
    let chronicle = try Tiny.chronicle(
      Tiny.scenario {
        $0.funding = [
          Grant(name: "seed", from: 0, months: 13, amount: 1),
          Grant(name: "late", from: 20, months: 90, amount: 2),
        ]
      })
    #expect(
      chronicle.months(where: { $0 == .grantBegins(name: "seed", amount: 1, months: 13) }) == [1])
    #expect(chronicle.months(where: { $0 == .grantEnds(name: "seed", amount: 1) }) == [14])
    #expect(
      chronicle.months(where: { $0 == .grantBegins(name: "late", amount: 2, months: 90) }) == [21])
    #expect(chronicle.months(where: { $0 == .grantEnds(name: "late", amount: 2) }) == [])
  }

  @Test func eventsThatTakeEffectAreToldInTheMonthAfterTheirNumber() throws {
    let chronicle = try Tiny.chronicle(
      Tiny.scenario(partners: 4) {
        $0.partners.append(Tiny.partner("p", status: .prospect))
        $0.events = [
          Event(month: 3, .budgetCut(partner: "b", size: 0.25)),
          Event(month: 4, .conflict(between: "c", and: "a", size: 2)),
          Event(month: 5, .leaderChange(partner: "d")),
          Event(month: 5, .leaderChange(partner: "p")),
          Event(month: 6, .backbone(level: 1)),
          Event(month: 7, .backbone(level: 1)),
          Event(month: 8, .join(partner: "p")),
          Event(month: 9, .join(partner: "a")),
          Event(month: 10, .pressure(size: 0.1, months: 3, partner: "a")),
          Event(month: 11, .pressure(size: 0.2, months: 1, partner: nil)),
        ]
      })
    func month(_ event: ChronicleEvent) -> [Int] { chronicle.months { $0 == event } }
    #expect(month(.budgetCut(partner: 1, size: 0.25, capacity: 0.75)) == [4])
    #expect(month(.conflict(between: 2, and: 0, size: 2)) == [5])
    #expect(month(.backboneWanted(before: 0, level: 1)) == [7])
    #expect(chronicle.months { if case .backboneWanted = $0 { true } else { false } } == [7])
    #expect(month(.joins(partner: 4, isForced: true)) == [9])
    #expect(chronicle.months { if case .joins = $0 { true } else { false } } == [9])
    #expect(month(.leaderLeaves(partner: 3, isForced: true, kept: 0.5)) == [6])
    #expect(chronicle.months { if case .leaderLeaves = $0 { true } else { false } } == [6])
    #expect(month(.pressureBegins(partner: 0, size: 0.1, months: 3)) == [11])
    #expect(month(.pressureEnds(partner: 0, size: 0.1)) == [14])
    #expect(month(.pressureBegins(partner: nil, size: 0.2, months: 1)) == [12])
    #expect(month(.pressureEnds(partner: nil, size: 0.2)) == [13])
  }

  @Test func phasesAreNumberedFromOne() throws {
    let late = Phase(from: 10, shares: Shares(systems: 1))
    let chronicle = try Tiny.chronicle(Tiny.scenario { $0.strategies[0].phases.append(late) })
    let first = Phase(shares: Shares(quickWins: 0.5, systems: 0.5))
    #expect(chronicle.months { $0 == .phaseBegins(number: 1, first) } == [1])
    #expect(chronicle.months { $0 == .phaseBegins(number: 2, late) } == [11])
  }

  @Test func leadersThatLeaveByChanceAreAsManyAsTheRecordCounts() throws {
    let blueprint = try Blueprint(Fixture.scenario("regional-hub"))
    let chronicle = Chronicle(blueprint, strategy: 0, replication: 1)
    for month in chronicle.months {
      func count(_ matches: (ChronicleEvent) -> Bool) -> Double {
        Double(month.events.count(where: matches))
      }
      #expect(count { if case .leaderLeaves = $0 { true } else { false } } == month[.turnovers])
      #expect(count { if case .leaves = $0 { true } else { false } } == month[.left])
      #expect(count { if case .joins = $0 { true } else { false } } == month[.joined])
    }
  }

  @Test func disruptionsBeginRenewAndEndAsRecorded() throws {
    let chronicle = try Tiny.chronicle(
      Tiny.scenario(months: 120) {
        $0.set(.disruptionHazard, 0.15)
        $0.set(.quorum, 0)
      })
    var lasts = false
    var renewals = 0
    for month in chronicle.months {
      if month.events.contains(.disruptionBegins(months: 6)) {
        #expect(!lasts)
        lasts = true
      }
      if month.events.contains(.disruptionEnds) {
        #expect(lasts)
        lasts = false
      }
      if month.events.contains(.disruptionRenewed(months: 6)) {
        #expect(lasts)
        renewals += 1
      }
      #expect(month[.disrupted] == (lasts ? 1 : 0))
    }
    #expect(renewals > 0)
  }

  @Test func moneyRunsShortWhenTheGrantEnds() throws {
    let chronicle = try Tiny.chronicle(
      Tiny.scenario {
        $0.backbone = Backbone(level: 1)
        $0.funding = [Grant(from: 0, months: 6, amount: 1), Grant(from: 12, months: 3, amount: 2)]
        $0.set(.dues, 0)
      })
    #expect(chronicle.months { $0 == .moneyShortBegins(share: 0) } == [7, 19])
    #expect(chronicle.months { $0 == .moneyShortEnds } == [13])
    #expect(chronicle.months { $0 == .backboneShortBegins(share: 0) } == [7, 19])
    #expect(chronicle.months { $0 == .backboneShortEnds } == [13])
  }

  @Test func partnersThatLeaveSayWhyAndDissolutionComesLast() throws {
    let chronicle = try Tiny.chronicle(
      Tiny.scenario(partners: 4) {
        $0.partners[0][.cost] = 9
        $0.partners[0][.engagement] = 0.1
        $0.events = [Event(month: 12, .pressure(size: 50, months: 12, partner: nil))]
        $0.set(.quorum, 2)
        $0.set(.exitMonths, 6)
        $0.set(.engagementRate, 0.5)
      })
    #expect(chronicle.months { $0 == .leaves(partner: 0, .disengaged(months: 6)) } == [6])
    let end = try #require(
      chronicle.months.first {
        $0.events.contains { if case .dissolves = $0 { true } else { false } }
      })
    #expect(end[.alive] == 0)
    #expect(end.events.contains(.dissolves(engaged: 0, quorum: 2)))
    #expect(end.events.contains(.leaves(partner: 1, .dissolution)))
    #expect(chronicle.months[end.number - 2][.alive] == 1)
    #expect(chronicle.months.suffix(from: end.number).allSatisfy { $0[.members] == 0 })
  }

  @Test func theCommonAgendaIsReachedAndLostAsRecorded() throws {
    let blueprint = try Blueprint(Fixture.scenario("everything"))
    let chronicle = Chronicle(blueprint, strategy: 0, replication: 0)
    var changes = 0
    var isCommon = chronicle.start[Measure.commonAgenda.column]
    for month in chronicle.months where month[.alive] == 1 {
      if month.events.contains(.agendaReached) { #expect(isCommon == 0) }
      if month.events.contains(.agendaLost) { #expect(isCommon == 1) }
      let tells = month.events.contains(.agendaReached) || month.events.contains(.agendaLost)
      #expect(tells == (month[.commonAgenda] != isCommon))
      changes += tells ? 1 : 0
      isCommon = month[.commonAgenda]
    }
    #expect(changes > 0)
  }
}
