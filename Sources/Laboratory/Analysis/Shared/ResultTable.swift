import Tables

/// A finished table whose rows no longer have a type: ready to be written, shown or drawn.
public struct ResultTable: Sendable {
  /// The name of its file.
  public let fileName: String
  /// The title in a few words.
  public let title: String
  /// What one row is.
  public let about: String
  /// The columns.
  public let columns: [ColumnDescription]
  /// `[row][column]`; a missing cell is null.
  public let cells: [[JSONValue]]
  /// The schema beside the file.
  public let schema: JSONValue
  let schemaFileName: String
  private let text: TextBuffer

  /// The table of some rows.
  public init<Row>(_ definition: TableDefinition<Row>, _ rows: [Row]) {
    fileName = definition.fileName
    title = definition.title
    about = definition.about
    columns = definition.descriptions
    cells = rows.map { row in definition.columns.flatMap { $0.cells(row) } }
    schema = definition.schema
    schemaFileName = definition.schemaFileName
    var text = TextBuffer()
    definition.appendHeader(to: &text)
    for row in rows { definition.append(row, to: &text) }
    self.text = text
  }

  /// Position of a column.
  func position(_ name: String) -> Int? { columns.firstIndex { $0.name.text == name } }

  /// The rows as objects.
  public var json: JSONValue {
    .array(
      cells.map { row in
        var object = JSONObject()
        for (column, cell) in zip(columns, row) { object[column.name.text] = cell }
        return .object(object)
      })
  }

  /// Writes the table and its schema.
  func write(to folder: OutputFolder) throws -> [WrittenFile] {
    let sink = try folder.sink(fileName)
    try sink.write(text)
    sink.countRows(cells.count)
    let table = try sink.commit()
    var buffer = TextBuffer()
    buffer.append(schema, .pretty)
    return [table, try folder.write(buffer, to: schemaFileName)]
  }
}

extension ColumnGroup {
  /// The cells of a row as values.
  fileprivate func cells(_ row: Row) -> [JSONValue] {
    switch self {
    case .one(let column): [column.cell.value(row)]
    case .block(let block): block.cells(row).map { JSONValue($0) }
    }
  }
}

extension Column.Cell {
  fileprivate func value(_ row: Row) -> JSONValue {
    switch self {
    case .string(let cell): JSONValue(cell(row))
    case .integer(let cell): cell(row).map { JSONValue($0) } ?? .null
    case .unsigned(let cell): cell(row).map { JSONValue($0) } ?? .null
    case .number(let cell): JSONValue(cell(row))
    case .boolean(let cell): cell(row).map { JSONValue($0) } ?? .null
    }
  }
}
