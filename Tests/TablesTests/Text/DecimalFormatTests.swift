import Testing

@testable import Tables

/// Bit patterns that look random and are the same in every run.
struct Patterns: Sequence, IteratorProtocol {
  var state: UInt64
  mutating func next() -> UInt64? {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    let mixed = (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ mixed >> 33
  }
}

/// The values whose text is not the one of `description`, or does not read back.
private func failures(_ values: some Sequence<Double>) -> [Double] {
  var buffer = TextBuffer()
  return values.filter { value in
    guard value.isFinite else { return false }
    buffer.removeAll()
    buffer.append(value)
    let text = buffer.text
    return text != value.description || Double(text)?.bitPattern != value.bitPattern
  }
}

@Test(
  arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (0.1, "0.1"), (-12.5, "-12.5"), (100, "100.0"),
    (0.0001, "0.0001"), (0.00001, "1e-05"), (0.000123, "0.000123"), (1.5e-7, "1.5e-07"),
    (0x1p53, "9007199254740992.0"), (0x1p53 + 2, "9.007199254740994e+15"), (1e16, "1e+16"),
    (123_456_789.125, "123456789.125"), (.leastNonzeroMagnitude, "5e-324"), (0.3, "0.3"),
    (0.1 + 0.2, "0.30000000000000004"),
    (2.2250738585072014e-308, "2.2250738585072014e-308"),
    (-1.7976931348623157e308, "-1.7976931348623157e+308"), (9.5e22, "9.5e+22"), (1e23, "1e+23"),
  ] as [(Double, String)])
func numberHasTheShortestText(value: Double, text: String) {
  #expect(DecimalFormat.text(value) == text)
}

@Test func anyBitPatternHasTheTextOfDescriptionAndReadsBack() {
  #expect(failures(Patterns(state: 1).prefix(50_000).lazy.map(Double.init(bitPattern:))) == [])
}

@Test func sharesHaveTheTextOfDescriptionAndReadBack() {
  let values = Patterns(state: 2).prefix(25_000).lazy.map { Double($0 >> 11) * 0x1p-53 }
  #expect(failures(values) == [])
}

@Test func amountsInCentsHaveTheTextOfDescriptionAndReadBack() {
  let values = Patterns(state: 3).prefix(25_000).lazy.map { Double($0 % 100_000_000) / 100 }
  #expect(failures(values) == [])
}

@Test func neighboursOfPowersOfTwoHaveTheTextOfDescriptionAndReadBack() {
  let fractions: [UInt64] = [0, 1, 2, 0xf_ffff_ffff_fffe, 0xf_ffff_ffff_ffff]
  let values = (0..<2047 as Range<UInt64>).flatMap { exponent in
    fractions.map { Double(bitPattern: exponent << 52 | $0) }
  }
  #expect(failures(values) == [])
}

@Test func powersOfTenHaveTheTextOfDescriptionAndReadBack() {
  let values = (-323...308).flatMap { exponent in
    ["1", "2", "5", "9.5", "1.25"].compactMap { Double("\($0)e\(exponent)") }
  }
  #expect(failures(values) == [])
}

@Test func wholeNumbersAroundTheLimitOfExactnessReadBack() {
  let values =
    (-40...40).map { 0x1p53 + Double($0) } + (0...64).map { Double(1 << UInt64($0 % 63)) }
  #expect(failures(values + values.map(-)) == [])
}

@Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
func numberThatIsNotFiniteHasNoText(value: Double) {
  #expect(DecimalFormat.text(value) == nil)
  var buffer = TextBuffer()
  buffer.append(value)
  #expect(buffer.isEmpty)
}
