/// A part of the columns of a table: one column, or a block of numbers.
///
/// The static functions make lists of columns read like the table they describe:
///
///     [
///       .integer("run_id", "Position in the plan", constraints: .required) { $0.id },
///       .string("strategy", "Name of the strategy") { $0.strategy },
///       .numbers(measures) { $0.values },
///     ]
public enum ColumnGroup<Row>: Sendable {
  /// One column.
  case one(Column<Row>)
  /// Several columns of numbers.
  case block(NumberBlock<Row>)

  /// The columns in order.
  public var descriptions: [ColumnDescription] {
    switch self {
    case .one(let column): [column.description]
    case .block(let block): block.descriptions
    }
  }

  /// Appends the cells of a row with commas between them.
  @inlinable
  public func append(_ row: Row, to buffer: inout TextBuffer) {
    switch self {
    case .one(let column): column.append(row, to: &buffer)
    case .block(let block): block.append(row, to: &buffer)
    }
  }

  /// What ``append(_:to:)`` does, as one function that is cheap to hand around.
  @usableFromInline
  var writer: @Sendable (Row, inout TextBuffer) -> Void {
    switch self {
    case .one(let column): column.writer
    case .block(let block): { row, buffer in block.append(row, to: &buffer) }
    }
  }
}

extension ColumnGroup {
  /// A column of text.
  public static func string(
    _ name: ColumnName, unit: String = "", _ meaning: String,
    constraints: ColumnConstraints = .none, cell: @escaping @Sendable (Row) -> String?
  ) -> ColumnGroup {
    .one(Column(name, unit: unit, meaning, constraints: constraints, cell: .string(cell)))
  }

  /// A column of whole numbers.
  public static func integer(
    _ name: ColumnName, unit: String = "", _ meaning: String,
    constraints: ColumnConstraints = .none, cell: @escaping @Sendable (Row) -> Int?
  ) -> ColumnGroup {
    .one(Column(name, unit: unit, meaning, constraints: constraints, cell: .integer(cell)))
  }

  /// A column of whole numbers without sign, up to 2^64 − 1.
  public static func unsigned(
    _ name: ColumnName, unit: String = "", _ meaning: String,
    constraints: ColumnConstraints = .none, cell: @escaping @Sendable (Row) -> UInt64?
  ) -> ColumnGroup {
    .one(Column(name, unit: unit, meaning, constraints: constraints, cell: .unsigned(cell)))
  }

  /// A column of numbers.
  public static func number(
    _ name: ColumnName, unit: String = "", _ meaning: String,
    constraints: ColumnConstraints = .none, cell: @escaping @Sendable (Row) -> Double?
  ) -> ColumnGroup {
    .one(Column(name, unit: unit, meaning, constraints: constraints, cell: .number(cell)))
  }

  /// A column of truth values.
  public static func boolean(
    _ name: ColumnName, _ meaning: String,
    constraints: ColumnConstraints = .none, cell: @escaping @Sendable (Row) -> Bool?
  ) -> ColumnGroup {
    .one(Column(name, meaning, constraints: constraints, cell: .boolean(cell)))
  }

  /// A block of columns of numbers; see ``NumberBlock``.
  public static func numbers(
    _ descriptions: [ColumnDescription], cells: @escaping @Sendable (Row) -> ArraySlice<Double>
  ) -> ColumnGroup {
    .block(NumberBlock(descriptions, cells: cells))
  }
}
