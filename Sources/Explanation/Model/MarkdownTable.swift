/// A table in Markdown, as documentation takes it.
struct MarkdownTable {
  private let header: [String]
  private var rows: [[String]] = []

  /// A table with these columns.
  init(_ header: [String]) { self.header = header }

  /// Adds a row; bars in cells are escaped, so that no cell can end early.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The table, one line a row.
  var text: String {
    let rule = header.map { _ in "---" }
    return ([header, rule] + rows).map { cells in
      "| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n"
    }.joined()
  }

  private static func escaped(_ cell: String) -> String {
    cell.map { $0 == "|" ? "\\|" : $0 == "\n" ? " " : String($0) }.joined()
  }
}
