/// Which way an output is wished to go.
///
/// Differences keep their own sign everywhere; a direction only decides which of two values is
/// called the better one.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better, as for trust or beneficiaries reached.
  case higherIsBetter
  /// Less is better, as for cost or burn-out.
  case lowerIsBetter

  /// +1 when higher is better, −1 when lower is: `sign · value` is always to be maximised.
  public var sign: Double {
    switch self {
    case .higherIsBetter: 1
    case .lowerIsBetter: -1
    }
  }

  /// Whether `one` is strictly better than `other`.
  public func prefers(_ one: Double, over other: Double) -> Bool {
    switch self {
    case .higherIsBetter: one > other
    case .lowerIsBetter: one < other
    }
  }
}
