import Testing

@testable import Statistics

@Suite struct ApproximatePosteriorTests {
  /// θ evenly over 0…1, summary θ plus noise of known size.
  private func draws(_ count: Int) -> (parameters: [[Double]], summaries: [[Double]]) {
    let cube = try! LatinHypercube(count: count, dimensions: 3, seed: 5)
    let parameters = cube.rows.map { [$0[0]] }
    let summaries = cube.rows.map { row in
      [3 * row[0] + 0.2 * (NormalDistribution.quantile(row[1]) ?? 0), row[2], 7]
    }
    return (parameters, summaries)
  }

  private func posterior(
    _ parameters: [[Double]], _ summaries: [[Double]], observed: [Double], keep: Int
  ) throws -> ApproximatePosterior {
    try ApproximatePosterior(
      SimulatedDraws(parameters: parameters, summaries: summaries, bounds: [0...1]),
      observed: observed, keep: keep)
  }

  @Test func findsTheParameterBehindASummary() throws {
    let (parameters, summaries) = draws(2_000)
    let posterior = try posterior(parameters, summaries, observed: [1.5, 0.5, 7], keep: 200)
    #expect(posterior.isAdjusted)
    #expect(abs(posterior.mean(0) - 0.5) < 0.02)
    let width = posterior.quantile(0, 0.975) - posterior.quantile(0, 0.025)
    // The exact interval is ±1.96 · 0.2/3.
    #expect(abs(width - 2 * 1.96 * 0.2 / 3) < 0.06)
    #expect(abs(posterior.weights.reduce(0, +) - 1) < 1e-9)
  }

  @Test func staysInsideThePrior() throws {
    let (parameters, summaries) = draws(400)
    let posterior = try posterior(parameters, summaries, observed: [3.4, 0.5, 7], keep: 60)
    #expect(posterior.values.allSatisfy { (0...1).contains($0[0]) })
    #expect(posterior.mean(0) > 0.85)
  }

  @Test func keepsDrawsAsTheyAreWhereNothingVaries() throws {
    let posterior = try posterior(
      [[0.1], [0.2], [0.3]], [[1], [1], [1]], observed: [1], keep: 3)
    #expect(!posterior.isAdjusted)
    #expect(posterior.values == [[0.1], [0.2], [0.3]])
    #expect(posterior.quantile(0, 0.5) == 0.2)
    #expect(posterior.interval(0) == 0.1...0.3)
  }

  /// Twelve summaries, each the parameter plus noise as large as its range, and few draws: residuals
  /// of the fit would make intervals that hold the value in 86 of 100 cases. The exact posterior
  /// spread is sd/√12.
  @Test func intervalsHoldThePlantedValueWithManySummariesAndFewDraws() throws {
    let cube = try LatinHypercube(count: 700, dimensions: 13, seed: 11)
    let summaries = cube.rows.map { row in
      row.dropFirst().map { row[0] + 0.5 * (NormalDistribution.quantile($0) ?? 0) }
    }
    let simulated = try SimulatedDraws(
      parameters: cube.rows.prefix(300).map { [$0[0]] }, summaries: Array(summaries.prefix(300)),
      bounds: [0...1])
    var (held, width) = (0, 0.0)
    for place in 300..<700 {
      let posterior = try ApproximatePosterior(simulated, observed: summaries[place], keep: 60)
      let interval = posterior.interval(0)
      if interval.contains(cube.rows[place][0]) { held += 1 }
      width += (interval.upperBound - interval.lowerBound) / 400
    }
    #expect((0.91...0.985).contains(Double(held) / 400))
    // Exact for a flat prior without ends: 2 · 1.96 · 0.5/√12 = 0.57; the ends make it less.
    #expect((0.40...0.62).contains(width))
  }

  @Test func refusesTablesThatDoNotFit() throws {
    #expect(throws: StatisticsError.self) {
      try SimulatedDraws(parameters: [[1]], summaries: [[1], [2]], bounds: [0...1])
    }
    #expect(throws: StatisticsError.self) {
      try SimulatedDraws(parameters: [[1], [1]], summaries: [[1], [.nan]], bounds: [0...1])
    }
    #expect(throws: StatisticsError.self) {
      try SimulatedDraws(parameters: [], summaries: [], bounds: [0...1])
    }
    let draws = try SimulatedDraws(parameters: [[1]], summaries: [[1]], bounds: [0...1])
    for (observed, keep) in [([1.0], 2), ([1, 2], 1), ([.infinity], 2)] {
      #expect(throws: StatisticsError.self) {
        try ApproximatePosterior(draws, observed: observed, keep: keep)
      }
    }
  }
}
