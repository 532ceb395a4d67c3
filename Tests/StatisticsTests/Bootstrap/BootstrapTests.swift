import Testing

import Statistics

@Suite struct BootstrapTests {
  let oracle = Fixture.statistics["bootstrap"]
  let differences = Fixture.statistics["paired"]["d"].doubles

  private func distribution() throws -> BootstrapDistribution {
    try #require(
      BootstrapDistribution(
        estimate: oracle["theta_hat"].double, replicates: oracle["theta_b_sorted"].doubles))
  }

  @Test func biasCorrectedIntervalMatchesTheOracle() throws {
    let result = try distribution().biasCorrectedInterval(
      leaveOneOut: leaveOneOutMeans(differences))
    let correction = try #require(result.correction)
    #expect(isClose(correction.bias, oracle["bca"]["z0"].double))
    #expect(isClose(correction.acceleration, oracle["bca"]["acceleration"].double))
    #expect(isClose(correction.lowerLevel, oracle["bca"]["alpha"][0].double))
    #expect(isClose(correction.upperLevel, oracle["bca"]["alpha"][1].double))
    #expect(isClose(result.interval.low, oracle["bca"]["ci95"][0].double))
    #expect(isClose(result.interval.high, oracle["bca"]["ci95"][1].double))
    #expect(result.kind == .biasCorrected && result.note == nil)
  }

  @Test func percentileAndBasicIntervalsMatchTheOracle() throws {
    let percentile = try distribution().percentileInterval().interval
    #expect(isClose(percentile.low, oracle["percentile_ci95"][0].double))
    #expect(isClose(percentile.high, oracle["percentile_ci95"][1].double))
    let basic = try distribution().basicInterval().interval
    #expect(isClose(basic.low, oracle["basic_ci95"][0].double))
    #expect(isClose(basic.high, oracle["basic_ci95"][1].double))
    #expect(isClose(try distribution().standardError, oracle["standard_error"].double))
  }

  @Test func meanShortcutEqualsTheGeneralStatistic() throws {
    let sample = try #require(Sample(differences))
    let plan = BootstrapPlan(resamples: 50, seed: 9)
    let shortcut = BootstrapDistribution(meanOf: sample, plan: plan)
    let general = BootstrapDistribution(of: sample, plan: plan) { Sample($0)?.mean }
    #expect(shortcut == general)
  }

  @Test func equalResamplesCollapseAndSaySo() throws {
    let sample = try #require(Sample([2, 2, 2]))
    let distribution = try #require(
      BootstrapDistribution(meanOf: sample, plan: BootstrapPlan(resamples: 20)))
    let result = distribution.biasCorrectedInterval(leaveOneOut: [2, 2, 2])
    #expect(result.note == .degenerate)
    #expect(result.interval == Interval(2, 2))
    #expect(distribution.basicInterval().interval == Interval(2, 2))
  }

  @Test func anEstimateOutsideAllReplicatesFallsBack() throws {
    let outside = try #require(BootstrapDistribution(estimate: 10, replicates: [1, 2, 3]))
    let result = outside.biasCorrectedInterval(leaveOneOut: [1, 2, 4])
    #expect(result.kind == .percentile && result.note == .correctionUndefined)
    #expect(result.interval.low.isFinite && result.interval.high.isFinite)
  }

  @Test func undefinedResamplesAreCounted() throws {
    let sample = try #require(Sample([1, 1, 5]))
    let plan = BootstrapPlan(resamples: 40, seed: 2)
    let distribution = try #require(
      BootstrapDistribution(of: sample, plan: plan) { Sample($0)?.skewness })
    #expect(distribution.undefined > 0)
    #expect(distribution.undefined + distribution.replicates.count == 40)
    #expect(BootstrapDistribution(estimate: .nan, replicates: [1]) == nil)
    #expect(BootstrapDistribution(estimate: 1, replicates: [nil]) == nil)
  }
}
