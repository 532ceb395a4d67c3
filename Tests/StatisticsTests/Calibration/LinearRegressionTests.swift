import Testing

@testable import Statistics

@Suite struct LinearRegressionTests {
  private let rows = [[0.0, 1], [1, 0], [2, 3], [3, 1], [4, 5], [5, 2]]

  @Test func findsAPlaneThatIsThere() throws {
    let fit = try #require(
      LinearRegression(rows, rows.map { [2 + 3 * $0[0] - $0[1], $0[1]] }))
    #expect(abs(fit.intercepts[0] - 2) < 1e-6)
    #expect(abs(fit.slopes[0][0] - 3) < 1e-6 && abs(fit.slopes[1][0] + 1) < 1e-6)
    #expect(abs(fit.values([10, 10])[0] - 22) < 1e-5)
  }

  /// The residual over 1 − leverage is what a fit without that row leaves.
  @Test func leverageGivesTheResidualOfARowLeftOut() throws {
    let responses = [[1.0], [0], [4], [2], [9], [1]]
    let weights = [1.0, 0.5, 1, 2, 1, 0.25]
    let fit = try #require(LinearRegression(rows, responses, weights: weights))
    for place in rows.indices {
      let others = rows.indices.filter { $0 != place }
      let without = try #require(
        LinearRegression(
          others.map { rows[$0] }, others.map { responses[$0] },
          weights: others.map { weights[$0] }))
      let residual = responses[place][0] - fit.values(rows[place])[0]
      let deleted = residual / (1 - fit.leverage(rows[place], weight: weights[place]))
      #expect(abs(deleted - (responses[place][0] - without.values(rows[place])[0])) < 1e-5)
    }
  }

  @Test func leveragesAddUpToTheNumberOfCoefficients() throws {
    let fit = try #require(LinearRegression(rows, rows.map { [$0[0]] }))
    let sum = rows.reduce(0) { $0 + fit.leverage($1, weight: 1) }
    #expect(abs(sum - 3) < 1e-6)
  }

  @Test func refusesTooFewRows() {
    #expect(LinearRegression([[1], [2]], [[1], [2]]) == nil)
    #expect(LinearRegression([], []) == nil)
  }
}
