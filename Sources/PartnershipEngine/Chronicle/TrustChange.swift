import PartnershipModel

/// How one partner's trust in another changed in a month.
public struct TrustChange: Sendable, Hashable {
  /// Position of the partner that trusts.
  public let from: Int
  /// Position of the partner that is trusted.
  public let to: Int
  /// Trust at the end of the month before, 0…1.
  public let before: Double
  /// Trust at the end of the month, 0…1.
  public let after: Double
  /// What moved it, in the order of the month.
  public let reasons: [Reason]

  /// after − before.
  public var change: Double { after - before }

  /// What moves trust.
  public enum Reason: Sendable, Hashable {
    /// They fell out.
    case conflict
    /// The leader of this partner left, and part of what both knew of each other with it.
    case leaderLeft(partner: Int)
    /// They met, and a promise was seen to be kept.
    case keptPromise
    /// They met, and a promise was seen to be broken.
    case brokenPromise
    /// They met, and a kept promise was taken for a broken one.
    case misreadAsBroken
    /// They met, and a broken promise was taken for a kept one.
    case misreadAsKept
    /// The agenda is far from one's own values, and the other carries more than an average voice.
    case resentment
    /// Programme money is short, and both belong to one sector.
    case rivalry
    /// They did not meet; what they knew fades.
    case forgotten
  }
}
