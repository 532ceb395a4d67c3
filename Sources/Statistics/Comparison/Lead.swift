/// Who is ahead at one moment, over all pairs.
public struct Lead: Hashable, Sendable {
  /// Pairs whose difference is positive.
  public let ahead: Int
  /// Pairs whose difference is zero.
  public let level: Int
  /// Pairs whose difference is negative.
  public let behind: Int

  /// The number of pairs with a difference.
  public var pairs: Int { ahead + level + behind }

  /// The share of pairs ahead; nothing without pairs.
  public var shareAhead: Double? {
    pairs == 0 ? nil : Double(ahead) / Double(pairs)
  }

  /// Counts one moment; missing differences take no part.
  public init(_ differences: [Double?]) {
    ahead = differences.count { ($0 ?? 0) > 0 }
    behind = differences.count { ($0 ?? 0) < 0 }
    level = differences.count { $0 == 0 }
  }

  /// The lead at every moment of `differences[pair][moment]`, as long as the longest row.
  ///
  /// - Complexity: O(pairs × moments).
  public static func overTime(_ differences: [[Double?]]) -> [Lead] {
    let moments = differences.map(\.count).max() ?? 0
    return (0..<moments).map { moment in
      Lead(differences.map { moment < $0.count ? $0[moment] : nil })
    }
  }
}
