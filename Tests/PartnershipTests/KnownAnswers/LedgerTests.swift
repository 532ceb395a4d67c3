import Partnership
import Testing

/// A grant cliff, counted by hand: 240 in hand, 20 a month for 36 months, a backbone of 25 a month.
@Suite struct LedgerTests {
  @Test func fundsRunOutToTheCent() throws {
    let ledger = try trajectory(Fixture.scenario("limit-ledger"))
    for record in 1...60 {
      let expected: (funds: Double, income: Double, spending: Double) =
        switch record {
        case ...36: (Double(240 - 5 * record), 20, 25)
        case 37: (35, 0, 25)
        case 38: (10, 0, 25)
        case 39: (0, 0, 10)
        default: (0, 0, 0)
        }
      #expect(abs(ledger[.funds, record] - expected.funds) < 0.005)
      #expect(abs(ledger[.income, record] - expected.income) < 0.005)
      #expect(abs(ledger[.spending, record] - expected.spending) < 0.005)
    }
  }

  @Test func theBackboneCrumblesOnceItIsNotPaid() throws {
    let ledger = try trajectory(Fixture.scenario("limit-ledger"))
    #expect(ledger[.backbone].prefix(39).allSatisfy { abs($0 - 1) < 1e-12 })
    // One sixth of the way to what 10 of 25 support, then of the way to nothing.
    let afterPart = 1 + (10.0 / 25 - 1) / 6
    #expect(abs(ledger[.backbone, 39] - afterPart) < 1e-12)
    #expect(abs(ledger[.backbone, 41] - afterPart * 25 / 36) < 1e-12)
  }

  @Test func duesFillOnlyTheHole() throws {
    let scenario = Tiny.scenario(months: 12) {
      $0.initial[.capability] = 10
      $0.funding = [Grant(from: 0, months: 6, amount: 0.2)]
      $0.set(.dues, 5)
    }
    let run = try trajectory(scenario)
    // Quick wins take half of a programme that costs 1 a month.
    for record in 1...12 {
      #expect(abs(run[.spending, record] - 0.5) < 1e-12)
      #expect(abs(run[.income, record] - 0.5) < 1e-12)
      #expect(abs(run[.recurringShare, record] - (record <= 6 ? 0.6 : 1)) < 1e-12)
      #expect(abs(run[.funds, record]) < 1e-12)
    }
  }
}
