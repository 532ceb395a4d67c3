import Testing

import Statistics

@Suite struct DistributionTests {
  let oracle = Fixture.distributions

  @Test func studentQuantiles() throws {
    for level in oracle["t_ppf"].keys {
      for degrees in oracle["t_ppf"][level].keys {
        let student = try #require(StudentDistribution(degreesOfFreedom: Double(degrees) ?? 0))
        let value = student.quantile(Double(level) ?? 0)
        let expected = oracle["t_ppf"][level][degrees].double
        #expect(isRelativelyClose(value, expected, 1e-11), "\(level) \(degrees)")
      }
    }
  }

  @Test func studentProbabilities() throws {
    for row in oracle["t_cdf"].list {
      let student = try #require(StudentDistribution(degreesOfFreedom: row[1].double))
      #expect(isRelativelyClose(student.cumulative(row[0].double), row[2].double, 1e-10))
    }
  }

  @Test func studentQuantileInvertsTheTail() throws {
    for degrees in [1.0, 1.5, 4, 1e6] {
      let student = try #require(StudentDistribution(degreesOfFreedom: degrees))
      for level in [1e-9, 0.2, 0.6, 0.999] {
        let x = try #require(student.quantile(level))
        #expect(isRelativelyClose(student.cumulative(x), level, 1e-11), "\(degrees) \(level)")
      }
    }
  }

  @Test func normalQuantilesAndProbabilities() {
    for row in oracle["norm_ppf"].list {
      #expect(isClose(NormalDistribution.quantile(row[0].double), row[1].double, 1e-13), "\(row)")
    }
    for row in oracle["norm_cdf"].list {
      #expect(isClose(NormalDistribution.cumulative(row[0].double), row[1].double, 1e-15))
    }
    #expect(isRelativelyClose(NormalDistribution.cumulative(-8), 6.22096057427178e-16, 1e-12))
  }

  @Test func chiSquareTails() throws {
    for row in oracle["chi2_sf"].list {
      let chi = try #require(ChiSquareDistribution(degreesOfFreedom: row[1].double))
      #expect(isRelativelyClose(chi.upperTail(row[0].double), row[2].double, 1e-12))
    }
  }

  @Test func binomialTails() throws {
    for row in oracle["binom_two_sided"].list {
      let law = try #require(BinomialDistribution(trials: row[1].int, chance: row[2].double))
      #expect(isRelativelyClose(law.twoSidedTail(row[0].int), row[3].double, 1e-11))
    }
    for row in oracle["binom_greater"].list {
      let law = try #require(BinomialDistribution(trials: row[1].int, chance: row[2].double))
      #expect(isRelativelyClose(law.atLeast(row[0].int), row[3].double, 1e-12))
    }
  }

  @Test func binomialAddsUpAndInverts() throws {
    let law = try #require(BinomialDistribution(trials: 30, chance: 0.3))
    #expect(isClose((0...30).map(law.probability).reduce(0, +), 1, 1e-14))
    #expect(isClose(law.cumulative(9) + law.atLeast(10), 1, 1e-14))
    let median = try #require(law.quantile(0.5))
    #expect(law.cumulative(median) >= 0.5 && law.cumulative(median - 1) < 0.5)
  }

  @Test(arguments: [0.2, 1, 7.5, 300])
  func gammaAndChiSquareQuantilesInvert(_ shape: Double) throws {
    let gamma = try #require(GammaDistribution(shape: shape))
    for level in [0.001, 0.3, 0.5, 0.99] {
      let x = try #require(gamma.quantile(level))
      #expect(isRelativelyClose(gamma.cumulative(x), level, 1e-11))
    }
    let chi = try #require(ChiSquareDistribution(degreesOfFreedom: 2 * shape))
    #expect(chi.quantile(0.3) == gamma.quantile(0.3).map { 2 * $0 })
  }

  @Test func betaQuantilesInvert() throws {
    for (a, b) in [(0.5, 0.5), (2.0, 5.0), (80, 3)] {
      let beta = try #require(BetaDistribution(a, b))
      for level in [0.01, 0.5, 0.95] {
        let x = try #require(beta.quantile(level))
        #expect(isRelativelyClose(beta.cumulative(x), level, 1e-11))
        #expect(isClose(beta.cumulative(x) + beta.upperTail(x), 1, 1e-14))
      }
    }
  }

  @Test func kolmogorovTails() throws {
    for row in oracle["ks_asymptotic_sf"].list {
      let value = KolmogorovDistribution.upperTail(row[0].double)
      #expect(isRelativelyClose(value, row[1].double, 1e-12))
    }
    let x = try #require(KolmogorovDistribution.quantile(0.95))
    #expect(isClose(x, 1.3580986393225507, 1e-10))
  }

  @Test func exactSmirnovLawsMeetWhereTheMethodsChange() throws {
    // For one value D is the larger of u and 1 − u, so P(D > d) = 2(1 − d) from one half on.
    let single = try #require(SmirnovDistribution(count: 1))
    #expect(isClose(single.upperTail(0.75), 0.5, 1e-15))
    let twenty = try #require(SmirnovDistribution(count: 20))
    let step = twenty.upperTail(0.44721) - twenty.upperTail(0.44722)
    #expect(step > 0 && step < 1e-6)
  }

  @Test func impossibleParametersAreRefused() {
    #expect(StudentDistribution(degreesOfFreedom: 0) == nil)
    #expect(GammaDistribution(shape: -.infinity) == nil)
    #expect(BetaDistribution(1, .nan) == nil)
    #expect(BinomialDistribution(trials: 3, chance: 1.1) == nil)
    #expect(SmirnovDistribution(count: 0) == nil)
  }

  @Test(arguments: [0.0, 1, -0.1, .nan])
  func quantilesOutsideTheOpenUnitIntervalDoNotExist(_ level: Double) throws {
    #expect(NormalDistribution.quantile(level) == nil)
    #expect(try #require(StudentDistribution(degreesOfFreedom: 4)).quantile(level) == nil)
    #expect(KolmogorovDistribution.quantile(level) == nil)
  }
}
