import Testing

@testable import Tables

/// Numbers as they stand in a record: the lowest byte first.
private func text(_ values: [Double], isWhole: [Bool] = []) -> String {
  let bytes = values.flatMap { value in
    (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(8 * $0)) }
  }
  var buffer = TextBuffer(capacity: 0)
  buffer.append("a,")
  bytes.withUnsafeBytes {
    buffer.append(patterns: $0, isWhole: isWhole, before: UInt8(ascii: "\n"))
  }
  return buffer.text
}

@Test func patternsAreWrittenLikeNumbers() {
  #expect(text([0.5, -3, 1e-7, 0]) == "a,0.5,-3.0,1e-07,0.0\n")
  #expect(text([12.25]) == "a,12.25\n")
  #expect(text([]) == "a,\n")
}

@Test func patternsThatAreNotFiniteLeaveTheirPlaceEmpty() {
  #expect(text([.nan, 1, .infinity]) == "a,,1.0,\n")
}

@Test func wholePatternsHaveNoPoint() {
  let values = [2, -7, 0.5, .nan, 1e30, 4, -0x1p63]
  let isWhole = [true, true, true, true, true, false, true]
  #expect(text(values, isWhole: isWhole) == "a,2,-7,,,,4.0,-9223372036854775808\n")
}

@Test func patternsHaveTheTextOfASlice() {
  let values = Patterns(state: 5).prefix(3000).map(Double.init(bitPattern:))
  var slice = TextBuffer()
  slice.append(values[...])
  #expect(text(values) == "a," + slice.text + "\n")
}

@Test(arguments: [(0, "0;"), (-12, "-12;"), (.max, "9223372036854775807;")] as [(Int, String)])
func aWholeNumberHasAByteBehindIt(value: Int, expected: String) {
  var buffer = TextBuffer(capacity: 0)
  buffer.append(value, before: UInt8(ascii: ";"))
  #expect(buffer.text == expected)
}
