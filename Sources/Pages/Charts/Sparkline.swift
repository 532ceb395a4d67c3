/// A line so small that it stands inside a table.
struct Sparkline: Sendable {
  /// The values in order.
  let values: [Double]
  /// Colour and dash.
  let style: Palette.Style
  /// The values at the bottom and the top.
  let range: ClosedRange<Double>

  /// Draws the line; the cells beside it say the same in numbers, so readers skip it.
  func draw(in markup: inout Markup) {
    let x = Scale(values: 0...Double(max(1, values.count - 1)), from: 2, to: 78)
    let y = Scale(values: range, from: 18, to: 2)
    let points = values.enumerated().map { (x: x.place(Double($0.offset)), y: y.place($0.element)) }
    markup.element(
      "svg", ["viewBox": "0 0 82 20", "class": "spark", "aria-hidden": "true"]
    ) { svg in
      svg.shape(
        "path",
        [
          "d": PathText.line(points), "stroke": style.colour, "fill": "none",
          "stroke-width": "1.8",
        ])
      if let end = points.last {
        svg.shape(
          "circle",
          [
            "cx": PathText.coordinate(end.x), "cy": PathText.coordinate(end.y),
            "r": "2.2", "fill": style.colour,
          ])
      }
    }
  }
}
