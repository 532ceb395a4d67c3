/// A table defined once: from this one value come its header, its rows, its schema and its
/// documentation, so that none of them can contradict another.
///
///     let runs = TableDefinition<Run>(
///       fileName: "runs.csv", title: "Runs", about: "One row is one run.",
///       columns: [
///         .integer("run_id", "Position in the plan", constraints: .required) { $0.id },
///         .number("cost", unit: "EUR", "Money spent") { $0.cost },
///       ],
///       primaryKey: ["run_id"])
///
/// Files follow RFC 4180 with these choices: UTF-8, comma, line feed, always a header, a decimal
/// point, an empty cell for a missing value, `true` and `false`.
public struct TableDefinition<Row>: Sendable {
  /// The name of the file, ending in `.csv`.
  public let fileName: String
  /// The title in a few words.
  public let title: String
  /// What one row is, and whatever else a reader needs to know.
  public let about: String
  /// The columns in order.
  public let columns: [ColumnGroup<Row>]
  /// The columns whose values together occur only once.
  public let primaryKey: [ColumnName]
  /// The columns that lead to other tables.
  public let foreignKeys: [ForeignKey]
  /// The description of every column in order.
  public let descriptions: [ColumnDescription]
  /// Write the cells of a row, column group by column group.
  @usableFromInline let writers: [@Sendable (Row, inout TextBuffer) -> Void]

  /// A table whose columns come from data, such as the names of parameters.
  ///
  /// - Throws: ``TableDefinitionError`` if names clash or keys name no column.
  public init(
    checking fileName: String, title: String, about: String, columns: [ColumnGroup<Row>],
    primaryKey: [ColumnName] = [], foreignKeys: [ForeignKey] = []
  ) throws(TableDefinitionError) {
    self.fileName = fileName
    self.title = title
    self.about = about
    self.columns = columns
    self.primaryKey = primaryKey
    self.foreignKeys = foreignKeys
    descriptions = columns.flatMap(\.descriptions)
    writers = columns.map(\.writer)
    try TableDefinitionError.check(
      fileName: fileName, names: descriptions.map(\.name), primaryKey: primaryKey,
      foreignKeys: foreignKeys)
  }

  /// A table whose columns are written in code; a clash is a mistake in the program and stops it.
  public init(
    fileName: String, title: String, about: String, columns: [ColumnGroup<Row>],
    primaryKey: [ColumnName] = [], foreignKeys: [ForeignKey] = []
  ) {
    do throws(TableDefinitionError) {
      try self.init(
        checking: fileName, title: title, about: about, columns: columns,
        primaryKey: primaryKey, foreignKeys: foreignKeys)
    } catch {
      preconditionFailure(error.description)
    }
  }
}
