import Foundation
import Testing

import Statistics

@Suite struct ElementaryTests {
  @Test(arguments: [-700.3, -20, -1, -0.3, -1e-9, 0, 1e-12, 0.34, 0.35, 1, 2.5, 30, 709.7])
  func exponentialMatchesTheSystem(_ x: Double) {
    #expect(isRelativelyClose(exponential(x), Foundation.exp(x), 3e-16))
  }

  @Test func exponentialLeavesTheRangeGracefully() {
    #expect(exponential(710) == .infinity)
    #expect(exponential(-746) == 0)
    #expect(isRelativelyClose(exponential(-744), Foundation.exp(-744), 1e-15))
  }

  @Test(arguments: [
    Double.leastNonzeroMagnitude, 1e-300, 0.1, 0.5, 0.7071, 0.99999, 1, 1.00001, 1.4143, 2, 10,
    1e300,
  ])
  func logarithmMatchesTheSystem(_ x: Double) {
    #expect(isClose(logarithm(x), Foundation.log(x), 3e-16))
  }

  @Test func logarithmAtItsEdges() {
    #expect(logarithm(0) == -.infinity)
    #expect(logarithm(.infinity) == .infinity)
    #expect(logarithm(-1).isNaN)
  }

  @Test(arguments: [-0.9, -0.1, -1e-5, 1e-20, 1e-10, 0.001, 0.5, 3])
  func logarithmOfOnePlusKeepsSmallDigits(_ x: Double) {
    #expect(isRelativelyClose(logarithm(onePlus: x), Foundation.log1p(x), 1e-15))
  }

  @Test func logGammaMatchesTheOracle() {
    for row in Fixture.distributions["lgamma"].list {
      #expect(isRelativelyClose(logGamma(row[0].double), row[1].double, 1e-13), "\(row)")
    }
  }

  @Test func incompleteBetaMatchesTheOracle() {
    for row in Fixture.distributions["betainc"].list {
      let x = row[2].double
      let value = regularizedBeta(x, complement: 1 - x, row[0].double, row[1].double)
      #expect(isRelativelyClose(value, row[3].double, 1e-10), "\(row)")
    }
  }

  @Test func incompleteGammaMatchesTheOracle() {
    for row in Fixture.distributions["gammainc"].list {
      let value = regularizedGamma(row[0].double, row[1].double)
      #expect(isRelativelyClose(value.lower, row[2].double, 1e-10), "\(row)")
      #expect(isClose(value.lower + value.upper, 1, 1e-15))
    }
  }

  @Test func logBetaAgreesWithGammasWhereBothHold() {
    for (a, b) in [(0.5, 3.0), (2, 40), (12, 15), (0.3, 11)] {
      let direct = logGamma(a) + logGamma(b) - logGamma(a + b)
      #expect(isClose(logBeta(a, b), direct, 1e-13))
    }
  }
}
