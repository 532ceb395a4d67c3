/// The drawing area of a ``TextPlot``: a grid of marks, and the names beside it.
struct PlotCanvas {
  let width: Int
  let height: Int
  private let plot: TextPlot
  /// Which series each cell shows: `nil` none, `-1` several; `[line][column]`.
  private var cells: [[Int?]]

  init(_ plot: TextPlot, width: Int, height: Int) {
    self.plot = plot
    self.width = width
    self.height = height
    cells = [[Int?]](repeating: [Int?](repeating: nil, count: width), count: height)
    for index in plot.series.indices { draw(index) }
  }

  /// The lines from top to bottom, with the names behind them, each cut to `nameColumns`.
  func lines(style: Style, nameColumns: Int) -> [String] {
    let names = namesByLine()
    return cells.indices.map { line in
      let drawn = cells[line].map { mark($0, style: style) }.joined()
      guard let index = names[line] else { return withoutTrailingBlanks(drawn) }
      let name = DisplayWidth.truncated(
        plot.series[index].name, to: nameColumns, ellipsis: ".")
      return drawn + "  " + style.apply(look(index), to: "\(symbol(index)) \(name)")
    }
  }

  private mutating func draw(_ index: Int) {
    for column in 0..<width {
      guard let line = line(of: value(of: plot.series[index].values, at: column)) else { continue }
      cells[line][column] = cells[line][column] == nil ? index : -1
    }
  }

  /// The value above a column, by linear interpolation between its neighbours in time.
  private func value(of values: [Double], at column: Int) -> Double {
    let months = (plot.series.map(\.values.count).max() ?? 0) - 1
    guard months > 0 else { return column == 0 ? values.first ?? .nan : .nan }
    let time = Double(column) / Double(width - 1) * Double(months)
    let before = Int(time)
    guard before < values.count else { return .nan }
    let share = time - Double(before)
    if share == 0 || before + 1 >= values.count {
      return share < 1e-9 ? values[before] : .nan
    }
    return values[before] + share * (values[before + 1] - values[before])
  }

  private func line(of value: Double) -> Int? {
    guard value.isFinite, plot.range.contains(value) else { return nil }
    let extent = plot.range.upperBound - plot.range.lowerBound
    guard extent > 0, extent.isFinite else { return height / 2 }
    let share = (plot.range.upperBound - value) / extent
    return Int((share * Double(height - 1)).rounded())
  }

  /// Which name stands behind which line: each as near to the end of its series as the others
  /// leave room for. Series without an end get no name.
  private func namesByLine() -> [Int: Int] {
    let ends = plot.series.indices.compactMap { index in
      plot.series[index].values.last(where: \.isFinite).flatMap { line(of: $0) }
        .map { (line: $0, index: index) }
    }.sorted { ($0.line, $0.index) < ($1.line, $1.index) }.prefix(height)
    var lines: [Int] = []
    for end in ends { lines.append(max(end.line, (lines.last ?? -1) + 1)) }
    for place in lines.indices.reversed() {
      let lowest = place + 1 < lines.count ? lines[place + 1] - 1 : height - 1
      lines[place] = min(lines[place], lowest)
    }
    return Dictionary(uniqueKeysWithValues: zip(lines, ends.map(\.index)))
  }

  private func mark(_ cell: Int?, style: Style) -> String {
    guard let index = cell else { return " " }
    if index < 0 { return String(TextPlot.sharedMark) }
    return style.apply(look(index), to: String(symbol(index)))
  }

  private func symbol(_ index: Int) -> Character { TextPlot.marks[index % TextPlot.marks.count] }
  private func look(_ index: Int) -> Style.Look { TextPlot.looks[index % TextPlot.looks.count] }

  private func withoutTrailingBlanks(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
