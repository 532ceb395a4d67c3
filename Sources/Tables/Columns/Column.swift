/// One column of a table whose rows are values of `Row`: its description and its cells.
///
/// The type of the column follows from how a cell is found, so the two can never disagree.
public struct Column<Row>: Sendable {
  /// How the cell of a row is found; `nil` is a missing cell.
  public enum Cell: Sendable {
    /// Text; empty text is a missing cell as well.
    case string(@Sendable (Row) -> String?)
    /// A whole number.
    case integer(@Sendable (Row) -> Int?)
    /// A whole number without sign, for seeds and counters of 64 bits.
    case unsigned(@Sendable (Row) -> UInt64?)
    /// A number; one that is not finite is a missing cell as well.
    case number(@Sendable (Row) -> Double?)
    /// A truth value.
    case boolean(@Sendable (Row) -> Bool?)

    /// The type of the column.
    public var type: ColumnType {
      switch self {
      case .string: .string
      case .integer, .unsigned: .integer
      case .number: .number
      case .boolean: .boolean
      }
    }
  }

  /// Name, type, unit, meaning and constraints.
  public let description: ColumnDescription
  /// How the cell of a row is found.
  public let cell: Cell

  /// A column.
  public init(
    _ name: ColumnName, unit: String = "", _ meaning: String,
    constraints: ColumnConstraints = .none, cell: Cell
  ) {
    description = ColumnDescription(
      name, cell.type, unit: unit, meaning, constraints: constraints)
    self.cell = cell
  }

  /// Appends the cell of a row; a missing cell appends nothing.
  @inlinable
  public func append(_ row: Row, to buffer: inout TextBuffer) {
    switch cell {
    case .string(let value): if let text = value(row) { buffer.append(cell: text) }
    case .integer(let value): if let number = value(row) { buffer.append(number) }
    case .unsigned(let value): if let number = value(row) { buffer.append(number) }
    case .number(let value): if let number = value(row) { buffer.append(number) }
    case .boolean(let value): if let truth = value(row) { buffer.append(truth) }
    }
  }

  /// What ``append(_:to:)`` does, without the description, which is dear to copy.
  @usableFromInline
  var writer: @Sendable (Row, inout TextBuffer) -> Void {
    switch cell {
    case .string(let value):
      { row, buffer in
        if let text = value(row) { buffer.append(cell: text) }
      }
    case .integer(let value):
      { row, buffer in
        if let number = value(row) { buffer.append(number) }
      }
    case .unsigned(let value):
      { row, buffer in
        if let number = value(row) { buffer.append(number) }
      }
    case .number(let value):
      { row, buffer in
        if let number = value(row) { buffer.append(number) }
      }
    case .boolean(let value):
      { row, buffer in
        if let truth = value(row) { buffer.append(truth) }
      }
    }
  }
}
