/// From when on a difference stays positive: the crossing of one pair of histories.
public enum LastingLead: Hashable, Sendable {
  /// It is positive at every moment.
  case always
  /// It is positive from this moment on, and was not just before it.
  case from(Int)
  /// It is not positive at the last moment.
  case never

  /// Finds the first index from which every later difference exceeds `margin`; a missing difference
  /// does not, and neither does an empty history.
  ///
  /// - Complexity: O(moments).
  public init(_ differences: [Double?], above margin: Double = 0) {
    let last = differences.lastIndex { !(($0 ?? -.infinity) > margin) }
    switch last {
    case nil: self = differences.isEmpty ? .never : .always
    case differences.count - 1: self = .never
    case .some(let index): self = .from(index + 1)
    }
  }

  /// The first moment of the lasting lead: 0 if always, nothing if never.
  public var start: Int? {
    switch self {
    case .always: 0
    case .from(let moment): moment
    case .never: nil
    }
  }
}
