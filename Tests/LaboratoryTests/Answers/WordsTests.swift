import Testing

@testable import Laboratory

@Suite struct WordsTests {
  @Test(arguments: [
    (0.5834, "0.58"), (0.058, "0.058"), (12.4, "12"), (9.94, "9.9"), (9.96, "10"), (0, "0"),
    (-0.5, "-0.50"), (1, "1.0"), (1e-9, "0.000000"), (.nan, "unknown"), (-.infinity, "unknown"),
  ])
  func numbersHaveTwoDigits(value: Double, text: String) {
    #expect(Words.number(value) == text)
  }

  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (-0.001, 2, "0.00"), (-1.5, 0, "-2"), (7, 3, "7.000"),
    (0.05, 1, "0.0"), (99.99, 1, "100.0"),
  ])
  func decimalsAreFixed(value: Double, decimals: Int, text: String) {
    #expect(Words.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [1e12, -1e300, .infinity, .nan])
  func largeNumbersAreNoTrap(value: Double) {
    #expect(!Words.fixed(value, decimals: 3).isEmpty)
  }

  @Test func countsAgreeWithTheirNouns() {
    #expect(Words.months(1) == "1 month")
    #expect(Words.months(36) == "36 months")
    #expect(Words.worlds(1) == "1 world")
    #expect(Words.worlds(0) == "0 worlds")
  }

  @Test func smallCountsAreWords() {
    #expect(Words.count(2) == "two")
    #expect(Words.count(12) == "twelve")
    #expect(Words.count(13) == "13")
    #expect(Words.count(-1) == "-1")
  }

  @Test func talliesAreWholeWhereTheyCanBe() {
    #expect(Words.tally(12) == "12")
    #expect(Words.tally(13.44) == "13.4")
    #expect(Words.tally(0) == "0")
  }

  @Test func listsEndWithAnd() {
    #expect(Words.list([]) == "")
    #expect(Words.list(["A"]) == "A")
    #expect(Words.list(["A", "B"]) == "A and B")
    #expect(Words.list(["A", "B", "C"]) == "A, B and C")
  }
}
