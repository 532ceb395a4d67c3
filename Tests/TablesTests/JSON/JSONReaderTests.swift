import Testing

@testable import Tables

private func jsonError(_ bytes: [UInt8]) -> JSONError? {
  do throws(JSONError) {
    _ = try JSONValue(parsing: bytes)
    return nil
  } catch {
    return error
  }
}

@Test(
  arguments: [
    ("null", nil), (" true ", true), ("[false]", [false]), ("0", 0), ("-12", -12),
    ("18446744073709551615", JSONValue(UInt64.max)), ("1.0", 1.0), ("-0", -0.0), ("1e2", 100.0),
    ("0.1", 0.1), ("1E-2", 0.01), ("1e-400", 0.0), ("[]", []), ("{}", [:]),
    ("[[],[[]]]", [[], [[]]]),
    (" { \"a\" : [ 1 , 2 ] , \"b\" : { } } ", ["a": [1, 2], "b": [:]]),
    ("\"\"", ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{c}\n\r\t"),
    (#""\u00e9\ud83d\ude42\u003c""#, "é🙂<"), ("\"größe\"", "größe"), ("\u{feff}1", 1),
  ] as [(String, JSONValue)])
func textIsRead(text: String, value: JSONValue) throws {
  #expect(try JSONValue(parsing: text) == value)
}

@Test(
  arguments: [
    ("", .unexpectedEnd, 1, 1), ("  \n ", .unexpectedEnd, 2, 2), ("[1,", .unexpectedEnd, 1, 4),
    ("{\"a\"", .unexpectedEnd, 1, 5), ("\"abc", .unexpectedEnd, 1, 5),
    ("\"a\\", .unexpectedEnd, 1, 3),
    ("1 2", .trailingText, 1, 3), ("[1 2]", .unexpectedCharacter("2"), 1, 4),
    ("[1,]", .unexpectedCharacter("]"), 1, 4), ("{\"a\":1,}", .unexpectedCharacter("}"), 1, 8),
    ("{a:1}", .unexpectedCharacter("a"), 1, 2), ("{\"a\" 1}", .unexpectedCharacter("1"), 1, 6),
    ("nul", .unexpectedCharacter("n"), 1, 1), ("[ü]", .unexpectedCharacter("ü"), 1, 2),
    ("// x", .unexpectedCharacter("/"), 1, 1), ("NaN", .unexpectedCharacter("N"), 1, 1),
    ("01", .badNumber("01"), 1, 1), ("[.5]", .badNumber(".5"), 1, 2),
    ("+1", .badNumber("+1"), 1, 1),
    ("1.", .badNumber("1."), 1, 1), ("-", .badNumber("-"), 1, 1), ("1e", .badNumber("1e"), 1, 1),
    ("1-2", .badNumber("1-2"), 1, 1), ("1e400", .numberOutOfRange("1e400"), 1, 1),
    ("\"\\x\"", .badEscape, 1, 2), ("\"\\u12\"", .badEscape, 1, 2),
    ("\"\\ud800\"", .badEscape, 1, 2),
    ("\"\\ud800\\u0041\"", .badEscape, 1, 2), ("\"\\udc00\"", .badEscape, 1, 2),
    ("\"a\nb\"", .controlCharacter, 1, 3), ("{\"a\":1,\n \"a\":2}", .duplicateKey("a"), 2, 2),
    ("\"ü\" x", .trailingText, 1, 5),
  ] as [(String, JSONError.Fault, Int, Int)])
func faultyTextIsRefused(text: String, fault: JSONError.Fault, line: Int, column: Int) {
  #expect(jsonError(Array(text.utf8)) == JSONError(fault: fault, line: line, column: column))
}

@Test func textInAnotherEncodingIsRefused() {
  #expect(
    jsonError([0x22, 0x61, 0xfc, 0x22]) == JSONError(fault: .notUTF8, line: 1, column: 3))
}

@Test func nestingHasALimit() {
  let limit = JSONReader.depthLimit
  let allowed = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
  #expect(jsonError(Array(allowed.utf8)) == nil)
  let deep = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
  #expect(jsonError(deep)?.fault == .tooDeep(limit: limit))
  let objects = Array(String(repeating: "{\"a\":", count: 1000).utf8)
  #expect(jsonError(objects)?.fault == .tooDeep(limit: limit))
}

@Test func writtenValueIsReadBack() throws {
  let value: JSONValue = [
    "name": "a\"<ü>\n", "seed": JSONValue(UInt64.max), "share": 0.1, "zero": -0.0, "none": nil,
    "list": [1, 2.0, "x", [], [:], [true, false]], "": ["k": ["k": 1]],
  ]
  for layout in [JSONLayout.compact, .pretty, .html] {
    #expect(try JSONValue(parsing: value.text(layout)) == value)
  }
}

@Test func longArrayIsReadInOnePass() throws {
  let text = "[" + (0..<20_000).map(String.init).joined(separator: ",") + "]"
  #expect(try JSONValue(parsing: text).array?.count == 20_000)
}

@Test func randomTextNeverStopsTheReader() {
  let alphabet = Array("[]{}\",:\\u0d8e-1.tn ".utf8) + [0xff]
  var patterns = Patterns(state: 5)
  for _ in 0..<3000 {
    let length = Int((patterns.next() ?? 0) % 20)
    let bytes = patterns.prefix(length).map { alphabet[Int($0 >> 32) % alphabet.count] }
    patterns.state &+= 1
    _ = jsonError(bytes)
  }
}

@Test func faultIsASentenceWithItsPlace() {
  #expect(
    jsonError(Array("[\n 01]".utf8))?.description
      == "line 2, column 2: '01' is not a number of JSON")
}
