import Partnership
import Tables

/// What an analysis found: sentences first, then tables.
public struct AnalysisReport: Sendable {
  /// Which analysis: the name of its command.
  public let kind: String
  /// What it is about.
  public let title: String
  /// The answer in plain words, the most important first.
  public var sentences: [String]
  /// All tables.
  public var tables: [ResultTable]
  /// The parts of tables that are shown to people.
  public var views: [TableView]

  /// What is drawn of it, the most important first.
  public var figures: [ResultFigure]

  /// A report.
  public init(
    kind: String, title: String, sentences: [String], tables: [ResultTable],
    views: [TableView] = [], figures: [ResultFigure] = []
  ) {
    self.figures = figures
    self.kind = kind
    self.title = title
    self.sentences = sentences
    self.tables = tables
    self.views = views
  }

  /// A table by its file.
  public func table(_ fileName: String) -> ResultTable? { tables.first { $0.fileName == fileName } }

  /// The report for a program.
  public var json: JSONValue {
    var tables = JSONObject()
    for table in self.tables { tables[String(table.fileName.dropLast(4))] = table.json }
    return [
      "tool": ["name": "trustlab", "version": .string(ToolVersion.text)], "kind": .string(kind),
      "title": .string(title), "answer": JSONValue(sentences), "tables": .object(tables),
      "figures": .array(figures.map(\.json)),
    ]
  }
}

/// A table as people see it: some columns under short titles, and perhaps some rows.
public struct TableView: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// The title shown.
    public let title: String
    /// How a cell is shown.
    let text: @Sendable (_ row: [JSONValue]) -> String
  }

  /// The heading.
  public let title: String
  /// The columns.
  public let columns: [Column]
  /// `[row][column]` texts.
  public let rows: [[String]]

  /// A view of a table.
  ///
  /// - Parameters:
  ///   - title: the heading.
  ///   - table: the table.
  ///   - columns: what is shown.
  ///   - isShown: which rows, given a way to read a cell by its column's name.
  init(
    _ title: String, _ table: ResultTable, _ columns: [Column],
    where isShown: ((String) -> JSONValue) -> Bool = { _ in true }
  ) {
    self.title = title
    self.columns = columns
    rows = table.cells.filter { row in
      isShown { name in table.position(name).map { row[$0] } ?? .null }
    }.map { row in columns.map { $0.text(row) } }
  }
}

extension TableView {
  /// A view with rows of its own.
  init(_ title: String, titles: [String], rows: [[String]]) {
    self.title = title
    columns = titles.map { Column(title: $0) { _ in "" } }
    self.rows = rows
  }
}

extension ResultTable {
  /// A column of text or of whole numbers, as it is.
  func plain(_ name: String, _ title: String) -> TableView.Column {
    let place = position(name)
    return TableView.Column(title: title) { row in
      guard let cell = place.map({ row[$0] }) else { return "" }
      if let text = cell.string { return text }
      if let truth = cell.boolean { return truth ? "yes" : "no" }
      return cell.int.map(String.init) ?? ""
    }
  }

  /// A number with a fixed number of decimals.
  func number(_ name: String, _ title: String, decimals: Int = 2) -> TableView.Column {
    let place = position(name)
    return TableView.Column(title: title) { row in
      guard let value = place.flatMap({ row[$0].double }) else { return "" }
      return Words.fixed(value, decimals: decimals)
    }
  }

  /// A share as a percentage.
  func percent(_ name: String, _ title: String, decimals: Int = 0) -> TableView.Column {
    let place = position(name)
    return TableView.Column(title: title) { row in
      guard let value = place.flatMap({ row[$0].double }) else { return "" }
      return Words.fixed(100 * value, decimals: decimals) + " %"
    }
  }

  /// "0.41 to 0.52".
  func range(_ low: String, _ high: String, _ title: String, decimals: Int = 2) -> TableView.Column
  {
    let places = (position(low), position(high))
    return TableView.Column(title: title) { row in
      guard let low = places.0.flatMap({ row[$0].double }),
        let high = places.1.flatMap({ row[$0].double })
      else { return "" }
      return Words.fixed(low, decimals: decimals) + " to " + Words.fixed(high, decimals: decimals)
    }
  }

  /// A p-value; very small ones as a bound.
  func probability(_ name: String, _ title: String) -> TableView.Column {
    let place = position(name)
    return TableView.Column(title: title) { row in
      guard let value = place.flatMap({ row[$0].double }) else { return "" }
      return value < 0.001 ? "< 0.001" : Words.fixed(value, decimals: 3)
    }
  }
}
