import Testing

@testable import ScenarioFiles

@Suite struct DiagnosticReportJSONTests {
  @Test func saysTheSameAsTheText() throws {
    let original = ParsedText("{\n a: 1,\n a: True}").report
    let parsed = ParsedText(original.json)
    #expect(parsed.places == [])
    let first = try #require(parsed.root.elements?.first)
    #expect(first[key: "code"].flatMap { parsed.sources.string($0) } == "E013")
    #expect(first[key: "line"].flatMap { parsed.sources.double($0) } == 3)
    #expect(first[key: "column"].flatMap { parsed.sources.double($0) } == 2)
    let related = try #require(first[key: "related"]?.elements?.first)
    #expect(related[key: "line"].flatMap { parsed.sources.double($0) } == 2)
    let second = try #require(parsed.root.elements?.last)
    let near = second[key: "suggestions"]?.elements?.compactMap { parsed.sources.string($0) }
    #expect(near == ["true"])
  }

  @Test func isAnEmptyListWithoutMistakes() {
    #expect(ParsedText("{}").report.json == "[]\n")
  }

  @Test func escapesWhatCouldActOnATerminal() {
    #expect(
      JSONText.quoted("\u{1B}\u{202E}\u{E0001}\"\\é🙂") == #""\u001b\u202e\udb40\udc01\"\\é🙂""#)
  }
}
