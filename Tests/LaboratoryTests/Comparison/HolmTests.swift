import Testing

@testable import Laboratory

@Suite struct HolmTests {
  @Test func theSmallestIsMultipliedByAllTheNextByOneLess() throws {
    let adjusted = Holm.adjusted([0.01, 0.04, 0.03])
    // 3 × 0.01; 2 × 0.03; then 0.04 itself, lifted to the one before.
    let expected = [0.03, 0.06, 0.06]
    for (one, other) in zip(adjusted, expected) {
      #expect(abs(try #require(one) - other) < 1e-15)
    }
  }

  @Test func nothingExceedsOne() {
    #expect(Holm.adjusted([0.6, 0.9]) == [1, 1])
  }

  @Test func missingValuesStayMissingAndDoNotCount() {
    #expect(Holm.adjusted([nil, 0.02, nil]) == [nil, 0.02, nil])
    #expect(Holm.adjusted([nil, nil]) == [nil, nil])
    #expect(Holm.adjusted([]) == [])
  }

  @Test func equalValuesGetEqualResults() {
    #expect(Holm.adjusted([0.01, 0.01]) == [0.02, 0.02])
  }
}
