/// A table for people: aligned columns that fit the terminal.
///
/// Columns of numbers are set flush right, all others flush left. When the table is too wide, the
/// text columns are first narrowed and their cells wrapped; when that is not enough, columns are
/// left out from the right, never the first, and a last line names them. What a program should
/// read belongs into CSV or JSON, not here.
package struct TextTable: Sendable {
  /// How a column is set.
  package enum Alignment: Sendable, Equatable {
    /// Flush right if every cell that is not empty looks like a number, else flush left.
    case automatic
    /// Flush left.
    case left
    /// Flush right.
    case right
  }

  /// One column: its title and how it is set.
  package struct Column: Sendable, Equatable {
    /// The text of the header.
    package let title: String
    /// How the cells are set.
    package let alignment: Alignment

    /// A column.
    package init(_ title: String, alignment: Alignment = .automatic) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The blanks between two columns.
  static let gap = 2
  /// The width below which a text column is not narrowed.
  static let narrowest = 10

  /// The columns, from left to right.
  package let columns: [Column]
  /// The cells, row by row; made safe for a terminal when they were added.
  package private(set) var rows: [[String]] = []

  /// An empty table.
  package init(_ columns: [Column]) { self.columns = columns }

  /// An empty table with these titles.
  package init(_ titles: [String]) { self.init(titles.map { Column($0) }) }

  /// Adds a row. Missing cells are empty, superfluous ones are dropped; control characters in the
  /// text are made visible, except that a line feed starts a new line inside the cell.
  package mutating func add(_ cells: [String]) {
    let safe = cells.prefix(columns.count).map { cell in
      cell.split(separator: "\n", omittingEmptySubsequences: false)
        .map { SafeText.terminal(String($0)) }.joined(separator: "\n")
    }
    rows.append(safe + [String](repeating: "", count: columns.count - safe.count))
  }

  /// The table as text, ending in a line feed.
  ///
  /// - Parameters:
  ///   - width: the most columns a line may take; `nil` for no limit.
  ///   - style: the header is bold when it is on.
  ///   - unicode: whether the rule below the header may be drawn with a box character.
  /// - Complexity: linear in the size of the text.
  package func text(width: Int? = nil, style: Style = .plain, unicode: Bool = false) -> String {
    let layout = TableLayout(self, width: width)
    let rule = layout.shown.map {
      String(repeating: unicode ? "─" : "-", count: layout.widths[$0])
    }
    var lines = layout.lines(columns.map(\.title)).map { style.bold($0) }
    lines.append(rule.joined(separator: String(repeating: " ", count: Self.gap)))
    lines += rows.flatMap { layout.lines($0) }
    if !layout.leftOut.isEmpty {
      let names = layout.leftOut.map { columns[$0].title }.joined(separator: ", ")
      lines += WordWrap.lines("(left out to fit: \(names))", columns: width ?? .max)
        .map { style.dim($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
