import Testing

@testable import Console

@Suite struct TextPlotTests {
  private func line(_ name: String, from start: Double, by step: Double) -> TextPlot.Series {
    TextPlot.Series(name, (0...24).map { start + step * Double($0) })
  }

  private var plot: TextPlot {
    TextPlot(
      title: "trust between partners",
      series: [line("systems first", from: 20, by: 2.5), line("quick wins", from: 40, by: 0)],
      range: 0...100)
  }

  @Test func seriesAreDrawnWithMarksAndNames() {
    #expect(
      plot.text(width: 30, height: 7) == """
        trust between partners
        100 |
            |                           ooo  o systems first
            |                   oooooooo
         50 |           oooooooo
            |xxx&&&&&&&&xxxxxxxxxxxxxxxxxxx  x quick wins
            |ooo
          0 |
            +------------------------------
             0             12            24  month

        """)
  }

  @Test func namesThatMeetArePushedApart() {
    let same = TextPlot(
      title: "t", series: [line("a", from: 0, by: 0), line("b", from: 0, by: 0)], range: 0...1)
    let lines = same.text(width: 20, height: 4).split(separator: "\n")
    #expect(lines[3].hasSuffix("o a"))
    #expect(lines[4].hasSuffix("x b"))
    #expect(lines[4].contains("&&&"))
  }

  @Test(arguments: [30, 40, 60, 80, 120])
  func noLineIsTooWide(columns: Int) {
    for line in plot.text(columns: columns).split(separator: "\n").dropLast() {
      #expect(DisplayWidth.of(line) <= columns)
    }
  }

  @Test func hostileDataNeverTraps() {
    let values: [[Double]] = [
      [], [1], [.nan], [.infinity, 1], [1, .nan, 3], [1e308, -1e308], [5, 5, 5],
      [-0.0, .leastNonzeroMagnitude],
      [.greatestFiniteMagnitude, -.greatestFiniteMagnitude],
    ]
    for first in values {
      for second in values {
        let plot = TextPlot(title: "\u{1B}", series: [.init("\u{1B}", first), .init("b", second)])
        let text = plot.text(width: -3, height: -3, columns: 0)
        #expect(!text.contains("\u{1B}"))
      }
    }
    #expect(TextPlot(title: "t", series: []).text().contains("month"))
  }

  @Test func moreSeriesThanLinesLoseOnlyTheirNames() {
    let many = (0..<9).map { line("s\($0)", from: Double($0), by: 0) }
    let text = TextPlot(title: "t", series: many).text(height: 4)
    #expect(text.contains("s0") || text.contains("s8"))
  }

  @Test func gapsAreNotBridged() {
    let plot = TextPlot(title: "t", series: [.init("a", [1, .nan, 1])], range: 0...2)
    let row = plot.text(width: 21, height: 3).split(separator: "\n")[2]
    #expect(row.contains("|o" + String(repeating: " ", count: 19) + "o"))
  }

  @Test func colourChangesNoMark() {
    let styled = plot.text(style: Style(isOn: true))
    #expect(styled.contains("\u{1B}"))
    #expect(withoutEscapes(styled) == plot.text())
    #expect(!plot.text(unicode: true).contains("\u{1B}"))
  }

  @Test(arguments: [
    ([0.0, 37], 0.0...40), ([12, 88], 10.0...90), ([0.11, 0.32], 0.1...0.35), ([-3, 3], -3.0...3),
    ([5], 2.5...7.5), ([], 0.0...1), ([0], -1.0...1), ([.nan, 1, 2], 1.0...2),
  ])
  func rangesEndOnRoundNumbers(values: [Double], range: ClosedRange<Double>) {
    #expect(RoundRange.holding(values) == range)
  }
}
