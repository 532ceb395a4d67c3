import Partnership
import Testing

/// Why trust moved.
@Suite struct TrustChangeTests {
  private func reasons(_ scenario: Scenario, month: Int) throws -> [TrustChange] {
    try Tiny.chronicle(scenario, trustChanges: 100).months[month - 1].trustChanges
  }

  @Test func keptAndBrokenPromisesAreSeen() throws {
    let changes = try reasons(Tiny.scenario { $0.partners[1][.reliability] = 0 }, month: 1)
    #expect(changes.count == 6)
    for change in changes {
      #expect(change.reasons == [change.to == 1 ? .brokenPromise : .keptPromise])
      #expect((change.change < 0) == (change.to == 1))
      #expect(change.change == change.after - change.before)
    }
  }

  @Test func misreadPromisesAreNamed() throws {
    let changes = try reasons(
      Tiny.scenario {
        $0.partners[1][.reliability] = 0
        $0.set(.misperception, 1)
      }, month: 1)
    for change in changes {
      #expect(change.reasons == [change.to == 1 ? .misreadAsKept : .misreadAsBroken])
    }
  }

  @Test func leadersConflictsAndForgettingAreNamed() throws {
    let scenario = Tiny.scenario {
      $0.set(.contactBase, 0)
      $0.events = [
        Event(month: 1, .leaderChange(partner: "b")),
        Event(month: 2, .conflict(between: "a", and: "c", size: 1)),
      ]
    }
    for change in try reasons(scenario, month: 2) {
      let touched = change.from == 1 || change.to == 1
      #expect(change.reasons == (touched ? [.leaderLeft(partner: 1), .forgotten] : [.forgotten]))
    }
    let third = try reasons(scenario, month: 3)
    #expect(third.first?.reasons == [.conflict, .forgotten])
    #expect(third.filter { $0.reasons.contains(.conflict) }.count == 2)
  }

  @Test func resentmentAndRivalryAreNamed() throws {
    let scenario = Tiny.scenario {
      $0.set(.rivalry, 0.1)
      $0.goals = [Goal(id: "g"), Goal(id: "h")]
      $0.partners = [
        Tiny.partner("a", priorities: [1, 0], [.power: 9]),
        Tiny.partner("b", sector: "employer", priorities: [0, 1]),
        Tiny.partner("c", sector: "employer", priorities: [0, 1]),
      ]
    }
    for change in try reasons(scenario, month: 1) {
      let expected: TrustChange.Reason? =
        change.to == 0 ? .resentment : change.from == 0 ? nil : .rivalry
      #expect(change.reasons == [.keptPromise] + [expected].compactMap { $0 })
    }
  }
}
