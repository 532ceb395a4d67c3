/// The parameters of many runs, one column each, as scenario discovery reads them.
public struct DiscoveryTable: Hashable, Sendable {
  /// What the values of a column are.
  public enum Values: Hashable, Sendable {
    /// Real numbers, finite.
    case real([Double])
    /// Whole numbers.
    case integer([Int])
    /// Categories by name.
    case category([String])

    /// The number of rows.
    public var count: Int {
      switch self {
      case .real(let values): values.count
      case .integer(let values): values.count
      case .category(let values): values.count
      }
    }
  }

  /// One parameter.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its values, one a run.
    public let values: Values

    /// A column.
    public init(_ name: String, _ values: Values) {
      self.name = name
      self.values = values
    }
  }

  /// The columns, in the order of the table.
  public let columns: [Column]
  /// The number of runs, at least 1.
  public let rowCount: Int
  let coded: [CodedColumn]

  /// A table.
  ///
  /// - Throws: `StatisticsError` if there is no column or no row, columns differ in length or share
  ///   a name, or a number is not finite.
  public init(_ columns: [Column]) throws(StatisticsError) {
    guard let first = columns.first, first.values.count >= 1 else {
      throw .tooFew(needed: 1, found: 0)
    }
    var coded: [CodedColumn] = []
    for column in columns {
      try requireEqualLengths(first.values.count, column.values.count)
      guard !coded.contains(where: { $0.name == column.name }) else {
        throw .repeatedName(column.name)
      }
      coded.append(try CodedColumn(column))
    }
    self.columns = columns
    self.coded = coded
    rowCount = first.values.count
  }

  /// The table of some rows, in the order given.
  func rows(_ rows: [Int]) throws(StatisticsError) -> DiscoveryTable {
    try DiscoveryTable(
      columns.map { column in
        switch column.values {
        case .real(let values): Column(column.name, .real(rows.map { values[$0] }))
        case .integer(let values): Column(column.name, .integer(rows.map { values[$0] }))
        case .category(let values): Column(column.name, .category(rows.map { values[$0] }))
        }
      })
  }
}
