import Statistics
import Testing

@testable import Laboratory

@Suite struct PairedStreamTests {
  private func stream(_ own: [Double], _ other: [Double]) -> PairedStream {
    var stream = PairedStream()
    for (one, two) in zip(own, other) { stream.add(one, against: two) }
    return stream
  }

  /// Five pairs; differences 1, 2, 0, -1, 3 with mean 1 and variance 2.5.
  private var five: PairedStream { stream([2, 4, 3, 1, 8], [1, 2, 3, 2, 5]) }

  @Test func theIntervalIsStudents() throws {
    let interval = try #require(five.interval())
    // Student's quantile at 0.975 with 4 degrees of freedom is 2.7764451051977934.
    let half = 2.7764451051977934 * (2.5 / 5).squareRoot()
    #expect(abs(interval.low - (1 - half)) < 1e-10)
    #expect(abs(interval.high - (1 + half)) < 1e-10)
  }

  @Test func thePValueIsTwoSided() throws {
    // t = 1 / sqrt(0.5); with 4 degrees of freedom the two tails hold 0.23019964108049873.
    let value = try #require(five.pValue)
    #expect(abs(value - 0.23019964108049873) < 1e-10)
  }

  @Test func tiesCountHalf() {
    #expect(five.ahead == 3)
    #expect(five.equal == 1)
    #expect(five.probabilityAhead == 0.7)
  }

  @Test func theEffectIsInUnitsOfTheSpread() throws {
    #expect(abs(try #require(five.effectSize) - 1 / 2.5.squareRoot()) < 1e-14)
  }

  @Test func correlationIsPearsons() throws {
    let (own, other) = ([2.0, 4, 3, 1, 8], [1.0, 2, 3, 2, 5])
    let direct = try #require(correlation(own, other))
    #expect(abs(try #require(five.correlation) - direct) < 1e-12)
    let against = stream(own, own.map { 10 - $0 })
    #expect(abs(try #require(against.correlation) + 1) < 1e-12)
  }

  @Test func withoutSpreadThereIsNoTest() {
    let constant = stream([3, 4, 5], [1, 2, 3])
    #expect(constant.pValue == nil)
    #expect(constant.effectSize == nil)
    #expect(constant.interval() == Interval(2, 2))
    #expect(constant.correlation == 1)
  }

  @Test func tooFewPairsSayNothing() {
    #expect(stream([], []).probabilityAhead == nil)
    #expect(stream([], []).interval() == nil)
    #expect(stream([1], [0]).interval() == nil)
    #expect(stream([1], [0]).pValue == nil)
    #expect(stream([1], [0]).probabilityAhead == 1)
  }
}
