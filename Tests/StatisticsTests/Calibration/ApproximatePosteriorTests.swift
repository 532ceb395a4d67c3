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

  @Test func findsTheParameterBehindASummary() throws {
    let (parameters, summaries) = draws(2_000)
    let posterior = try ApproximatePosterior(
      parameters: parameters, summaries: summaries, observed: [1.5, 0.5, 7], bounds: [0...1],
      keep: 200)
    #expect(posterior.isAdjusted)
    #expect(abs(posterior.mean(0) - 0.5) < 0.02)
    let width = posterior.quantile(0, 0.975) - posterior.quantile(0, 0.025)
    // The exact interval is ±1.96 · 0.2/3.
    #expect(abs(width - 2 * 1.96 * 0.2 / 3) < 0.06)
    #expect(abs(posterior.weights.reduce(0, +) - 1) < 1e-9)
  }

  @Test func staysInsideThePrior() throws {
    let (parameters, summaries) = draws(400)
    let posterior = try ApproximatePosterior(
      parameters: parameters, summaries: summaries, observed: [3.4, 0.5, 7], bounds: [0...1],
      keep: 60)
    #expect(posterior.values.allSatisfy { (0...1).contains($0[0]) })
    #expect(posterior.mean(0) > 0.85)
  }

  @Test func keepsDrawsAsTheyAreWhereNothingVaries() throws {
    let posterior = try ApproximatePosterior(
      parameters: [[0.1], [0.2], [0.3]], summaries: [[1], [1], [1]], observed: [1],
      bounds: [0...1], keep: 3)
    #expect(!posterior.isAdjusted)
    #expect(posterior.values == [[0.1], [0.2], [0.3]])
    #expect(posterior.quantile(0, 0.5) == 0.2)
  }

  @Test func refusesTablesThatDoNotFit() {
    #expect(throws: StatisticsError.self) {
      try ApproximatePosterior(
        parameters: [[1]], summaries: [[1], [2]], observed: [1], bounds: [0...1], keep: 2)
    }
    #expect(throws: StatisticsError.self) {
      try ApproximatePosterior(
        parameters: [[1], [1]], summaries: [[1], [.nan]], observed: [1], bounds: [0...1], keep: 2)
    }
    #expect(throws: StatisticsError.self) {
      try ApproximatePosterior(
        parameters: [[1]], summaries: [[1]], observed: [1], bounds: [0...1], keep: 2)
    }
  }
}
