import ScenarioFiles
import Testing

@testable import Laboratory

@Test func wholeNumbersAndCategoriesHaveTheirExactShares() {
  let whole = FactorSpread.integer(low: 1, high: 4)
  #expect(
    [0, 0.24, 0.25, 0.74, 0.76, 1].map { whole.value(at: $0) }
      == [1, 1, 2, 3, 4, 4].map { .number($0) })
  let words = FactorSpread.listed([.text("a"), .text("b")], weights: [1, 3])
  #expect([0, 0.24, 0.26, 1].map { words.value(at: $0).text } == ["a", "a", "b", "b"])
}

@Test func rangesAreEvenOnTheirScale() throws {
  #expect(FactorSpread.uniform(low: 2, high: 4).value(at: 0.25) == .number(2.5))
  let value = try #require(FactorSpread.logarithmic(low: 1, high: 100).value(at: 0.5).number)
  #expect(abs(value - 10) < 1e-12)
}

@Test(arguments: [(0.0, 0.0), (0.25, 1), (0.625, 2 + 0.0), (1, 4)])
func triangularSpreadsFollowTheirDistribution(u: Double, expected: Double) throws {
  // F(x) = x²/(4·2) up to 2 for low 0, mode 2, high 4.
  let spread = FactorSpread.triangular(low: 0, mode: 2, high: 4)
  let x = try #require(spread.value(at: u).number)
  let level = x < 2 ? x * x / 8 : 1 - (4 - x) * (4 - x) / 8
  #expect(abs(level - u) < 1e-12)
}

@Test func normalSpreadsStayWithinTheirEnds() throws {
  let cut = FactorSpread.normal(mean: 0, sd: 1, low: -1, high: 2)
  let values = [0, 0.3, 0.6, 1].compactMap { cut.value(at: $0).number }
  #expect(values == values.sorted())
  #expect(abs(values[0] + 1) < 1e-9 && abs(values[3] - 2) < 1e-9)
  let free = FactorSpread.normal(mean: 5, sd: 1, low: -.infinity, high: .infinity)
  #expect(free.value(at: 0.5) == .number(5))
  #expect(try #require(free.value(at: 0).number) > 1)
  #expect(try #require(free.value(at: 1).number) < 9)
}

@Test func levelsOfAGrid() {
  #expect(FactorSpread.uniform(low: 0, high: 1).levels(3) == [0, 0.5, 1].map { .number($0) })
  #expect(FactorSpread.integer(low: 2, high: 4).levels(nil) == [2, 3, 4].map { .number($0) })
  #expect(FactorSpread.integer(low: 0, high: 60).levels(3) == [0, 30, 60].map { .number($0) })
}
