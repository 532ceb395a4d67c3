/// What every cell of a column fulfils; a missing cell fulfils everything but ``isRequired``.
///
///     let share = ColumnConstraints(minimum: 0, maximum: 1)
///     let status = ColumnConstraints(isRequired: true, allowed: ["ok", "failed"])
public struct ColumnConstraints: Sendable, Equatable {
  /// Whether no cell may be missing.
  public var isRequired: Bool
  /// Whether no value may occur twice.
  public var isUnique: Bool
  /// The smallest value allowed.
  public var minimum: Double?
  /// The largest value allowed.
  public var maximum: Double?
  /// The texts allowed; empty if any text is.
  public var allowed: [String]

  /// Constraints; by default there are none.
  public init(
    isRequired: Bool = false, isUnique: Bool = false,
    minimum: Double? = nil, maximum: Double? = nil, allowed: [String] = []
  ) {
    self.isRequired = isRequired
    self.isUnique = isUnique
    self.minimum = minimum
    self.maximum = maximum
    self.allowed = allowed
  }

  /// No constraints.
  public static let none = ColumnConstraints()
  /// Only that no cell is missing.
  public static let required = ColumnConstraints(isRequired: true)
  /// A share between 0 and 1.
  public static let share = ColumnConstraints(minimum: 0, maximum: 1)
  /// Not negative.
  public static let notNegative = ColumnConstraints(minimum: 0)
}
