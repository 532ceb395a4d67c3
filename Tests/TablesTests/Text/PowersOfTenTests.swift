import Testing

@testable import Tables

@Test(
  arguments: [
    (0, 0x8000_0000_0000_0000, 0), (1, 0xa000_0000_0000_0000, 0),
    (27, 0xcecb_8f27_f420_0f3a, 0), (55, 0xd097_ad07_a71f_26b2, 0x7e20_0000_0000_0000),
    (56, 0x825e_cc24_c873_782f, 0x8ed4_0000_0000_0000),
    (-1, 0xcccc_cccc_cccc_cccc, 0xcccc_cccc_cccc_cccd),
  ] as [(Int, UInt64, UInt64)])
func powerHasItsLeadingBits(exponent: Int, high: UInt64, low: UInt64) {
  #expect(PowersOfTen.shared[exponent] == PowersOfTen.Entry(high: high, low: low))
}

@Test func everyPowerIsNormalised() {
  let powers = PowersOfTen.shared
  #expect(powers.entries.count == PowersOfTen.largest - PowersOfTen.smallest + 1)
  #expect(powers.entries.allSatisfy { $0.high >> 63 == 1 })
}

/// 10^k · 10^−k is 1, so the leading words multiply to a power of two up to rounding.
@Test(arguments: [1, 7, 56, 100, 211, 292])
func powersAreReciprocal(exponent: Int) {
  let powers = PowersOfTen.shared
  let first = Double(powers[exponent].high) + Double(powers[exponent].low) * 0x1p-64
  let second = Double(powers[-exponent].high) + Double(powers[-exponent].low) * 0x1p-64
  let significand = (first * second).significand
  #expect(min(significand - 1, 2 - significand) < 1e-15)
}
