import Testing

@testable import ScenarioFiles

@Suite struct ExactIntegerTests {
  @Test(
    arguments: [
      ("0", false, 0), ("-0", false, 0), ("-0.0", false, 0), ("120", false, 120), ("+7", false, 7),
      ("-7", true, 7), ("120.0", false, 120), ("12e1", false, 120), ("1200e-1", false, 120),
      ("1.5e1", false, 15), ("0xFF", false, 255), ("18446744073709551615", false, UInt64.max),
      ("0xFFFFFFFFFFFFFFFF", false, UInt64.max), ("0e999999999999999999999", false, 0),
      ("0.00000000000000000000000000000001e32", false, 1),
    ] as [(String, Bool, UInt64)])
  func isExact(text: String, isNegative: Bool, magnitude: UInt64) {
    let value = ExactInteger(Array(text.utf8)[...])
    #expect(value == .value(isNegative: isNegative, magnitude: magnitude))
  }

  @Test(arguments: ["1.5", "1e-1", ".5", "1e-99999999999999999999999", "12.50001"])
  func tellsFractions(text: String) {
    #expect(ExactInteger(Array(text.utf8)[...]) == .fractional)
  }

  @Test(arguments: [
    "18446744073709551616", "1e400", "0x10000000000000000", "1e99999999999999999999",
  ])
  func tellsWhatIsTooLarge(text: String) {
    #expect(ExactInteger(Array(text.utf8)[...]) == .tooLarge(isNegative: false))
  }
}
