/// Why columns do not make a table.
public enum TableDefinitionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no column.
  case noColumns(table: String)
  /// The file name does not end in `.csv`.
  case badFileName(String)
  /// Two columns have the same name.
  case duplicateColumn(ColumnName, table: String)
  /// A key names a column that the table does not have.
  case unknownKeyColumn(ColumnName, table: String)
  /// A foreign key has different numbers of columns on its two sides.
  case unevenForeignKey(table: String)

  /// One sentence.
  public var description: String {
    switch self {
    case .noColumns(let table): "the table '\(table)' has no columns"
    case .badFileName(let name): "the file name '\(name)' does not end in '.csv'"
    case .duplicateColumn(let name, let table):
      "the table '\(table)' has two columns named '\(name)'"
    case .unknownKeyColumn(let name, let table):
      "a key of the table '\(table)' names '\(name)', which is not one of its columns"
    case .unevenForeignKey(let table):
      "a foreign key of the table '\(table)' has different numbers of columns on its two sides"
    }
  }

  static func check(
    fileName: String, names: [ColumnName], primaryKey: [ColumnName], foreignKeys: [ForeignKey]
  ) throws(TableDefinitionError) {
    if names.isEmpty { throw .noColumns(table: fileName) }
    if !fileName.hasSuffix(".csv") || fileName == ".csv" { throw .badFileName(fileName) }
    var known: Set<ColumnName> = []
    for name in names where !known.insert(name).inserted {
      throw .duplicateColumn(name, table: fileName)
    }
    for name in primaryKey + foreignKeys.flatMap(\.columns) where !known.contains(name) {
      throw .unknownKeyColumn(name, table: fileName)
    }
    for key in foreignKeys where key.columns.count != key.references.count {
      throw .unevenForeignKey(table: fileName)
    }
  }
}
