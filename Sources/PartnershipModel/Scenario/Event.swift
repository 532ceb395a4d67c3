/// Something that happens to the partnership in a given month, whatever its strategy.
public struct Event: Sendable, Hashable {
  /// What happens.
  public enum Kind: Sendable, Hashable {
    /// A member's leader leaves.
    case leaderChange(partner: String)
    /// A partner's capacity shrinks by a share (0…1).
    case budgetCut(partner: String, size: Double)
    /// Two partners fall out: broken-promise evidence of this size, both ways.
    case conflict(between: String, and: String, size: Double)
    /// The backbone wanted changes to a level.
    case backbone(level: Double)
    /// A prospect joins.
    case join(partner: String)
    /// Pressure on one partner, or on all, for some months.
    case pressure(size: Double, months: Int, partner: String?)
  }

  /// The month, counted from 0.
  public var month: Int
  /// What happens.
  public var kind: Kind

  /// An event.
  public init(month: Int, _ kind: Kind) {
    self.month = month
    self.kind = kind
  }
}
