/// Columns whose values occur in the columns of another table.
public struct ForeignKey: Sendable, Equatable {
  /// The columns of this table.
  public var columns: [ColumnName]
  /// The file name of the other table, such as `runs.csv`; the table's own for itself.
  public var table: String
  /// The columns of the other table, one for each of ``columns``.
  public var references: [ColumnName]

  /// A foreign key.
  ///
  /// - Parameters:
  ///   - columns: the columns of this table.
  ///   - table: the file name of the other table.
  ///   - references: the columns of the other table; by default they have the same names.
  public init(_ columns: [ColumnName], in table: String, references: [ColumnName]? = nil) {
    self.columns = columns
    self.table = table
    self.references = references ?? columns
  }
}
