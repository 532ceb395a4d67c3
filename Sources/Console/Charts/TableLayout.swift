/// Which columns of a table are shown, and how wide each is.
struct TableLayout {
  /// The width of every column, shown or not.
  private(set) var widths: [Int]
  /// The indices of the columns that are shown.
  private(set) var shown: [Int]
  /// The indices of the columns that are not.
  private(set) var leftOut: [Int] = []
  private let flushRight: [Bool]

  init(_ table: TextTable, width: Int?) {
    let cells = table.columns.indices.map { index in
      [table.columns[index].title] + table.rows.map { $0[index] }
    }
    widths = cells.map { $0.map(Self.width).max() ?? 0 }
    shown = Array(table.columns.indices)
    flushRight = table.columns.indices.map { index in
      switch table.columns[index].alignment {
      case .left: false
      case .right: true
      case .automatic: Self.isNumeric(cells[index].dropFirst())
      }
    }
    if let width { fit(into: max(1, width)) }
  }

  /// The lines of one row: as many as its highest cell.
  func lines(_ cells: [String]) -> [String] {
    let wrapped = shown.map { WordWrap.lines(cells[$0], columns: widths[$0]) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = zip(shown, wrapped).map { column, texts in
        DisplayWidth.padded(
          line < texts.count ? texts[line] : "", to: widths[column],
          onTheLeft: flushRight[column])
      }
      let text = parts.joined(separator: String(repeating: " ", count: TextTable.gap))
      return Self.withoutTrailingBlanks(text)
    }
  }

  private var total: Int {
    shown.reduce(0) { $0 + widths[$1] } + TextTable.gap * max(0, shown.count - 1)
  }

  private mutating func fit(into width: Int) {
    while total > width {
      let excess = total - width
      // Narrow the widest text column first: it loses the least readability.
      let candidates = shown.filter { !flushRight[$0] && widths[$0] > TextTable.narrowest }
      let room = candidates.reduce(0) { $0 + widths[$1] - TextTable.narrowest }
      if room >= excess, let widest = candidates.max(by: { widths[$0] < widths[$1] }) {
        narrow(widest, among: candidates, excess: excess)
      } else if shown.count > 1 {
        leftOut.insert(shown.removeLast(), at: 0)
      } else {
        widths[shown[0]] = width
      }
    }
  }

  /// Takes from the widest column what makes it as wide as the next, or the excess if that is less.
  private mutating func narrow(_ widest: Int, among candidates: [Int], excess: Int) {
    let second = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
    let step = max(1, widths[widest] - max(second, TextTable.narrowest))
    widths[widest] -= min(step, excess)
  }

  private static func width(_ cell: String) -> Int {
    cell.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
  }

  private static func withoutTrailingBlanks(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether every cell that is not empty begins like a number, and one is.
  private static func isNumeric(_ cells: ArraySlice<String>) -> Bool {
    let filled = cells.filter { !$0.isEmpty && !["-", "–", "n/a"].contains($0) }
    return !filled.isEmpty && filled.allSatisfy(looksNumeric)
  }

  private static func looksNumeric(_ cell: String) -> Bool {
    let body = cell.drop { "+-−±<>≈~ ".contains($0) }
    guard let first = body.first, first.isNumber || first == "." else { return false }
    return body.allSatisfy { $0.isNumber || ".,:%eE+-−±×()/ \u{202F}".contains($0) }
  }
}
