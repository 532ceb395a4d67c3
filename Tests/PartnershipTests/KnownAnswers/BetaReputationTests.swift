import Partnership
import Testing

/// Trust as a reputation with forgetting (Josang and Ismail 2002).
@Suite struct BetaReputationTests {
  /// 1,000 worlds of six views; kept promises with chance 0.8, retention 0.9, prior weight 2.
  @Test(arguments: [(12, 0.734610), (36, 0.749043)])
  func meanTrustIsWhatForgettingLeaves(month: Int, expected: Double) throws {
    let blueprint = try Blueprint(Fixture.scenario("limit-beta-reputation"))
    let runs = trajectories(blueprint, replications: 1000, months: month)
    let trust = runs[0].map { $0[month * blueprint.columns + Measure.trust.column] }
    let mean = trust.reduce(0, +) / 1000
    let variance = trust.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 999
    let standardError = (variance / 1000).squareRoot()
    #expect(standardError < 0.003)
    #expect(abs(mean - expected) < 5 * standardError)
  }

  @Test(arguments: [(1.0, 11.0 / 12), (0.0, 1.0 / 12)])
  func certaintyStopsShortOfTheEnds(reliability: Double, limit: Double) throws {
    var scenario = try Fixture.scenario("limit-beta-reputation")
    for partner in scenario.partners.indices {
      scenario.partners[partner][.reliability] = reliability
    }
    let run = try trajectory(scenario, months: 200)
    #expect(abs(run[.trust, 200] - limit) < 1e-6)
  }

  @Test func unusedTrustFadesTowardsThePropensity() throws {
    let scenario = Tiny.scenario(partners: 2, months: 12) {
      for partner in 0...1 { $0.partners[partner][.propensity] = 0.5 }
      $0.relationships.standard = .init(trust: 0.8, experience: 10)
      $0.set(.contactBase, 0)
      $0.set(.trustRetention, 0.9)
      $0.set(.priorWeight, 2)
      $0.set(.quorum, 0)
      $0.set(.exitEngagement, 0)
    }
    #expect(abs(try trajectory(scenario)[.trust, 12] - 0.675630) < 5e-7)
  }
}
