import Statistics

/// One output of all strategies in the same worlds.
struct ComparedOutput: Sendable {
  /// The measure's or column's name.
  let name: String
  /// Months after the start; nil for an output that has no month of its own.
  let month: Int?
  /// Which way is better.
  let direction: Direction
  /// `[strategy][replicate]`; a missing value is a failed run.
  let values: [[Double?]]

  /// Means over the runs that did not fail; nil for a strategy without any.
  var means: [Double?] { values.map { Sample(present: $0)?.mean } }

  /// Strategies by mean, best first; those without a mean last, ties in declared order.
  var order: [Int] {
    let means = means
    return means.indices.sorted { one, other in
      guard let a = means[one], let b = means[other] else {
        return means[one] != nil && means[other] == nil
      }
      return a == b ? one < other : direction.prefers(a, over: b)
    }
  }

  /// `[replicate][strategy]` of the replicates in which no run failed.
  var completeRows: [[Double]] {
    guard let first = values.first else { return [] }
    return first.indices.compactMap { replicate in
      let row = values.compactMap { $0[replicate] }
      return row.count == values.count && row.allSatisfy(\.isFinite) ? row : nil
    }
  }

  /// Number of runs that failed.
  var failed: Int { values.reduce(0) { $0 + $1.count { $0 == nil } } }
}
