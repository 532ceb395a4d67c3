import ScenarioFiles
import Testing

@testable import Exchange

@Suite struct JSON5WriterTests {
  @Test func commentsCannotBecomeSettings() {
    let text = JSON5Writer.document(
      ["top\n name: \"stolen\""], [CommentedMember("a", .integer(1), remark: "x\u{2028}b: 2")])
    #expect(
      text == "// top<U+000A> name: \"stolen\"\n{\n  a: 1,  // x<U+2028>b: 2\n}\n")
  }

  @Test func textsAreQuotedAndKeysWhereNeeded() {
    #expect(JSON5Writer.quoted("a\"\\\n\u{1B}\u{202E}é") == "\"a\\\"\\\\\\n\\u001b\\u202eé\"")
    #expect(JSON5Writer.key("capacity") == "capacity")
    #expect(JSON5Writer.key("partners.urgency") == "\"partners.urgency\"")
    #expect(JSON5Writer.key("1st") == "\"1st\"" && JSON5Writer.key("") == "\"\"")
  }

  @Test func whatFitsStandsInOneLine() {
    let short = CommentedValue.object([CommentedMember("x", .list([.number(1), .number(0.5)]))])
    let long = CommentedValue.list(Array(repeating: .text("twelve chars"), count: 9))
    let text = JSON5Writer.document([], [CommentedMember("a", short), CommentedMember("b", long)])
    #expect(text.contains("a: { x: [1, 0.5] },\n"))
    #expect(text.contains("b: [\n    \"twelve chars\",\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
