import Testing

@testable import ScenarioFiles
import Wording

@Suite struct DiagnosticRendererTests {
  private func render(_ text: String, _ renderer: DiagnosticRenderer = .init()) -> String {
    renderer.render(ParsedText(text).report)
  }

  @Test func showsLineCaretAndHelp() {
    let lines = render("{\n  a: 1\n  'a': 2,\n}").split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "error[E004]: a comma is missing",
        " --> test.json5:2:7",
        "  |",
        "2 |   a: 1",
        "  |       ^ put a comma here",
        "error[E013]: \"a\" is given twice",
        " --> test.json5:3:3",
        "  |",
        "3 |   'a': 2,",
        "  |   ^^^ given again here",
        " ::: test.json5:2:3",
        "  |",
        "2 |   a: 1",
        "  |   - first given here",
        "  = help: remove one of the two",
        "2 errors in test.json5; nothing was run.",
      ])
  }

  @Test func keepsTheCaretUnderWideCharacters() {
    let lines = render("{名前: NaN}").split(separator: "\n").map(String.init)
    #expect(lines[3] == "1 | {名前: NaN}")
    #expect(lines[4] == "  |        ^^^")
  }

  @Test func cutsLongLinesAroundTheCaret() {
    let long = "{a: '" + String(repeating: "x", count: 20_000) + "', b: NaN, c: '"
    let text = render(long + String(repeating: "y", count: 20_000) + "'}")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 106 })
    #expect(text.contains("b: NaN, c:"))
    #expect(text.contains("…"))
  }

  @Test func shortensAnEndlessMark() {
    let text = render("{a: " + String(repeating: "x", count: 20_000) + "}")
    #expect(text.utf8.count < 1_000)
  }

  @Test func makesHostileCharactersVisible() {
    let text = render("{a: x\u{1B}[31m, '\u{202E}b\u{7}': NaN, c\u{9B}: NaN}")
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x9B })
    #expect(text.contains("<U+001B>"))
    #expect(text.contains("<U+202E>"))
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(!render("{a: NaN}").contains("\u{1B}"))
    let coloured = render("{a: NaN}", DiagnosticRenderer(style: .coloured))
    #expect(coloured.contains("\u{1B}[1;31merror[E015]\u{1B}[0m"))
  }

  @Test func showsTwentyAndCountsTheRest() {
    let text = render("[" + String(repeating: "NaN, ", count: 33) + "]")
    #expect(text.components(of: "error[").count == 20)
    #expect(text.hasSuffix("… and 13 more\n33 errors in test.json5; nothing was run.\n"))
  }

  @Test func namesTheCommandThatExplains() {
    let text = render("", DiagnosticRenderer(explainCommand: "trustlab explain"))
    #expect(text.contains("= see:  trustlab explain E002"))
  }

  @Test func breaksLongNotesBetweenWords() {
    let report = Draft(more: "monts: 3").read().report
    let lines = DiagnosticRenderer(width: 60).render(report).split(separator: "\n")
    #expect(lines.contains("  = allowed: name, description, notes, months, replications,"))
    #expect(lines.allSatisfy { $0.count <= 66 })
  }

  @Test func staysShortWhateverTheNames() {
    let name = String(repeating: "\u{202E}\u{1B}]0;x\u{7}名", count: 2_000)
    let draft = Draft(partners: "[{id: '\(name)', '\(name)': 1, sector: 3}]")
    let reading = ScenarioReader().read(Array(draft.text.utf8), file: name)
    #expect(reading.report.errorCount == 4)
    for diagnostic in reading.report.diagnostics {
      let text = DiagnosticRenderer().render(diagnostic)
      #expect(!text.unicodeScalars.contains { SafeText.isHidden($0) && $0 != "\n" })
    }
    let json = reading.report.json
    #expect(!json.unicodeScalars.contains { SafeText.isHidden($0) && $0 != "\n" })
  }

  @Test func saysNothingOfAFlawlessFile() {
    #expect(render("{}").isEmpty)
  }
}

extension String {
  fileprivate func components(of needle: String) -> [Range<String.Index>] { ranges(of: needle) }
}
