import Testing

@testable import ScenarioFiles

@Suite struct JSON5ParserTests {
  @Test(arguments: [
    "{}", "[]", "{a: 1,}", "[1, 2,]", "// c\n{/* x */ a: 1} // end", "\u{FEFF}{}",
    "{$_é: 1, 'b c': 2, \\u0061x: 3}", "\u{A0}\u{2028}{}\u{2029}", "null", "'x'",
    "{true: 1, null: 2, NaN: 3, Infinity: 4}", "{a: [[[{b: []}]]]}", "{\r\n\"a\":\r\n1\r\n}",
  ])
  func acceptsJSON5(text: String) {
    #expect(ParsedText(text).places == [])
  }

  @Test(arguments: [
    ("12", 12), ("-3", -3), ("+3", 3), (".5", 0.5), ("5.", 5), ("-.5e1", -5), ("1e-3", 0.001),
    ("0xFF", 255), ("-0x10", -16), ("0", 0), ("0.25", 0.25), ("5.e2", 500),
    ("18446744073709551616", 18_446_744_073_709_551_616), ("1e400", .infinity),
  ])
  func readsNumbers(text: String, value: Double) {
    let parsed = ParsedText("{a: \(text)}")
    #expect(parsed.places == [])
    #expect(parsed.double("a") == value)
  }

  @Test(arguments: ["01", "1.2.3", "1e", "0x", "0xG", "--1", "+", ".", "1_000", "36months", "-a"])
  func refusesWhatOnlyLooksLikeANumber(text: String) {
    #expect(ParsedText("{a: \(text)}").places == ["E011 1:5"])
  }

  @Test(arguments: ["NaN", "Infinity", "-Infinity", "+NaN"])
  func refusesNumbersThatAreNotFinite(text: String) {
    #expect(ParsedText("{a: \(text)}").places == ["E015 1:5"])
  }

  @Test(arguments: [
    (#""a\"b""#, "a\"b"), (#"'it\'s "x"'"#, "it's \"x\""), (#""\x41\u00e9""#, "Aé"),
    (#""\uD83D\uDE42""#, "🙂"), ("\"a\\\nb\"", "ab"), ("\"a\\\r\nb\"", "ab"),
    (#""\q\/""#, "q/"), (#""\0""#, "\0"), (#""\b\f\n\r\t\v""#, "\u{8}\u{C}\n\r\t\u{B}"),
    ("\"a\\\u{2028}b\"", "ab"), ("\"\u{2028}\"", "\u{2028}"), (#""\\""#, "\\"),
  ])
  func readsTexts(text: String, value: String) {
    let parsed = ParsedText("{a: \(text)}")
    #expect(parsed.places == [])
    #expect(parsed.string("a") == value)
  }

  @Test(arguments: [#""\x4""#, #""\u12g4""#, #""\1""#, #""\01""#, #""\uD83D""#, #""\uDE42""#])
  func refusesEscapesWithoutMeaning(text: String) {
    #expect(ParsedText("{a: \(text)}").places == ["E010 1:6"])
  }

  @Test func remembersWhereKeysAndValuesStand() throws {
    let parsed = ParsedText("{\n  'key': [1, 22]\n}")
    let member = try #require(parsed.root.members?.first)
    #expect(parsed.sources.text(of: member.keySpan) == "'key'")
    #expect(parsed.sources.text(of: member.value.span) == "[1, 22]")
    #expect(member.value.elements?.map { parsed.sources.text(of: $0.span) } == ["1", "22"])
  }

  @Test func nodesAreSmall() {
    #expect(MemoryLayout<JSONNode>.stride == 24)
    #expect(MemoryLayout<JSONMember>.stride <= 56)
  }

  @Test func acceptsDeepNestingUpToTheLimit() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(ParsedText(nested(200)).places == [])
    #expect(ParsedText(nested(201)).places == ["E016 1:201"])
    #expect(ParsedText(String(repeating: "{a:[", count: 9_000)).places == ["E016 1:401"])
  }

  @Test func findsDuplicatesAmongManyKeys() {
    let keys = (0..<40).map { "k\($0): 1" }.joined(separator: ", ")
    let parsed = ParsedText("{\(keys), k3: 2, k39: 3}")
    #expect(parsed.report.diagnostics.map(\.code) == [.duplicateSetting, .duplicateSetting])
    #expect(parsed.report.diagnostics[0].related.map(\.start.column) == [23])
    #expect(parsed.double("k3") == 1)
  }
}
