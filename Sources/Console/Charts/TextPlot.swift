/// A small line plot in text: several named series over the same months.
///
///     trust between partners
///     100 |
///         |                         oooooo  o systems first
///      50 |          oooooooooooooooo
///         |  xxxxxxxxxxxxxxxxxxxxxxxxxxxxx  x quick wins
///       0 +-------------------------------
///         0              18             36  month
///
/// Each series has its own mark and its name stands at its end, so the plot can be read without
/// colour and without a legend. Where two series meet on one point, `&` is drawn.
package struct TextPlot: Sendable {
  /// One line of the plot.
  package struct Series: Sendable, Equatable {
    /// The name shown at its end; made safe for a terminal.
    package let name: String
    /// One value for each month, from month 0; a value that is not finite leaves a gap.
    package let values: [Double]

    /// A named line.
    package init(_ name: String, _ values: [Double]) {
      self.name = SafeText.terminal(name, limit: 40)
      self.values = values
    }
  }

  /// The marks of the series, in order; they repeat when there are more series than marks.
  static let marks: [Character] = ["o", "x", "+", "*", "=", "@"]
  /// The mark of a point that belongs to several series.
  static let sharedMark: Character = "&"
  /// The fewest columns of the drawing; names are cut before it gets narrower.
  static let narrowest = 10
  /// The colours of the series, in order.
  static let looks: [Style.Look] = [.cyan, .yellow, .green, .red]

  /// What is measured, and its unit.
  package let title: String
  /// The lines.
  package let series: [Series]
  /// The values at the lower and the upper edge; values outside are not drawn.
  package let range: ClosedRange<Double>
  /// The name of the horizontal axis.
  package let axis: String

  /// A plot. Without a `range`, one that holds every value and ends on round numbers is taken.
  package init(
    title: String, series: [Series], range: ClosedRange<Double>? = nil, axis: String = "month"
  ) {
    self.title = title
    self.series = series
    self.range = range ?? RoundRange.holding(series.flatMap(\.values))
    self.axis = axis
  }

  /// The plot as text, ending in a line feed.
  ///
  /// - Parameters:
  ///   - width: columns of the drawing itself; made smaller when `columns` leaves less room.
  ///   - height: lines of the drawing, at least 3.
  ///   - columns: the most columns a line may take.
  ///   - style: colours the lines and the names when it is on.
  ///   - unicode: whether the axes may be drawn with box characters.
  /// - Complexity: O(series · width + width · height).
  package func text(
    width: Int = 60, height: Int = 12, columns: Int = 80, style: Style = .plain,
    unicode: Bool = false
  ) -> String {
    let labels = yLabels(height: max(3, height))
    let margin = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let room = columns - margin - 2 - 4
    let longest = series.map { DisplayWidth.of($0.name) }.max() ?? 0
    let names = max(1, min(longest, room - Self.narrowest))
    let canvas = PlotCanvas(
      self, width: max(Self.narrowest, min(width, room - names)), height: max(3, height))
    let drawing = canvas.lines(style: style, nameColumns: names)
    let wall = unicode ? "│" : "|"
    let body = zip(labels, drawing).map { label, line in
      DisplayWidth.padded(label, to: margin, onTheLeft: true) + " " + wall + line
    }
    let corner = unicode ? "└" : "+"
    let floor = String(repeating: unicode ? "─" : "-", count: canvas.width)
    let blank = String(repeating: " ", count: margin + 1)
    let foot = [blank + corner + floor, blank + " " + xLabels(width: canvas.width)]
    return ([style.bold(SafeText.terminal(title))] + body + foot).joined(separator: "\n") + "\n"
  }

  /// The label of each line: upper edge, middle and lower edge, else empty.
  private func yLabels(height: Int) -> [String] {
    var labels = [String](repeating: "", count: height)
    let middle = (range.lowerBound + range.upperBound) / 2
    if height % 2 == 1 { labels[height / 2] = NumberText.shortest(middle) }
    labels[0] = NumberText.shortest(range.upperBound)
    labels[height - 1] = NumberText.shortest(range.lowerBound)
    return labels
  }

  private func xLabels(width: Int) -> String {
    let last = max(0, (series.map(\.values.count).max() ?? 0) - 1)
    let end = String(last)
    let middle = last > 1 && last % 2 == 0 ? String(last / 2) : ""
    let centre = max(1, (width - middle.count) / 2)
    let start = DisplayWidth.padded("0", to: centre) + middle
    guard last > 0 else { return "0  " + axis }
    return DisplayWidth.padded(start, to: width - end.count) + end + "  " + axis
  }
}
