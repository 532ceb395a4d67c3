/// The part of a chart that carries axes, grid and events; the same in all charts over time.
struct PlotFrame: Sendable {
  /// Size of the picture.
  let width, height: Double
  /// Room around the plot; labels of lines stand on the right.
  var left = 40.0
  var right = 122.0
  var top = 26.0
  var bottom = 38.0
  /// Number of months on the axis.
  let months: Int
  /// Numbers on the vertical axis.
  let axis: RoundAxis
  /// Whether the time axis says what it counts.
  var namesAxis = true

  /// Places of months.
  var x: Scale { Scale(values: 0...Double(max(1, months)), from: left, to: width - right) }
  /// Places of values.
  var y: Scale { Scale(values: axis.range, from: height - bottom, to: top) }

  /// Size of text, in units of the picture.
  static let fontSize = 13.0

  /// Draws grid, axes and the zero line.
  func draw(in svg: inout Markup) {
    for tick in axis.ticks { drawTick(tick, in: &svg) }
    for month in RoundAxis.monthTicks(months) { drawMonth(month, in: &svg) }
    guard namesAxis else { return }
    svg.element(
      "text",
      [
        "x": PathText.coordinate((left + width - right) / 2),
        "y": PathText.coordinate(height - 4), "class": "mark middle",
      ],
      text: months > 36 ? "years" : "months")
  }

  private func drawTick(_ tick: Double, in svg: inout Markup) {
    let place = PathText.coordinate(y.place(tick))
    svg.shape(
      "line",
      [
        "x1": PathText.coordinate(left), "x2": PathText.coordinate(width - right),
        "y1": place, "y2": place, "class": abs(tick) < 1e-9 ? "zero" : "rule",
      ])
    svg.element(
      "text",
      [
        "x": PathText.coordinate(left - 6),
        "y": PathText.coordinate(y.place(tick) + 4.5), "class": "mark end",
      ],
      text: Prose.fixed(tick, axis.decimals))
  }

  private func drawMonth(_ month: Int, in svg: inout Markup) {
    let place = x.place(Double(month))
    svg.shape(
      "line",
      [
        "x1": PathText.coordinate(place), "x2": PathText.coordinate(place),
        "y1": PathText.coordinate(height - bottom), "y2": PathText.coordinate(height - bottom + 4),
        "class": "zero",
      ])
    svg.element(
      "text",
      [
        "x": PathText.coordinate(place),
        "y": PathText.coordinate(height - bottom + 17), "class": "mark middle",
      ],
      text: RoundAxis.monthMark(month, of: months))
  }

  /// Draws events as thin verticals: their names where all of them fit, and else the letters under
  /// which the page explains them.
  func draw(_ events: [ChartEvent], in svg: inout Markup) {
    let bounds = 2...max(3, width - 2)
    let size = PlotFrame.fontSize
    let names = events.map { TextWidth.of($0.name) * size + 10 }
    let usesNames = LabelStack.fits(names, within: bounds)
    let sizes = usesNames ? names : events.map { _ in size + 3 }
    guard usesNames || LabelStack.fits(sizes, within: bounds) else { return }
    let wishes = events.map { x.place(Double($0.month)) }
    let centres = LabelStack.place(wishes, sizes: sizes, within: bounds)
    for (index, event) in events.enumerated() {
      svg.shape(
        "path",
        [
          "class": "event",
          "d": PathText.line([
            (centres[index], top - 10), (wishes[index], top - 4), (wishes[index], height - bottom),
          ]),
        ])
      svg.element(
        "text",
        [
          "class": "mark middle", "x": PathText.coordinate(centres[index]),
          "y": PathText.coordinate(top - 13),
        ],
        text: usesNames ? event.name : event.letter)
    }
  }

  /// A line over the months 0, 1, 2…
  func line(_ values: some Sequence<Double>) -> String {
    PathText.line(
      values.enumerated().map { (x: x.place(Double($0.offset)), y: y.place($0.element)) })
  }

  /// The area between two lines over the months.
  func area(low: [Double], high: [Double]) -> String {
    PathText.area(
      x: low.indices.map { x.place(Double($0)) }, low: low.map(y.place), high: high.map(y.place))
  }
}

/// Something that happens in a month and is marked in charts.
struct ChartEvent: Sendable, Hashable {
  /// Months after the start.
  let month: Int
  /// A few words.
  let name: String
  /// The letter that stands for it where there is no room.
  let letter: String
}
