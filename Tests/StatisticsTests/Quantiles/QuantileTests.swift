import Testing

import Statistics

@Suite struct QuantileTests {
  @Test(arguments: QuantileDefinition.allCases)
  func allNineDefinitionsMatchTheOracle(_ definition: QuantileDefinition) throws {
    let oracle = Fixture.quantiles
    let sorted = try #require(Sample(oracle["data"].doubles)).sorted
    let expected = oracle["types"]["\(definition.rawValue)"].doubles
    for (level, value) in zip(oracle["q"].doubles, expected) {
      #expect(isClose(sorted.quantile(level, definition), value, 1e-12), "level \(level)")
    }
    #expect(expected.count == 12)
  }

  @Test func levelsOutsideAreHeldAtTheEnds() throws {
    let sorted = try #require(Sample([5, 1, 3])).sorted
    #expect(sorted.quantile(-1) == 1)
    #expect(sorted.quantile(2) == 5)
    #expect(sorted.quantile(.nan) == 1)
  }

  @Test func medianIsTheMiddle() throws {
    #expect(try #require(Sample([4, 1, 3, 2])).sorted.median == 2.5)
    #expect(quantile([7], 0.3) == 7)
    #expect(quantile([], 0.5) == nil)
  }
}
