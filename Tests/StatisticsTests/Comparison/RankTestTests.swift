import Testing

import Statistics

@Suite struct RankTestTests {
  let oracle = Fixture.statistics
  var x: [Double] { oracle["two_sample"]["x"].doubles }
  var y: [Double] { oracle["two_sample"]["y"].doubles }

  @Test(arguments: [
    (Alternative.twoSided, "exact_two-sided"), (.greater, "exact_greater"), (.less, "exact_less"),
  ])
  func exactSignedRanks(_ alternative: Alternative, _ key: String) throws {
    let distinct = oracle["wilcoxon"]["distinct"]
    let test = try #require(SignedRankTest(distinct["d"].doubles, alternative: alternative))
    #expect(test.method == .exact)
    #expect(test.statistic == distinct[key][0].double)
    #expect(isRelativelyClose(test.pValue, distinct[key][1].double))
  }

  @Test(arguments: SignedRankTest.Zeros.allCases, [false, true])
  func signedRanksWithTiesAndZeros(_ zeros: SignedRankTest.Zeros, _ continuity: Bool) throws {
    let ties = oracle["wilcoxon"]["ties_and_zeros"]
    let names: [SignedRankTest.Zeros: String] = [
      .pratt: "pratt", .wilcoxon: "wilcox", .split: "zsplit",
    ]
    let kind = continuity ? "corrected" : "plain"
    let expected = ties["asymptotic_\(names[zeros] ?? "")_\(kind)"]
    let test = try #require(
      SignedRankTest(ties["d"].doubles, zeros: zeros, continuity: continuity))
    #expect(test.method == .normal)
    #expect(test.statistic == expected["statistic"].double)
    #expect(isClose(test.zScore, expected["z"].double))
    #expect(isRelativelyClose(test.pValue, expected["p"].double))
  }

  @Test func signedRanksNeedADifference() {
    #expect(SignedRankTest([0, 0]) == nil)
    #expect(SignedRankTest([]) == nil)
    #expect(SignedRankTest([1, .nan]) == nil)
  }

  @Test func welchAndStudent() throws {
    let expected = oracle["two_sample"]
    let welch = try #require(TwoSampleTTest(x, y))
    #expect(isClose(welch.statistic, expected["welch"]["t"].double))
    #expect(isClose(welch.degreesOfFreedom, expected["welch"]["df"].double))
    #expect(isRelativelyClose(welch.pValue, expected["welch"]["p"].double))
    #expect(isClose(welch.interval.low, expected["welch"]["ci95"][0].double))
    #expect(isClose(welch.interval.high, expected["welch"]["ci95"][1].double))
    let student = try #require(TwoSampleTTest(x, y, variances: .pooled))
    #expect(isClose(student.statistic, expected["student"]["t"].double))
    #expect(isRelativelyClose(student.pValue, expected["student"]["p"].double))
    #expect(TwoSampleTTest([1, 1], [2, 2]) == nil)
    #expect(TwoSampleTTest([1], [2, 3]) == nil)
  }

  @Test func mannWhitney() throws {
    let expected = oracle["two_sample"]["mann_whitney"]
    let exact = try #require(RankSumTest(x, y))
    #expect(exact.method == .exact && exact.statistic == expected["exact"][0].double)
    #expect(isRelativelyClose(exact.pValue, expected["exact"][1].double))
    let normal = try #require(RankSumTest(x, y, exactUpTo: 0))
    #expect(isRelativelyClose(normal.pValue, expected["asymptotic"][1].double))
    let plain = try #require(RankSumTest(x, y, continuity: false, exactUpTo: 0))
    #expect(isRelativelyClose(plain.pValue, expected["asymptotic_no_correction"][1].double))
    #expect(RankSumTest([1, 1], [1])?.pValue == nil)
  }

  @Test func kolmogorovSmirnov() throws {
    let expected = oracle["two_sample"]["ks_two_sample"]
    for (limit, key) in [(10_000, "exact"), (0, "asymp")] {
      let test = try #require(KolmogorovSmirnovTest(x, y, exactUpTo: limit))
      #expect(isClose(test.distance, expected[key]["D"].double))
      #expect(isRelativelyClose(test.pValue, expected[key]["p"].double))
      #expect(test.location == expected[key]["location"].double)
      #expect(test.sign == expected[key]["sign"].int)
    }
    let one = try #require(
      KolmogorovSmirnovTest(x, against: { min(1, max(0, ($0 - 0.4) / 0.4)) }))
    let uniform = oracle["two_sample"]["ks_one_sample_uniform_0.4_0.8"]
    #expect(isClose(one.distance, uniform["D"].double))
    #expect(isRelativelyClose(one.pValue, uniform["p"].double))
    #expect(KolmogorovSmirnovTest([1, 2], [1, 2])?.pValue == 1)
  }

  @Test func effectSizes() {
    let expected = oracle["two_sample"]
    #expect(isClose(EffectSize.cohensD(x, y), expected["cohen_d_pooled"].double))
    #expect(isClose(EffectSize.hedgesG(x, y), expected["hedges_g"].double))
    #expect(isClose(EffectSize.cliffsDelta(x, y), expected["cliffs_delta"].double))
    #expect(EffectSize.cohensD([1, 1], [2, 2]) == nil)
  }

  @Test func friedman() throws {
    let expected = oracle["friedman"]
    let test = try #require(FriedmanTest(expected["blocks"].matrix))
    #expect(isClose(test.statistic, expected["statistic"].double))
    #expect(isRelativelyClose(test.pValue, expected["p"].double))
    #expect(isClose(test.concordance, 7.0 / 12, 1e-12))
    #expect(FriedmanTest([[1, 1], [2, 2]]) == nil)
    #expect(FriedmanTest([[1, 2]]) == nil)
  }

  @Test func multiplicity() throws {
    let expected = oracle["multiplicity"]
    let p: [Double?] = expected["p"].doubles
    let cases: [([Double?], String)] = [
      (Multiplicity.bonferroni(p), "bonferroni"), (Multiplicity.holm(p), "holm"),
      (Multiplicity.falseDiscoveryRate(p), "fdr_bh"),
    ]
    for (adjusted, key) in cases {
      #expect(areClose(adjusted.compactMap(\.self), expected[key].doubles), "\(key)")
    }
    #expect(Multiplicity.holm([0.04, nil, 0.01]) == [0.04, nil, 0.02])
  }
}
