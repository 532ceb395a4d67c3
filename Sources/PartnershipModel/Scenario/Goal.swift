/// Something the region wants for its young people, such as "enrolment".
public struct Goal: Sendable, Hashable {
  /// Letters, digits, `-` and `_`; names the measure `outcome_ID` (`-` becomes `_`).
  public var id: String
  /// The name shown to people.
  public var name: String
  /// Months in which an outcome follows what drives it; more than 0.
  public var lag: Double

  /// Months in which an outcome follows unless a scenario says otherwise.
  public static let defaultLag = 36.0

  /// A goal; the name is the id unless given.
  public init(id: String, name: String? = nil, lag: Double = Goal.defaultLag) {
    self.id = id
    self.name = name ?? id
    self.lag = lag
  }
}
