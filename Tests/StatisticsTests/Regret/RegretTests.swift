import Testing

import Statistics

@Suite struct RegretTests {
  let oracle = Fixture.comparison
  let table = ComparisonTable.shared

  private func cube() throws -> ReplicateCube {
    try ReplicateCube(
      table.strategies.map { strategy in
        table.scenarios.map { table.column($0, strategy).map(Optional.some) }
      })
  }

  @Test func regretMatchesTheOracle() throws {
    let expected = oracle["regret"]
    let regret = try RegretTable(cube().values())
    for (i, strategy) in table.strategies.enumerated() {
      for (w, scenario) in table.scenarios.enumerated() {
        #expect(isClose(regret.values[i][w], expected["value"][strategy][scenario].double))
        #expect(isClose(regret.regret[i][w], expected["regret"][strategy][scenario].double))
      }
      let summary = expected["summary"][strategy]
      #expect(isClose(regret.summaries[i].maximum, summary["max_regret"].double))
      #expect(isClose(regret.summaries[i].mean, summary["mean_regret"].double))
      #expect(isClose(regret.summaries[i].percentile90, summary["p90_regret"].double))
      #expect(regret.summaries[i].timesBest == summary["times_best"].int)
    }
    #expect(table.strategies[regret.minimaxChoice] == expected["minimax_choice"].string)
  }

  @Test func splitSampleRegretMatchesTheOracle() throws {
    let expected = oracle["regret"]["split_sample"]
    let split = try #require(SplitSampleRegret(try cube()))
    for (i, strategy) in table.strategies.enumerated() {
      for (w, scenario) in table.scenarios.enumerated() {
        #expect(isClose(split.regret[i][w], expected[strategy][scenario].double))
      }
    }
  }

  @Test func robustnessMatchesTheOracle() throws {
    let rows = try RobustnessTable(cube().values(), threshold: 0.45).rows
    for (row, strategy) in zip(rows, table.strategies) {
      let expected = oracle["robustness"][strategy]
      #expect(isClose(row.worst, expected["maximin"].double))
      #expect(isClose(row.best, expected["maximax"].double))
      #expect(isClose(row.hurwicz, expected["hurwicz_0.5"].double))
      #expect(isClose(row.mean, expected["laplace"].double))
      #expect(isClose(row.satisficing, expected["satisficing_ge_0.45"].double))
    }
  }

  @Test func lowerIsBetterMirrorsEverything() throws {
    let values: [[Double]] = [[1, 5], [2, 3]]
    let lower = try RegretTable(values, direction: .lowerIsBetter)
    #expect(lower.regret == [[0, 2], [1, 0]])
    #expect(lower.relativeRegret == [[0, 1], [1, 0]])
    #expect(lower.best == [1, 3] && lower.minimaxChoice == 1)
    let robust = try RobustnessTable(values, direction: .lowerIsBetter, threshold: 3)
    #expect(robust.rows.map(\.worst) == [5, 3])
    #expect(robust.rows.map(\.satisficing) == [0.5, 1])
  }

  @Test func equalValuesHaveNoRelativeRegretAndTiesGoToTheFirst() throws {
    let table = try RegretTable([[1, 2], [1, 2]])
    #expect(table.relativeRegret == [[0, 0], [0, 0]])
    #expect(table.minimaxChoice == 0)
    #expect(table.summaries.map(\.timesBest) == [2, 2])
  }

  @Test func weightsShiftTheMeanRegret() throws {
    let table = try RegretTable([[0, 1], [1, 0]], weights: [3, 1])
    #expect(table.summaries.map(\.mean) == [0.75, 0.25])
    #expect(throws: StatisticsError.self) { try RegretTable([[0, 1]], weights: [0, 0]) }
  }

  @Test func resampledRegretSurroundsTheEstimate() throws {
    let plan = BootstrapPlan(resamples: 60, seed: 1)
    let bootstrap = try RegretBootstrap(cube(), plan: plan)
    let regret = try RegretTable(cube().values())
    #expect(isClose(bootstrap.shareMinimax.reduce(0, +), 1))
    // Systems and hybrid are nearly tied; the other two are never in the contest.
    #expect(bootstrap.shareMinimax[0] == 0 && bootstrap.shareMinimax[3] == 0)
    for (interval, summary) in zip(bootstrap.maximumIntervals, regret.summaries) {
      #expect(interval.low <= summary.maximum + 0.02 && summary.maximum <= interval.high + 0.02)
    }
    #expect(bootstrap.intervals.allSatisfy { $0.allSatisfy { $0.low >= 0 } })
  }

  @Test func aFailedRunDropsItsReplicateEverywhere() throws {
    let cube = try ReplicateCube([[[1, 2, 3]], [[4, nil, 6]]])
    #expect((cube.replicates, cube.dropped) == (2, 1))
    #expect(cube.column(0, 0) == [1, 3])
    #expect(cube.values(.quantile(1)) == [[3], [6]])
    #expect(throws: StatisticsError.self) { try ReplicateCube([[[nil]]]) }
    #expect(throws: StatisticsError.self) { try ReplicateCube([[[1]], [[1, 2]]]) }
  }
}
