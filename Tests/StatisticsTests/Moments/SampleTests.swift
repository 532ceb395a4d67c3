import Testing

import Statistics

@Suite struct SampleTests {
  @Test func onlyNonEmptyFiniteColumnsAreSamples() {
    #expect(Sample([]) == nil)
    #expect(Sample([1, .nan]) == nil)
    #expect(Sample([1, .infinity]) == nil)
    #expect(Sample(present: [nil, 2, .nan])?.values == [2])
  }

  @Test func momentsMatchHandWork() throws {
    let sample = try #require(Sample([2, 4, 9]))
    #expect(sample.mean == 5)
    #expect(sample.variance == 13)
    #expect(isClose(sample.populationVariance, 26.0 / 3, 1e-15))
    #expect(isClose(sample.skewness, 12 / (26.0 / 3 * (26.0 / 3).squareRoot()), 1e-14))
    #expect((sample.minimum, sample.maximum) == (2, 9))
  }

  @Test func oneValueHasNoSpread() throws {
    let sample = try #require(Sample([3]))
    #expect(sample.variance == nil)
    #expect(sample.standardError == nil)
    #expect(sample.meanInterval() == nil)
    #expect(sample.skewness == nil)
  }

  @Test func hugeValuesGiveNoInfiniteAnswers() throws {
    let sample = try #require(Sample([1e308, 1.2e308, -1.7e308, 1.7e308]))
    #expect(sample.mean.isFinite)
    #expect(sample.variance == nil)
    #expect(sample.sorted.quantile(0.1).isFinite)
  }

  @Test func meanSurvivesCancellation() throws {
    let sample = try #require(Sample([1e16, 1, -1e16, 1]))
    #expect(sample.mean == 0.5)
  }

  @Test func meanIntervalMatchesTheOracle() throws {
    let paired = Fixture.statistics["paired"]
    let sample = try #require(Sample(paired["d"].doubles))
    for level in paired["ci"].keys {
      let interval = sample.meanInterval(try #require(Confidence(Double(level) ?? 0)))
      #expect(isClose(interval?.low, paired["ci"][level][0].double))
      #expect(isClose(interval?.high, paired["ci"][level][1].double))
    }
  }

  @Test func correlationMatchesTheOracle() {
    let paired = Fixture.statistics["paired"]
    let value = correlation(paired["a"].doubles, paired["b"].doubles)
    #expect(isClose(value, paired["pearson"].double, 1e-13))
    #expect(correlation([1, 1], [1, 2]) == nil)
    #expect(correlation([1, 2], [1]) == nil)
  }

  @Test func summaryCountsWhatIsMissing() {
    let summary = Summary(of: [1, nil, 3, .infinity, 5])
    #expect((summary.count, summary.missing) == (3, 2))
    #expect(summary.mean == 3)
    #expect(summary.median == 3)
    #expect(summary.quantiles.count == Summary.levels.count)
  }

  @Test func summaryOfNothingIsEmpty() {
    let summary = Summary(of: [nil, nil])
    #expect((summary.count, summary.missing) == (0, 2))
    #expect(summary.mean == nil && summary.minimum == nil && summary.median == nil)
    #expect(summary.quantiles.isEmpty)
  }

  @Test func confidenceIsStrictlyBetweenNoneAndCertainty() {
    #expect(Confidence(0) == nil && Confidence(1) == nil && Confidence(.nan) == nil)
    #expect(isClose(Confidence.percent95.shared(over: 5).alpha, 0.01, 1e-15))
    #expect(Confidence.percent95.shared(over: 0) == .percent95)
  }
}
