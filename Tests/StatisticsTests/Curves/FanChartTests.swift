import Testing

import Statistics

@Suite struct FanChartTests {
  let oracle = Fixture.quantiles["fan"]
  var histories: [[Double?]] { oracle["trajectories"].matrix.map { $0.map(Optional.some) } }

  @Test func bandsMatchTheOracle() {
    let levels = oracle["levels"].doubles
    let fan = FanChart(histories, levels: levels)
    for (place, level) in levels.enumerated() {
      let expected = oracle["bands"]["\(level)"].doubles
      #expect(areClose(fan.curve(place).compactMap(\.self), expected, 1e-12), "level \(level)")
    }
    #expect(areClose(fan.ticks.compactMap(\.mean), oracle["mean"].doubles, 1e-12))
    #expect(areClose(fan.ticks.compactMap(\.standardDeviation), oracle["sd"].doubles, 1e-12))
  }

  @Test func simultaneousBandMatchesTheOracle() throws {
    let expected = oracle["simultaneous_95"]
    let plan = BootstrapPlan(resamples: 200, seed: 20_250_131)
    let band = try #require(SimultaneousBand(histories, plan: plan))
    #expect(isClose(band.critical, expected["critical"].double))
    #expect(areClose(band.intervals.compactMap { $0?.low }, expected["low"].doubles))
    #expect(areClose(band.intervals.compactMap { $0?.high }, expected["high"].doubles))
  }

  @Test func historiesThatEndCarryNothingForward() {
    let fan = FanChart([[1, 2, 3], [5], [3, nil]], levels: [0.5])
    #expect(fan.ticks.map(\.count) == [3, 1, 1])
    #expect(fan.curve(0) == [3, 2, 3])
    #expect(fan.curve(7) == [nil, nil, nil])
    #expect(FanChart([]).ticks.isEmpty)
  }

  @Test func bandLeavesOutTicksItCannotJudge() throws {
    let plan = BootstrapPlan(resamples: 30)
    let band = try #require(SimultaneousBand([[1, 1, 4], [1, 3], [1, 8, nil]], plan: plan))
    #expect(band.intervals[0] == Interval(1, 1))
    #expect(band.intervals[1] != nil && band.intervals[2] == nil)
    #expect(SimultaneousBand([[2, 2], [2, 2]], plan: plan) == nil)
  }
}
