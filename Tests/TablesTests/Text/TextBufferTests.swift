import Testing

@testable import Tables

@Test(
  arguments: [
    0, 7, 10, 99, 12_345_678, 99_999_999, 100_000_000, 9_999_999_999_999_999,
    10_000_000_000_000_000, 12_345_678_901_234_567_890, .max,
  ] as [UInt64])
func wholeNumberHasItsDigits(value: UInt64) {
  var buffer = TextBuffer()
  buffer.append(value)
  #expect(buffer.text == "\(value)")
}

@Test(arguments: [0, 1, -1, 42, -100_000_000, .max, .min] as [Int64])
func negativeNumberHasASign(value: Int64) {
  var buffer = TextBuffer()
  buffer.append(value)
  #expect(buffer.text == "\(value)")
}

@Test func randomWholeNumbersHaveTheirDigits() {
  var buffer = TextBuffer()
  let wrong = Patterns(state: 9).prefix(5000).enumerated().filter { index, pattern in
    let value = pattern >> UInt64(index % 64)
    buffer.removeAll()
    buffer.append(value)
    return buffer.text != "\(value)"
  }
  #expect(wrong.isEmpty)
}

@Test func bufferGrowsFromNothing() {
  var buffer = TextBuffer(capacity: 0)
  var expected = ""
  for index in 0..<500 {
    buffer.append("größe ")
    buffer.append(index)
    buffer.append(byte: UInt8(ascii: ";"))
    expected += "größe \(index);"
  }
  #expect(buffer.text == expected)
  #expect(buffer.count == expected.utf8.count)
  #expect(buffer.bytes == Array(expected.utf8))
}

@Test func copyIsIndependent() {
  var first = TextBuffer()
  first.append("a")
  var second = first
  second.append(true)
  first.append("b")
  #expect(first.text == "ab")
  #expect(second.text == "atrue")
}

@Test func emptiedBufferStartsAgain() {
  var buffer = TextBuffer()
  buffer.append("long text")
  buffer.removeAll()
  buffer.append("x")
  #expect(buffer.text == "x")
}

@Test func numbersAreSeparatedAndMissingOnesAreEmpty() {
  var buffer = TextBuffer()
  buffer.append([1, .nan, -0.5, .infinity][...])
  #expect(buffer.text == "1.0,,-0.5,")
}

@Test func missingNumberAppendsNothing() {
  var buffer = TextBuffer()
  buffer.append(nil as Double?)
  buffer.append([] as ArraySlice<Double>)
  buffer.append([UInt8]())
  #expect(buffer.isEmpty)
}

@Test func buffersAreJoined() {
  var first = TextBuffer()
  var second = TextBuffer()
  first.append("1,")
  second.append("2")
  first.append(second)
  #expect(first.text == "1,2")
}
