import Testing

@testable import Tables

@Test(arguments: [
  ("", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\nb", 1, 1, 2), ("a\r\nb", 3, 2, 1),
  ("a\rb", 2, 2, 1), ("ü\nüx", 5, 2, 2), ("\u{feff}ab", 4, 1, 2), ("\u{feff}ab", 0, 1, 1),
  ("ab", 99, 1, 3), ("\n\n\n", 3, 4, 1), ("🙂x", 4, 1, 2),
])
func offsetHasALineAndAColumn(text: String, offset: Int, line: Int, column: Int) {
  let place = TextPlace(of: offset, in: Array(text.utf8))
  #expect(place.line == line)
  #expect(place.column == column)
}

@Test(
  arguments: [
    (Array("größe".utf8), .utf8), ([], .utf8), ([0xff, 0xfe, 0x61, 0], .utf16),
    ([0xfe, 0xff, 0, 0x61], .utf16), ([0x61, 0, 0x62, 0], .utf16),
    ([0x61, 0xe4, 0x62], .singleByte(offset: 1)), ([0x80], .singleByte(offset: 0)),
    ([0x61, 0x62, 0x63, 0x64, 0x65, 0], .binary(offset: 5)),
    ([0x61, 0xc3], .singleByte(offset: 1)), ([0xed, 0xa0, 0x80], .singleByte(offset: 0)),
  ] as [([UInt8], TextEncoding)])
func encodingIsRecognised(bytes: [UInt8], encoding: TextEncoding) {
  #expect(TextEncoding(of: bytes) == encoding)
}

@Test(arguments: [
  ("0", true, true), ("-12", true, true), ("+1", true, false), ("01", true, false),
  ("0.5", false, true), (".5", false, false), ("5.", false, false), ("1e5", false, true),
  ("1E-05", false, true), ("00.5", false, false), ("-0.0", false, true),
])
func decimalHasAShape(text: String, isWhole: Bool, isJSON: Bool) throws {
  let shape = try #require(DecimalText(text))
  #expect(shape.isWhole == isWhole)
  #expect(shape.isJSON == isJSON)
}

@Test(arguments: [
  "", "-", "+", ".", "-.", "e5", "1e", "1e+", "1.2.3", "1 ", " 1", "0x1", "nan", "inf", "1_000",
  "--1", "1e5.0", "１",
])
func otherTextHasNoShape(text: String) {
  #expect(DecimalText(text) == nil)
}
