import Laboratory

/// Up to four lines with their bands, named where they end.
struct LinePanel: FigurePanel {
  let figure: ResultFigure
  let lines: [ResultFigure.Line]
  /// One for each line.
  private let styles: [Palette.Style]

  private static let (left, right, top, bottom) = (60.0, 200.0, 46.0, 40.0)
  private static let plot = 300.0

  /// - Parameter known: styles of lines in panels above, by name; a line that comes again keeps its
  ///   style, a new one takes the first that is free here.
  init(figure: ResultFigure, lines: [ResultFigure.Line], known: inout [String: Int]) {
    self.figure = figure
    self.lines = Array(lines.prefix(Palette.strategies.count))
    let places = LinePanel.places(self.lines.map { known[$0.name] })
    styles = places.map(Palette.strategy)
    for (line, place) in zip(self.lines, places) { known[line.name] = place }
  }

  /// A place for each line: the wanted one for the first that wants it, else the first that is free.
  private static func places(_ wanted: [Int?]) -> [Int] {
    var taken: [Int] = []
    var places = wanted.map { place -> Int? in
      guard let place, !taken.contains(place) else { return nil }
      taken.append(place)
      return place
    }
    for line in places.indices where places[line] == nil {
      let free = Palette.strategies.indices.first { !taken.contains($0) } ?? 0
      taken.append(free)
      places[line] = free
    }
    return places.map { $0 ?? 0 }
  }

  var title: String { figure.title }
  var height: Double { LinePanel.top + LinePanel.plot + LinePanel.bottom }

  private var points: [ResultFigure.Point] { lines.flatMap(\.points) }
  private var across: RoundAxis {
    RoundAxis(around: points.map(\.x), includesZero: false, count: 8)
  }
  private var up: RoundAxis {
    RoundAxis(around: points.flatMap { [$0.y, $0.low ?? $0.y, $0.high ?? $0.y] })
  }

  func draw(in svg: inout Markup) {
    let (across, up) = (across, up)
    let x = Scale(
      values: across.range, from: LinePanel.left, to: AnalysisPlot.width - LinePanel.right)
    let y = Scale(values: up.range, from: LinePanel.top + LinePanel.plot, to: LinePanel.top)
    for tick in up.ticks {
      let place = PathText.coordinate(y.place(tick))
      svg.shape(
        "line",
        [
          "x1": PathText.coordinate(x.from), "x2": PathText.coordinate(x.to), "y1": place,
          "y2": place, "class": abs(tick) < 1e-9 ? "zero" : "rule",
        ])
      text(Prose.fixed(tick, up.decimals), "mark end", x.from - 8, y.place(tick) + 4.5, in: &svg)
    }
    for tick in across.ticks {
      text(
        Prose.fixed(tick, across.decimals), "mark middle", x.place(tick), y.from + 17, in: &svg)
    }
    text(figure.horizontal, "mark middle", (x.from + x.to) / 2, y.from + 34, in: &svg)
    text(figure.vertical, "mark", 16, LinePanel.top - 10, in: &svg)
    for (place, line) in lines.enumerated() {
      drawBand(line, styles[place], x, y, in: &svg)
    }
    for (place, line) in lines.enumerated() {
      drawLine(line, styles[place], x, y, in: &svg)
    }
    drawNames(x, y, in: &svg)
  }

  private func drawBand(
    _ line: ResultFigure.Line, _ style: Palette.Style, _ x: Scale, _ y: Scale,
    in svg: inout Markup
  ) {
    let banded = line.points.compactMap { point in
      point.low.flatMap { low in point.high.map { (x: x.place(point.x), low: low, high: $0) } }
    }
    guard banded.count > 1 else { return }
    svg.shape(
      "path",
      [
        "class": "half", "fill": style.colour,
        "d": PathText.area(
          x: banded.map(\.x), low: banded.map { y.place($0.low) },
          high: banded.map { y.place($0.high) }),
      ])
  }

  private func drawLine(
    _ line: ResultFigure.Line, _ style: Palette.Style, _ x: Scale, _ y: Scale,
    in svg: inout Markup
  ) {
    svg.shape(
      "path",
      [
        "class": "median", "stroke": style.colour,
        "stroke-dasharray": style.dash.isEmpty ? "none" : style.dash,
        "d": PathText.line(line.points.map { (x: x.place($0.x), y: y.place($0.y)) }),
      ])
  }

  private func drawNames(_ x: Scale, _ y: Scale, in svg: inout Markup) {
    let ends = lines.map { y.place($0.points.last?.y ?? 0) }
    let centres = LabelStack.place(
      ends, sizes: lines.map { _ in PlotFrame.fontSize + 5 }, within: LinePanel.top...y.from)
    for (place, line) in lines.enumerated() {
      let last = x.place(line.points.last?.x ?? 0)
      let colour = styles[place].colour
      svg.shape(
        "path",
        [
          "class": "leader", "stroke": colour,
          "d": PathText.line([(last + 2, ends[place]), (x.to + 10, centres[place])]),
        ])
      svg.element(
        "text",
        [
          "class": "label", "fill": colour, "x": PathText.coordinate(x.to + 14),
          "y": PathText.coordinate(centres[place] + 4.5),
        ],
        text: TextWidth.cut(line.name, to: (LinePanel.right - 20) / PlotFrame.fontSize))
    }
  }

  private func text(
    _ words: String, _ kind: String, _ x: Double, _ y: Double, in svg: inout Markup
  ) {
    svg.element(
      "text",
      ["class": kind, "x": PathText.coordinate(x), "y": PathText.coordinate(y)], text: words)
  }
}
