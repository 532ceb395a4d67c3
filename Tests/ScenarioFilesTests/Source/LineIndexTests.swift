import Testing

@testable import ScenarioFiles

@Suite struct LineIndexTests {
  @Test(arguments: [
    ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1), ("\t\tx", 2, 1, 3),
    ("éé1", 4, 1, 3), ("🙂x", 4, 1, 2), ("\u{FEFF}x", 3, 1, 1), ("", 0, 1, 1), ("ab", 99, 1, 3),
  ])
  func countsLinesAndCharacters(text: String, offset: Int, line: Int, column: Int) {
    let position = LineIndex(Array(text.utf8)).position(of: offset)
    #expect(position == SourcePosition(line: line, column: column))
  }

  @Test func findsPlacesBeyondTheFirstMark() {
    let text = String(repeating: "0123456é\n", count: 8_000) + "end"
    let index = LineIndex(Array(text.utf8))
    #expect(index.position(of: 80_000) == SourcePosition(line: 8_001, column: 1))
    #expect(index.position(of: 39_999) == SourcePosition(line: 4_000, column: 9))
  }

  @Test func cutsLinesBetweenCharacters() {
    let bytes = Array("éééééééééé".utf8)
    let range = LineIndex(bytes).line(around: 10, reach: 3)
    #expect(String(validating: bytes[range], as: UTF8.self) != nil)
  }

  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], nil, 0), ([0x61, 0xE9, 0x62], 1, 1), ([0xC0, 0x80], 0, 2),
      ([0xED, 0xA0, 0x80], 0, 3), ([0xF4, 0x90, 0x80, 0x80], 0, 4), ([0x61, 0xE2, 0x82], 1, 2),
      ([0xF0, 0x9F, 0x99, 0x82], nil, 0),
    ] as [([UInt8], Int?, Int)])
  func findsBytesThatAreNotUTF8(bytes: [UInt8], offset: Int?, count: Int) {
    let fault = UTF8Check.fault(in: bytes)
    #expect(fault?.offset == offset)
    #expect(fault?.count ?? 0 == count)
  }
}
