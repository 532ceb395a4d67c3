/// What a parameter means and which values it may take.
public struct ParameterDefinition: Sendable, Hashable {
  /// The name in files, tables and on the command line.
  public let name: String
  /// The value in force when nothing sets it.
  public let defaultValue: Double
  /// The values that make sense; anything else in a file is a mistake.
  public let allowed: AllowedRange
  /// The range over which the literature leaves the value open, if it gives one.
  public let sweep: ClosedRange<Double>?
  /// The unit in words.
  public let unit: String
  /// What the number means for a partnership.
  public let meaning: String
  /// Where it comes from, or "modelling choice".
  public let source: String

  init(
    _ name: String, _ defaultValue: Double, _ allowed: AllowedRange,
    sweep: ClosedRange<Double>? = nil, _ unit: String, _ meaning: String, _ source: String
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.allowed = allowed
    self.sweep = sweep
    self.unit = unit
    self.meaning = meaning
    self.source = source
  }

  /// All definitions, in the order of ``Parameter``.
  static let all: [ParameterDefinition] =
    trust + contact + delivery + money + production + appraisal + disruption
}
