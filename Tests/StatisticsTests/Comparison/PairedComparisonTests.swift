import Testing

import Statistics

@Suite struct PairedComparisonTests {
  let oracle = Fixture.statistics["paired"]
  let comparison = Fixture.comparison

  @Test func aTextbookPairMatchesTheOracle() throws {
    let result = try PairedComparison(oracle["a"].doubles, oracle["b"].doubles)
    #expect(isClose(result.meanDifference, oracle["mean_d"].double))
    #expect(isClose(result.standardDeviation, oracle["sd_d"].double))
    #expect(isClose(result.tStatistic, oracle["t"].double))
    #expect(isRelativelyClose(result.pValue, oracle["p_two_sided"].double))
    #expect(isClose(result.meanInterval?.low, oracle["ci"]["0.95"][0].double))
    #expect(isClose(result.effectSize, oracle["cohen_dz"].double))
    #expect(isClose(result.pairing?.correlation, oracle["pearson"].double))
    let ratio = oracle["variance_ratio_vs_independent"].double
    #expect(isClose(result.pairing?.varianceRatio, ratio))
    #expect(isClose(result.pairing?.runsSaved, 1 - ratio))
    #expect(result.bootstrapInterval?.kind == .biasCorrected)
    #expect(result.isBetter(.higherIsBetter) && !result.isBetter(.lowerIsBetter))
  }

  @Test func signTestMatchesTheOracle() {
    let sign = SignTest(oracle["d"].doubles)
    #expect(sign.positive == oracle["sign_test"]["positive"].int)
    #expect(sign.nonzero == oracle["sign_test"]["nonzero"].int)
    #expect(isRelativelyClose(sign.pValue, oracle["sign_test"]["p_two_sided"].double))
  }

  @Test(arguments: ["calm", "austerity", "turnover", "shock"])
  func aFamilyAgainstTheBaselineMatchesTheOracle(_ scenario: String) throws {
    let table = ComparisonTable.shared
    let expected = comparison["paired_vs_status_quo"][scenario]
    let names = ["quick_win", "systems", "hybrid"]
    let family = try ContrastFamily(
      names.map { table.column(scenario, $0) }, baseline: table.column(scenario, "status_quo"),
      bootstrap: nil)
    for (index, name) in names.enumerated() {
      let (result, oracle) = (family.contrasts[index], expected[name])
      #expect(isClose(result.meanDifference, oracle["mean_diff"].double))
      #expect(isClose(result.standardDeviation, oracle["sd_diff"].double))
      #expect(isClose(result.meanInterval?.low, oracle["ci95"][0].double))
      #expect(isClose(result.meanInterval?.high, oracle["ci95"][1].double))
      #expect(isClose(result.tStatistic, oracle["t"].double))
      #expect(isRelativelyClose(result.pValue, oracle["p"].double))
      #expect(isClose(result.pairing?.correlation, oracle["correlation"].double))
      #expect(isClose(result.pairing?.varianceRatio, oracle["variance_ratio"].double))
      #expect(isClose(result.shareAhead, oracle["prob_superior"].double))
      #expect(isRelativelyClose(family.adjusted[index], oracle["p_holm"].double))
    }
    #expect(family.overview != nil)
  }

  @Test func independentIntervalsMatchTheOracle() throws {
    let table = ComparisonTable.shared
    let expected = comparison["paired_vs_status_quo"]["shock"]["systems"]["independent_ci95"]
    let test = try #require(
      TwoSampleTTest(table.column("shock", "systems"), table.column("shock", "status_quo")))
    #expect(isClose(test.interval.low, expected[0].double))
    #expect(isClose(test.interval.high, expected[1].double))
  }

  @Test func failedRunsDropTheirPair() throws {
    let result = try PairedComparison([1, nil, 3, 4], [0, 1, .nan, 2], bootstrap: nil)
    #expect(result.differences == [1, 2])
    #expect(result.dropped == 2)
  }

  @Test func aCertainDifferenceNeedsNoTest() throws {
    let result = try PairedComparison([3, 4, 5], [1, 2, 3])
    #expect(result.note == .degenerate)
    #expect(result.meanDifference == 2)
    #expect(result.pValue == nil && result.meanInterval == nil && result.effectSize == nil)
    #expect(result.bootstrapInterval?.note == .degenerate)
    #expect(result.isBetter(.higherIsBetter))
  }

  @Test func tooFewPairsSaySo() throws {
    let one = try PairedComparison([3], [1])
    #expect(one.note == .onePair && one.meanDifference == 2 && one.meanInterval == nil)
    let none = try PairedComparison([nil], [1])
    #expect(none.note == .noPairs && none.meanDifference == nil && none.shareAhead == nil)
  }

  @Test func columnsOfDifferentLengthAreRefused() {
    #expect(throws: StatisticsError.unequalLengths(expected: 2, found: 1)) {
      try PairedComparison([1, 2], [1])
    }
  }
}
