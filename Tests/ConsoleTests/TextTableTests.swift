import Testing

@testable import Console

@Suite struct TextTableTests {
  private var table: TextTable {
    var table = TextTable(["strategy", "runs", "trust", "note"])
    table.add(["systems first", "200", "61.5", "overtakes in month 26, in 171 of 200 runs"])
    table.add(["quick wins 早い", "1000", "-", "leads until then"])
    return table
  }

  @Test func numbersStandFlushRightAndWideLettersAreCounted() {
    #expect(
      table.text() == """
        strategy         runs  trust  note
        ---------------  ----  -----  -----------------------------------------
        systems first     200   61.5  overtakes in month 26, in 171 of 200 runs
        quick wins 早い  1000      -  leads until then

        """)
  }

  @Test func textWrapsToTheWidth() {
    #expect(
      table.text(width: 50, unicode: true) == """
        strategy         runs  trust  note
        ───────────────  ────  ─────  ────────────────────
        systems first     200   61.5  overtakes in month
                                      26, in 171 of 200
                                      runs
        quick wins 早い  1000      -  leads until then

        """)
  }

  @Test func columnsAreLeftOutWhenThereIsNoRoom() {
    #expect(
      table.text(width: 26) == """
        strategy       runs  trust
        -------------  ----  -----
        systems first   200   61.5
        quick wins     1000      -
        早い
        (left out to fit: note)

        """)
  }

  @Test(arguments: 1...90)
  func noLineIsTooWide(width: Int) {
    for line in table.text(width: width).split(separator: "\n") {
      // A wide letter cannot be halved: it may stand in a column of one.
      #expect(DisplayWidth.of(line) <= max(width, 2))
    }
  }

  @Test func hostileCellsAreHarmlessAndRaggedRowsFit() {
    var table = TextTable(["a", "b"])
    table.add(["\u{1B}[2J\u{202E}"])
    table.add(["1", "2", "3"])
    table.add(["two\nlines", ""])
    let text = table.text()
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(!text.contains("3"))
    #expect(text.contains("two\n") && text.contains("lines\n"))
  }

  @Test func alignmentCanBeSet() {
    var table = TextTable([.init("year", alignment: .left), .init("name", alignment: .right)])
    table.add(["7", "a"])
    #expect(table.text() == "year  name\n----  ----\n7        a\n")
  }

  @Test(arguments: [
    ("61.5", true), ("-3", true), ("1,000", true), ("50%", true), ("0.1 ± 0.2", true),
    ("month 26", false), ("1 partner", false), ("", false), ("3e-5", true),
  ])
  func whatLooksLikeANumberStandsFlushRight(cell: String, isRight: Bool) {
    var table = TextTable(["a long title", "x"])
    table.add([cell, "x"])
    let line = table.text().split(separator: "\n")[2]
    #expect(line.hasPrefix(" ") == (isRight || cell.isEmpty))
  }

  @Test func onlyTheHeaderIsStyled() {
    let lines = table.text(style: Style(isOn: true)).split(separator: "\n")
    #expect(lines[0].contains("\u{1B}"))
    #expect(lines.dropFirst().allSatisfy { !$0.contains("\u{1B}") })
  }

  @Test func emptyTablesAreDrawn() {
    #expect(TextTable([String]()).text() == "\n\n" || TextTable([String]()).text() == "\n")
    #expect(TextTable(["a"]).text() == "a\n-\n")
  }
}
