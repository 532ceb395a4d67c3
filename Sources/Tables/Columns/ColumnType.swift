/// What the cells of a column hold; the raw value is the type name of Table Schema.
public enum ColumnType: String, Sendable, CaseIterable {
  /// Text.
  case string
  /// Whole numbers in decimal digits.
  case integer
  /// Numbers with a decimal point; see ``DecimalFormat``.
  case number
  /// `true` or `false`.
  case boolean
}
