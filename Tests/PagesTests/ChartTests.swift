import Testing

@testable import Pages

@Suite("Axes and scales") struct AxisTests {
  @Test(
    "Axes end on round numbers around the values",
    arguments: [
      ([0.0, 100], 0.0, 100.0), ([3, 97], 0, 100), ([0, 259], 0, 300), ([-4, 61], -20, 80),
      ([0.02, 0.31], 0, 0.4), ([5, 5], 0, 6), ([], 0, 1),
    ])
  func round(_ values: [Double], _ low: Double, _ high: Double) {
    let axis = RoundAxis(around: values)
    #expect(abs(axis.range.lowerBound - low) < 1e-9)
    #expect(abs(axis.range.upperBound - high) < 1e-9)
    #expect((3...12).contains(axis.ticks.count))
  }

  @Test("Values that are not finite do not stretch an axis")
  func notFinite() {
    #expect(RoundAxis(around: [.nan, .infinity, 1]).range == 0...1)
  }

  @Test("A scale keeps values on its axis")
  func scale() {
    let scale = Scale(values: 0...10, from: 100, to: 0)
    #expect(scale.place(5) == 50)
    #expect(scale.place(-3) == 100)
    #expect(scale.place(99) == 0)
    #expect(scale.place(.nan) == 100)
  }

  @Test("Years mark long studies, months short ones")
  func months() {
    #expect(RoundAxis.monthTicks(120) == [0, 24, 48, 72, 96, 120])
    #expect(RoundAxis.monthMark(24, of: 120) == "2")
    #expect(RoundAxis.monthMark(6, of: 36) == "6")
  }
}

@Suite("Labels") struct LabelTests {
  @Test(
    "Labels never overlap and stay within bounds",
    arguments: [
      [50.0, 50, 50], [0, 1, 99, 100], [98, 99, 100], [10, 90], [55, 50, 45, 40, 35], [-20, 130],
    ])
  func apart(_ wishes: [Double]) {
    let sizes = wishes.indices.map { 10 + Double($0 % 3) * 4 }
    let centres = LabelStack.place(wishes, sizes: sizes, within: 0...100)
    let order = centres.indices.sorted { centres[$0] < centres[$1] }
    for (one, next) in zip(order, order.dropFirst()) {
      #expect(centres[next] - centres[one] >= (sizes[one] + sizes[next]) / 2 - 1e-9)
    }
    for index in centres.indices {
      #expect(centres[index] - sizes[index] / 2 >= -1e-9)
      #expect(centres[index] + sizes[index] / 2 <= 100 + 1e-9)
    }
  }

  @Test("Labels with room stay where they wish to be")
  func stay() {
    #expect(LabelStack.place([20, 80], sizes: [10, 10], within: 0...100) == [20, 80])
  }

  @Test("Labels keep the order of their wishes")
  func order() {
    let centres = LabelStack.place([52, 50, 51], sizes: [10, 10, 10], within: 0...100)
    #expect(centres[1] < centres[2])
    #expect(centres[2] < centres[0])
  }

  @Test("Long names are broken once and then cut")
  func lines() {
    #expect(TextWidth.twoLines("short", width: 10) == ["short"])
    let lines = TextWidth.twoLines("Wins first, then systems and more", width: 8)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { TextWidth.of($0) <= 8 })
    #expect(lines[1].hasSuffix("…"))
    let word = TextWidth.twoLines(String(repeating: "x", count: 200), width: 8)
    #expect(word.count == 1 && TextWidth.of(word[0]) <= 8)
  }
}

@Suite("Fan charts") struct FanChartTests {
  private let chart = FanChart(
    id: "c", title: "Trust", unit: "0 to 100",
    series: [
      FanSeries(
        name: "A<b>", style: Palette.strategy(0),
        fan: Fan((0...24).map { month in [10, 20, 30].map { $0 + Double(month) } }))
    ], frame: PlotFrame(width: 400, height: 250, months: 24, axis: .hundred))

  @Test("The sentence holds start, end and the middle half")
  func sentence() {
    #expect(
      chart.sentence
        == "A<b> went from 20 to 44 in the median run (half of the runs ended between 39 and 49).")
  }

  @Test("The table holds the same numbers as the picture")
  func table() {
    let rows = chart.table.rows
    #expect(rows.first == ["0", "20 [15, 25] [11, 29]"])
    #expect(rows.last == ["24", "44 [39, 49] [35, 53]"])
    #expect(chart.table.columns == ["month", "A<b>"])
  }

  @Test("Names are escaped wherever they stand")
  func escaped() {
    var markup = Markup()
    chart.figure(in: &markup)
    #expect(!markup.buffer.text.contains("<b>"))
    #expect(markup.buffer.text.contains("A&lt;b&gt;"))
  }

  @Test("Quantiles are of type 7, month by month")
  func quantiles() {
    let fan = Fan([[1, 2, 3, 4], [0, 0, 0, 0]])
    #expect(fan.median == [2.5, 0])
    #expect(fan.levels[1][0] == 1.75)
    #expect(fan.end == [0, 0, 0, 0, 0])
  }

  @Test("Coordinates have one decimal and no noise")
  func coordinates() {
    #expect(PathText.coordinate(12) == "12")
    #expect(PathText.coordinate(-0.25) == "-0.3")
    #expect(PathText.coordinate(-0.01) == "0")
    #expect(PathText.coordinate(.infinity) == "0")
  }

  @Test("A turn is a circle", arguments: 0..<24)
  func circle(_ step: Int) {
    let (sine, cosine) = Turn.at(Double(step) / 24)
    #expect(abs(sine * sine + cosine * cosine - 1) < 1e-8)
    #expect(abs(Turn.at(Double(step) / 24 + 0.5).sine + sine) < 1e-9)
  }
}
