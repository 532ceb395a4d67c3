import Testing

import Statistics

@Suite struct SurvivalCurveTests {
  /// Weeks in remission under 6-mercaptopurine; negative numbers are still in remission.
  /// Freireich et al., Blood 21, 1963, the textbook example.
  let weeks: [Double] = [
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
  ]

  private func curve() throws -> SurvivalCurve {
    try #require(
      SurvivalCurve(weeks.map { .init(duration: abs($0), hasEnded: $0 > 0) }))
  }

  @Test func textbookExample() throws {
    let curve = try curve()
    #expect(curve.steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
    #expect(curve.steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(curve.steps.map(\.endings) == [3, 1, 1, 1, 1, 1, 1])
    let survival = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]
    #expect(areClose(curve.steps.map(\.survival), survival, 1e-4))
    let errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
    #expect(areClose(curve.steps.compactMap(\.standardError), errors, 1e-4))
    #expect(curve.median == 23)
  }

  @Test func intervalsStayInsideAndAroundTheEstimate() throws {
    for step in try curve().steps {
      let interval = try #require(step.interval)
      #expect(0 < interval.low && interval.low < step.survival)
      #expect(step.survival < interval.high && interval.high < 1)
    }
    let first = try #require(try curve().steps[0].interval)
    #expect(isClose(first.low, 0.6197, 1e-4) && isClose(first.high, 0.9516, 1e-4))
  }

  @Test func survivalBetweenAndBeyondTheSteps() throws {
    let curve = try curve()
    #expect(curve.survival(at: 0) == 1)
    #expect(curve.survival(at: 8) == curve.steps[1].survival)
    #expect(curve.survival(at: 36) == nil)
  }

  @Test func everyoneGoneIsZeroForGood() throws {
    let curve = try #require(
      SurvivalCurve([.init(duration: 1, hasEnded: true), .init(duration: 3, hasEnded: true)]))
    #expect(curve.survival(at: 99) == 0)
    #expect(curve.steps[1].standardError == nil && curve.steps[1].interval == nil)
    #expect(curve.restrictedMean(upTo: 3) == 2)
    #expect(curve.restrictedMean(upTo: 2) == 1.5)
  }

  @Test func nothingWatchedOrImpossibleDurations() {
    #expect(SurvivalCurve([]) == nil)
    #expect(SurvivalCurve([.init(duration: -1, hasEnded: true)]) == nil)
    #expect(SurvivalCurve([.init(duration: .nan, hasEnded: true)]) == nil)
  }

  @Test func allStillAliveNeverFalls() throws {
    let curve = try #require(SurvivalCurve([.init(duration: 5, hasEnded: false)]))
    #expect(curve.steps.isEmpty && curve.median == nil && curve.survival(at: 5) == 1)
  }
}
