import Testing

import Statistics

@Suite struct BestProbabilityTests {
  @Test func bootstrapChanceOfBeingBestMatchesTheOracle() throws {
    let oracle = Fixture.comparison["prob_best"]
    let table = ComparisonTable.shared
    let plan = BootstrapPlan(resamples: oracle["resamples"].int, seed: 20_250_131)
    let result = try BestProbability(table.rows("austerity"), plan: plan)
    for (index, name) in table.strategies.enumerated() {
      #expect(isClose(result.bestMean[index], oracle["p_best"][name].double, 1e-12))
      #expect(isClose(result.monteCarloError[index], oracle["mc_se"][name].double, 1e-12))
    }
    #expect(isClose(result.bestRun.reduce(0, +), 1, 1e-12))
    #expect(result.bestRun[1] > result.bestRun[3])
  }

  @Test func tiesShareTheWinAndDirectionTurnsIt() throws {
    let rows: [[Double]] = [[1, 1, 2], [1, 1, 2]]
    let plan = BootstrapPlan(resamples: 10)
    #expect(try BestProbability(rows, plan: plan).bestMean == [0, 0, 1])
    let lower = try BestProbability(rows, direction: .lowerIsBetter, plan: plan)
    #expect(lower.bestMean == [0.5, 0.5, 0])
  }

  @Test func weightsDecideBetweenScenarios() throws {
    let scenarios: [[[Double]]] = [[[1, 0], [1, 0]], [[0, 3], [0, 3]]]
    let plan = BootstrapPlan(resamples: 10)
    #expect(try BestProbability(scenarios: scenarios, plan: plan).bestMean == [0, 1])
    let weighted = try BestProbability(scenarios: scenarios, weights: [9, 1], plan: plan)
    #expect(weighted.bestMean == [1, 0])
    #expect(weighted.bestRun == [0.5, 0.5])
  }

  @Test func unusableTablesAreRefused() {
    #expect(throws: StatisticsError.self) { try BestProbability([]) }
    #expect(throws: StatisticsError.self) { try BestProbability([[1, 2], [1]]) }
    #expect(throws: StatisticsError.notFinite(position: 1)) { try BestProbability([[1, .nan]]) }
    #expect(throws: StatisticsError.self) {
      try BestProbability(scenarios: [[[1]]], weights: [-1])
    }
  }
}
