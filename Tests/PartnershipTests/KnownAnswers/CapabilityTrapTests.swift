import Partnership
import Testing

/// Shifting effort from systems work to quick wins: better before worse (Repenning and Sterman 2001).
@Suite struct CapabilityTrapTests {
  /// Output of the month t (counted from 0) under "to quick wins" and under "stay".
  private func outputs() throws -> (shifted: [Double], stayed: [Double]) {
    let blueprint = try Blueprint(Fixture.scenario("limit-capability-trap"))
    let runs = trajectories(blueprint, replications: 1, width: .one)
    func output(_ strategy: Int) -> [Double] {
      Array(Trajectory(values: runs[strategy][0], columns: blueprint.columns)[.output].dropFirst())
    }
    return (output(0), output(1))
  }

  @Test func outputFallsBelowTheOldLevelInMonthTwenty() throws {
    let (shifted, stayed) = try outputs()
    #expect(stayed.allSatisfy { abs($0 - 5) < 1e-9 })
    #expect(abs(shifted[0] - 8) < 1e-9)
    #expect(shifted.firstIndex { $0 < 5 } == 20)
    #expect(abs(shifted[20] - 4.920732) < 5e-7)
  }

  @Test func everyMonthFollowsTheClosedForm() throws {
    var power = 1.0
    for output in try outputs().shifted {
      #expect(abs(output - 0.8 * (4 + 6 * power)) < 1e-9)
      power *= 0.95
    }
  }

  @Test func theCumulativeLeadIsLostInMonthFifty() throws {
    let (shifted, stayed) = try outputs()
    var lead = 0.0
    var leads: [Double] = []
    for (one, other) in zip(shifted, stayed) {
      lead += one - other
      leads.append(lead)
    }
    #expect(leads.firstIndex { $0 < 0 } == 49)
    #expect(abs(shifted.prefix(36).reduce(0, +) - 196.053) < 5e-4)
    #expect(abs(shifted.prefix(60).reduce(0, +) - 283.577) < 5e-4)
    #expect(abs(shifted.prefix(120).reduce(0, +) - 479.796) < 5e-4)
  }
}
