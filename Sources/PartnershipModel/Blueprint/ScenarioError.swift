/// Why a scenario cannot be simulated.
public enum ScenarioError: Error, Sendable, Hashable {
  /// A list that must hold something is empty: "goals", "partners", "strategies", "phases of ID".
  case empty(String)
  /// Two things of one kind share an id.
  case duplicate(kind: String, id: String)
  /// A name that nothing bears.
  case unknown(kind: String, id: String)
  /// Two partners, or settings, that chance could not tell apart; or one that collides with a
  /// reserved number.
  case identityClash(String, String)
  /// A number outside its range.
  case outOfRange(String, value: Double, allowed: String)
  /// A partner without a weight above 0 on any goal, or with a weight for each of another number of
  /// goals.
  case priorities(partner: String)
  /// A phase whose shares are all 0.
  case noShares(strategy: String)
  /// Phases that do not start at 0 or do not increase.
  case phaseOrder(strategy: String)
  /// More partners than can all meet each other; a network is needed.
  case networkNeeded(partners: Int)
}
