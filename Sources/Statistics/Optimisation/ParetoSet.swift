/// The candidates that no other candidate beats in everything: each can be improved in one objective
/// only at the price of another.
///
/// One candidate dominates another if it is at least as good in every objective and better in one.
/// Candidates with equal values do not dominate each other.
///
/// - Complexity: O(n² × objectives).
public struct ParetoSet: Hashable, Sendable {
  /// Positions of the candidates that are not dominated, ascending.
  public let members: [Int]
  /// One a candidate: how many layers of better candidates lie before it, 0 for the members.
  public let ranks: [Int]

  /// One a candidate: how far its neighbours in its own layer are apart, summed over the objectives in
  /// units of the layer's range; the ends of a layer count as infinitely far (the largest number).
  ///
  /// Source: Deb and others, IEEE Transactions on Evolutionary Computation 6, 2002.
  public let crowding: [Double]

  /// Sorts candidates.
  ///
  /// - Parameters:
  ///   - values: `[candidate][objective]`, finite.
  ///   - directions: which way each objective is wished to go.
  /// - Throws: `StatisticsError` for a ragged or infinite table.
  public init(_ values: [[Double]], _ directions: [Direction]) throws(StatisticsError) {
    for row in values {
      try requireEqualLengths(directions.count, row.count)
      try requireFinite(row)
    }
    let signed = values.map { row in zip(row, directions).map { $0 * $1.sign } }
    var ranks = Array(repeating: -1, count: values.count)
    var left = Array(values.indices)
    var rank = 0
    while !left.isEmpty {
      let front = left.filter { candidate in
        !left.contains { ParetoSet.dominates(signed[$0], signed[candidate]) }
      }
      for candidate in front { ranks[candidate] = rank }
      left.removeAll { ranks[$0] == rank }
      rank += 1
    }
    self.ranks = ranks
    crowding = ParetoSet.crowding(signed, ranks, layers: rank)
    members = ranks.indices.filter { ranks[$0] == 0 }
  }

  private static func crowding(
    _ values: [[Double]], _ ranks: [Int], layers: Int
  ) -> [Double] {
    var crowding = Array(repeating: 0.0, count: values.count)
    let end = Double.greatestFiniteMagnitude
    for layer in 0..<layers {
      let members = ranks.indices.filter { ranks[$0] == layer }
      for objective in values[members[0]].indices {
        let sorted = members.sorted { one, other in
          let (a, b) = (values[one][objective], values[other][objective])
          return a == b ? one < other : a < b
        }
        guard let first = sorted.first, let last = sorted.last else { continue }
        let range = values[last][objective] - values[first][objective]
        (crowding[first], crowding[last]) = (end, end)
        for (place, member) in sorted.enumerated().dropFirst().dropLast()
        where range > 0 && crowding[member] < end {
          let gap = values[sorted[place + 1]][objective] - values[sorted[place - 1]][objective]
          crowding[member] += gap / range
        }
      }
    }
    return crowding
  }

  /// Whether the first row is nowhere smaller and somewhere larger.
  private static func dominates(_ one: [Double], _ other: [Double]) -> Bool {
    var isLarger = false
    for (a, b) in zip(one, other) {
      if a < b { return false }
      if a > b { isLarger = true }
    }
    return isLarger
  }
}
