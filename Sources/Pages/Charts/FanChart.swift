/// Medians with bands for half and nine tenths of the runs, over the months.
struct FanChart: Sendable {
  /// Identifies the chart in the page; letters, digits and `-`.
  let id: String
  /// What is shown.
  let title: String
  /// What the numbers count: "0 to 100".
  let unit: String
  /// The lines.
  let series: [FanSeries]
  /// What happens when.
  var events: [ChartEvent] = []
  /// Months of the table; nil leaves the choice to the chart.
  var tableMonths: [Int]?
  /// Axes and size.
  let frame: PlotFrame
  /// Decimals of the numbers in labels and sentences.
  var decimals = 0
  /// A month that is marked on the zero line, with its words.
  var crossing: (month: Int, words: String)?

  /// One sentence for those who cannot see the chart.
  var sentence: String {
    series.map { line in
      let start = Prose.fixed(line.fan.median.first ?? 0, decimals)
      let end = line.fan.end.map { Prose.fixed($0, decimals) }
      return "\(Prose.name(line.name)) went from \(start) to \(end[2]) in the median run "
        + "(half of the runs ended between \(end[1]) and \(end[3]))."
    }.joined(separator: " ")
  }

  /// Where a chart stands: in a page that has a style, or in a file of its own.
  enum Place: Sendable { case page, file }

  /// Draws the chart.
  func draw(in markup: inout Markup, as place: Place = .page) {
    let (name, words) = ("\(id)-title", "\(id)-desc")
    let size = (PathText.coordinate(frame.width), PathText.coordinate(frame.height))
    markup.element(
      "svg",
      [
        "viewBox": "0 0 \(size.0) \(size.1)", "role": "img",
        "aria-labelledby": "\(name) \(words)", "class": "chart",
      ],
      place == .file
        ? ["xmlns": "http://www.w3.org/2000/svg", "width": size.0, "height": size.1] : [:]
    ) { svg in
      svg.element("title", ["id": name], text: "\(title), \(unit)")
      svg.element("desc", ["id": words], text: sentence)
      if place == .file { drawGround(in: &svg) }
      frame.draw(in: &svg)
      frame.draw(events, in: &svg)
      for line in series where line.hasBands { drawBands(line, in: &svg) }
      for line in series { drawRuns(line, in: &svg) }
      for line in series { drawMedian(line, in: &svg) }
      drawCrossing(in: &svg)
      drawLabels(in: &svg)
    }
  }

  /// What a page would give: style, white ground and a heading.
  private func drawGround(in svg: inout Markup) {
    svg.element("style") { $0.verbatim(PlotStyle.sheet) }
    svg.shape("rect", ["width": "100%", "height": "100%", "fill": "#fff"])
    svg.element(
      "text", ["class": "label", "x": "8", "y": "17"],
      text: TextWidth.cut(title, to: (frame.width - 16) / PlotFrame.fontSize))
  }

  private func drawBands(_ line: FanSeries, in svg: inout Markup) {
    let levels = line.fan.levels
    for (low, high, isInner) in [(0, 4, false), (1, 3, true)] {
      svg.shape(
        "path",
        [
          "class": isInner ? "half" : "most", "fill": line.style.colour,
          "d": frame.area(low: levels[low], high: levels[high]),
        ])
      for edge in [low, high] {
        svg.shape(
          "path",
          [
            "class": isInner ? "edge" : "rim", "stroke": line.style.colour,
            "d": frame.line(levels[edge]),
          ])
      }
    }
  }

  private func drawRuns(_ line: FanSeries, in svg: inout Markup) {
    for run in line.runs {
      svg.shape("path", ["class": "run", "d": frame.line(run)])
    }
    if let told = line.told { svg.shape("path", ["class": "told", "d": frame.line(told)]) }
  }

  private func drawMedian(_ line: FanSeries, in svg: inout Markup) {
    svg.shape(
      "path",
      [
        "class": "median", "stroke": line.style.colour,
        "stroke-dasharray": line.style.dash.isEmpty ? "none" : line.style.dash,
        "d": frame.line(line.fan.median),
      ])
  }

  private func drawCrossing(in svg: inout Markup) {
    guard let crossing else { return }
    let place = PathText.coordinate(frame.x.place(Double(crossing.month)))
    let zero = frame.y.place(0)
    svg.shape(
      "circle", ["cx": place, "cy": PathText.coordinate(zero), "r": "5", "class": "crossing"])
  }

  /// The names at the ends of the lines, with the median they end at.
  private func drawLabels(in svg: inout Markup) {
    let size = PlotFrame.fontSize
    let room = frame.right - 20
    let labels = series.map { line in
      let end = Prose.fixed(line.fan.end[2], decimals)
      return (
        end: end,
        lines: TextWidth.twoLines("\(end) \(line.name)", width: (room - 2) / size)
      )
    }
    let heights = labels.map { Double($0.lines.count) * (size + 1.5) + 4 }
    let wishes = series.map { frame.y.place($0.fan.end[2]) }
    let centres = LabelStack.place(wishes, sizes: heights, within: 2...frame.height - 2)
    let edge = frame.width - frame.right
    for (index, label) in labels.enumerated() {
      svg.shape(
        "path",
        [
          "class": "leader", "stroke": series[index].style.colour,
          "d": PathText.line([
            (edge + 1, wishes[index]), (edge + 9, centres[index]), (edge + 13, centres[index]),
          ]),
        ])
      for (number, text) in label.lines.enumerated() {
        let top = centres[index] - heights[index] / 2 + 2
        svg.element(
          "text",
          [
            "class": "label", "fill": series[index].style.colour,
            "x": PathText.coordinate(edge + 17),
            "y": PathText.coordinate(top + (size + 1.5) * Double(number + 1) - 3),
          ], text: text)
      }
    }
  }
}
