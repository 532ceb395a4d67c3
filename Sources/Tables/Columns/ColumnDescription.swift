/// Everything that is known of a column apart from its cells.
public struct ColumnDescription: Sendable, Equatable {
  /// The name in the header.
  public var name: ColumnName
  /// What the cells hold.
  public var type: ColumnType
  /// The unit in symbols, such as `EUR` or `month`; `1` for pure numbers, empty if there is none.
  public var unit: String
  /// What the column means, in a sentence.
  public var meaning: String
  /// What every cell fulfils.
  public var constraints: ColumnConstraints

  /// A description.
  public init(
    _ name: ColumnName, _ type: ColumnType, unit: String = "", _ meaning: String,
    constraints: ColumnConstraints = .none
  ) {
    self.name = name
    self.type = type
    self.unit = unit
    self.meaning = meaning
    self.constraints = constraints
  }
}
