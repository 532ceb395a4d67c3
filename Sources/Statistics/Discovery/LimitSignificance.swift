/// How surprising the cases in a box would be if one of its limits did nothing.
public struct LimitSignificance: Hashable, Sendable {
  /// The name of the column.
  public let column: String
  /// Which end of its limit.
  public let side: BoxLimit.Side
  /// The quasi-p value: with the limit removed the box has case rate p; this is P(X ≥ k) for
  /// X ~ Binomial(n, p) with the box's own n rows and k cases. "Quasi", because the box was searched
  /// for on the same data.
  public let quasiP: Double
}

extension PrimProblem {
  /// The significance of every active limit of a box among some rows, with the box that lacks it; in
  /// the order of the columns, lower before upper.
  func significances(
    _ box: [BoxLimit], among remaining: [Int]
  ) -> [(significance: LimitSignificance, without: [BoxLimit])] {
    let inside = rows(remaining, inside: box)
    let hits = cases(in: inside)
    return box.indices.flatMap { index in
      box[index].restrictedSides(against: open[index]).map { side in
        var without = box
        without[index] = box[index].opened(side, as: open[index])
        let rate = density(rows(remaining, inside: without))
        let law = BinomialDistribution(trials: inside.count, chance: rate)
        let significance = LimitSignificance(
          column: columns[index].name, side: side, quasiP: law?.atLeast(hits) ?? 1)
        return (significance, without)
      }
    }
  }
}

extension PrimPath {
  /// The quasi-p values of the active limits of one step; empty for a step that does not exist.
  public func significances(ofStep step: Int) -> [LimitSignificance] {
    guard steps.indices.contains(step) else { return [] }
    return problem.significances(steps[step].limits, among: remaining).map(\.significance)
  }
}
