import Laboratory

/// Numbers one under the other, each with its range, over a common axis that shows 0.
struct MarkPanel: FigurePanel {
  let figure: ResultFigure
  let marks: [ResultFigure.Mark]

  private static let (top, row, bottom) = (30.0, 22.0, 40.0)
  private static let (left, right) = (330.0, 70.0)

  var title: String { figure.title }
  var height: Double { MarkPanel.top + Double(marks.count) * MarkPanel.row + MarkPanel.bottom }

  private var axis: RoundAxis {
    RoundAxis(around: marks.flatMap { [$0.value, $0.low ?? $0.value, $0.high ?? $0.value] })
  }

  func draw(in svg: inout Markup) {
    let axis = axis
    let x = Scale(
      values: axis.range, from: MarkPanel.left, to: AnalysisPlot.width - MarkPanel.right)
    let foot = height - MarkPanel.bottom
    for tick in axis.ticks {
      let place = PathText.coordinate(x.place(tick))
      svg.shape(
        "line",
        [
          "x1": place, "x2": place, "y1": PathText.coordinate(MarkPanel.top),
          "y2": PathText.coordinate(foot), "class": abs(tick) < 1e-9 ? "zero" : "rule",
        ])
      svg.element(
        "text", ["class": "mark middle", "x": place, "y": PathText.coordinate(foot + 16)],
        text: Prose.fixed(tick, axis.decimals))
    }
    svg.element(
      "text",
      [
        "class": "mark middle", "y": PathText.coordinate(foot + 33),
        "x": PathText.coordinate((x.from + x.to) / 2),
      ], text: figure.horizontal)
    for (place, mark) in marks.enumerated() {
      draw(mark, y: MarkPanel.top + (Double(place) + 0.5) * MarkPanel.row, x, axis, in: &svg)
    }
  }

  private func draw(
    _ mark: ResultFigure.Mark, y: Double, _ x: Scale, _ axis: RoundAxis, in svg: inout Markup
  ) {
    svg.element(
      "text",
      [
        "class": "end", "x": PathText.coordinate(MarkPanel.left - 12),
        "y": PathText.coordinate(y + 4.5),
      ], text: TextWidth.cut(mark.label, to: (MarkPanel.left - 28) / PlotFrame.fontSize))
    if let low = mark.low, let high = mark.high {
      svg.shape(
        "line",
        [
          "class": "range", "x1": PathText.coordinate(x.place(low)),
          "x2": PathText.coordinate(x.place(high)), "y1": PathText.coordinate(y),
          "y2": PathText.coordinate(y),
        ])
    }
    svg.shape(
      "circle",
      [
        "class": "dot", "cx": PathText.coordinate(x.place(mark.value)),
        "cy": PathText.coordinate(y), "r": "5",
      ])
    svg.element(
      "text",
      [
        "class": "mark", "x": PathText.coordinate(x.to + 10), "y": PathText.coordinate(y + 4.5),
      ], text: Prose.fixed(mark.value, axis.decimals + 1))
  }
}
