import Testing

@testable import ScenarioFiles

@Suite struct JSON5MistakeTests {
  @Test(arguments: [
    // Missing punctuation: the place where it belongs.
    ("{\n  a: 1\n  b: 2\n}", ["E004 2:7"]),
    ("[1 2]", ["E004 1:3"]),
    ("{a: [1\n, {b: 1} {c: 2}]}", ["E004 2:9"]),
    ("{\"a\" 1, b: 2}", ["E005 1:5"]),
    ("{a = 1}", ["E005 1:4"]),
    ("{a: , b: 1}", ["E006 1:5"]),
    ("{a, b: 1}", ["E006 1:3"]),
    ("{a: 1, b}", ["E006 1:9"]),
    ("{a: }", ["E006 1:5"]),
    ("[1,,2]", ["E006 1:4"]),
    ("{,}", ["E006 1:2"]),
    ("{: 1}", ["E006 1:2"]),
    // Texts
    ("{a: \"x,\n b: 2}", ["E007 1:5"]),
    ("{\"a: 1,\n b: 2}", ["E007 1:2"]),
    ("{a: hello world, b: 1}", ["E014 1:5"]),
    ("{a: True}", ["E014 1:5"]),
    ("{quick-wins: 1}", ["E020 1:2"]),
    ("{quick wins: 1}", ["E020 1:2"]),
    ("{1: 1}", ["E020 1:2"]),
    ("{a: 0,45}", ["E011 1:6"]),
    ("{a: “x”, b: 1}", ["E003 1:5"]),
    // Brackets
    ("{a: [1, 2}", ["E008 1:10"]),
    ("{a: {b: 1], c: 2}", ["E009 1:10", "E008 1:18"]),
    ("{a: [{b: 1], c: 2}", ["E008 1:11"]),
    ("{a: [1, 2", ["E008 1:10"]),
    ("{a: 1]}", ["E009 1:6"]),
    ("{a: \"x", ["E007 1:5"]),
    ("{a: /* x", ["E018 1:5"]),
    // Strays
    ("{a: 1; b: 2}", ["E003 1:6"]),
    ("{a: 1} {b: 2}", ["E017 1:8"]),
    ("# note\n{a: 1}", ["E003 1:1"]),
    ("{a: 1 : 2}", ["E003 1:7"]),
    ("[a: 1]", ["E014 1:2", "E003 1:3"]),
    // Nothing at all
    ("", ["E002 1:1"]),
    ("// only a comment\n", ["E002 2:1"]),
    // Duplicates
    ("{a: 1,\n 'a': 2}", ["E013 2:2"]),
  ])
  func namesThePlaceOfAMistake(text: String, places: [String]) {
    #expect(ParsedText(text).places == places)
  }

  @Test func reportsEveryMistakeInOneGo() {
    let text = "{\n a: 1\n b: NaN,\n c: [1 2],\n c: 3,\n d: \"\\x\"\n"
    #expect(
      ParsedText(text).places == [
        "E004 2:6", "E015 3:5", "E004 4:7", "E013 5:2", "E010 6:6", "E008 7:1",
      ])
  }

  @Test func keepsWhatSurroundsAMistake() {
    let parsed = ParsedText("{a: 1 b: 2, c: nope, d: 4}")
    #expect(parsed.double("a") == 1)
    #expect(parsed.double("b") == 2)
    #expect(parsed.root[key: "c"]?.isInvalid == true)
    #expect(parsed.double("d") == 4)
    #expect(!parsed.root.isDamaged)
  }

  @Test func saysWhereAnUnclosedBracketWasOpened() {
    let diagnostic = ParsedText("{\n  partners: [\n    {id: 'a'},\n").report.diagnostics.first
    #expect(diagnostic?.place.start == SourcePosition(line: 4, column: 1))
    #expect(
      diagnostic?.related.map(\.start) == [
        SourcePosition(line: 2, column: 13), SourcePosition(line: 1, column: 1),
      ])
  }

  @Test func marksContainersThatATruncationCut() {
    let root = ParsedText("{a: [1, 2").root
    #expect(root.isDamaged)
    #expect(root[key: "a"]?.isDamaged == true)
  }

  @Test func namesTheBadByteOfAnotherEncoding() {
    let parsed = ParsedText(bytes: Array("{\n a: 'caf".utf8) + [0xE9] + Array("'}".utf8))
    #expect(parsed.places == ["E001 2:9"])
    #expect(parsed.report.diagnostics[0].help?.contains("save it as UTF-8") == true)
  }

  @Test func refusesUTF16InOneSentence() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "{a: 1}".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    #expect(ParsedText(bytes: bytes).places == ["E001 1:1"])
  }

  @Test func countsMistakesBeyondTheFirstHundred() {
    let report = ParsedText("[" + String(repeating: "NaN, ", count: 250) + "]").report
    #expect(report.errorCount == 250)
    #expect(report.diagnostics.count == 100)
  }
}
