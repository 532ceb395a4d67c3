import Testing

@testable import Tables

@Test(
  arguments: [
    (0, 0x8000_0000_0000_0000, 0x0000_0000_0000_0000),
    (1, 0xa000_0000_0000_0000, 0x0000_0000_0000_0000),
    (27, 0xcecb_8f27_f420_0f3a, 0x0000_0000_0000_0000),
    (55, 0xd0cf_4b50_cfe2_0765, 0xfff4_b4e3_f741_cf6d),
    (56, 0x8281_8f12_81ed_449f, 0xbff8_f10e_7a89_21a5),
    (324, 0x9e19_db92_b4e3_1ba9, 0x6c07_a2c2_6a83_46d2),
    (-1, 0xcccc_cccc_cccc_cccc, 0xcccc_cccc_cccc_cccd),
    (-292, 0xff77_b1fc_bebc_dc4f, 0x25e8_e89c_13bb_0f7b),
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
