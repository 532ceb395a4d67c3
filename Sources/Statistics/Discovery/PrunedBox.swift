/// A box freed of limits that are not significant.
public struct PrunedBox: Hashable, Sendable {
  /// The box as it stands now.
  public let step: PrimStep
  /// The limits removed, in the order of removal, with their quasi-p values then.
  public let dropped: [LimitSignificance]
  /// The quasi-p values of the limits kept.
  public let kept: [LimitSignificance]
  /// The rows inside, ascending.
  public let rows: [Int]
}

extension PrimPath {
  /// Removes from one step's box the least significant limit while its quasi-p exceeds `limit`, again
  /// and again; ties go to the first column, lower before upper. Nothing for a step that does not
  /// exist.
  public func pruned(step: Int, limit: Double = 0.05) -> PrunedBox? {
    guard steps.indices.contains(step) else { return nil }
    var box = steps[step].limits
    var dropped: [LimitSignificance] = []
    while true {
      let limits = problem.significances(box, among: remaining)
      var worst = limits.first
      for entry in limits where entry.significance.quasiP > (worst?.significance.quasiP ?? 0) {
        worst = entry
      }
      guard let worst, worst.significance.quasiP > limit else {
        let rows = problem.rows(remaining, inside: box)
        return PrunedBox(
          step: PrimStep(box, rows, problem), dropped: dropped,
          kept: limits.map(\.significance), rows: rows)
      }
      dropped.append(worst.significance)
      box = worst.without
    }
  }
}
