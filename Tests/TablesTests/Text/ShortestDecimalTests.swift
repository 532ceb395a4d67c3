import Testing

@testable import Tables

private func shortest(_ value: Double) -> ShortestDecimal {
  DecimalScales.shared.withUnsafeBufferPointer {
    ShortestDecimal(
      fraction: value.bitPattern & 0xf_ffff_ffff_ffff, biased: value.bitPattern >> 52, scales: $0)
  }
}

@Test(
  arguments: [
    (0.1, 1, -1), (0.3, 3, -1), (123.456, 123_456, -3), (1e22, 1, 22), (5e-300, 5, -300),
    (.greatestFiniteMagnitude, 17_976_931_348_623_157, 292), (.leastNonzeroMagnitude, 5, -324),
    (0x1p-44, 5_684_341_886_080_802, -29),
  ] as [(Double, UInt64, Int)])
func decimalHasTheFewestDigits(value: Double, digits: UInt64, exponent: Int) {
  var found = shortest(value)
  while found.digits.isMultiple(of: 10) {
    found.digits /= 10
    found.exponent += 1
  }
  #expect(found.digits == digits)
  #expect(found.exponent == exponent)
}

/// One digit fewer, rounded either way, reads back as another number.
@Test func noShorterDecimalReadsBack() {
  let tooLong = Patterns(state: 21).prefix(3000).filter { pattern in
    let value = Double(bitPattern: pattern & 0x7fef_ffff_ffff_ffff)
    var found = shortest(value)
    while found.digits.isMultiple(of: 10) && found.digits > 0 {
      found.digits /= 10
      found.exponent += 1
    }
    return ([0, 1] as [UInt64]).contains { up in
      let text = "\(found.digits / 10 + up)e\(found.exponent + 1)"
      return found.digits >= 10 && Double(text) == value
    }
  }
  #expect(tooLong == [])
}

@Test(arguments: [0, 9, 10, 12_345_678, 99_999_999, 10_000_000, 90_909_090] as [UInt64])
func eightDigitsAreOneAByte(value: UInt64) {
  var expected = value
  var digits: UInt64 = 0
  for place in 0..<8 as Range<UInt64> {
    digits |= (expected % 10) << (8 * place)
    expected /= 10
  }
  #expect(DecimalDigits.eight(value) == digits)
}

/// The unit is at most the distance to the nearer neighbour's midpoint, doubled, and more than a tenth.
@Test func everyScaleHasTheLargestPowerOfTenThatFits() {
  for biased in 1..<2047 {
    let spacing = Double(sign: .plus, exponent: biased - 1075, significand: 1)
    for (place, width) in [(biased, spacing), (biased + 2048, 0.75 * spacing)] {
      let scale = DecimalScales.shared[place]
      guard (-300...300).contains(scale.power), let unit = Double("1e\(scale.power)"),
        let next = Double("1e\(scale.power + 1)")
      else { continue }
      #expect(unit <= width && width < next)
      #expect(scale.shift < 64)
    }
  }
  #expect(DecimalScales.shared.count == 4096)
}
