/// A box PRIM might move to, with the rows inside.
struct PrimCandidate {
  let box: [BoxLimit]
  let rows: [Int]

  /// How much the share of cases grows for every row given up or taken in.
  func score(from rows: [Int], _ problem: PrimProblem) -> Double {
    let (before, after) = (problem.density(rows), problem.density(self.rows))
    guard before != after else { return 0 }
    return (after - before) / Double((rows.count - self.rows.count).magnitude)
  }
}

extension PrimProblem {
  /// The candidate with the largest score; ties go to more open columns, then to the first.
  func best(
    of candidates: [PrimCandidate], from rows: [Int]
  ) -> (candidate: PrimCandidate, score: Double)? {
    var best: (candidate: PrimCandidate, score: Double, open: Int)?
    for candidate in candidates {
      let score = candidate.score(from: rows, self)
      let open = openColumns(candidate.box)
      if let leader = best, (leader.score, leader.open) >= (score, open) { continue }
      best = (candidate, score, open)
    }
    return best.map { ($0.candidate, $0.score) }
  }
}

/// The cut of a column for a share `level`: the middle of the two values around the position
/// (n − 1)·level, stepping past ties towards the rest of the column.
///
/// - Parameter sorted: ascending, not empty.
package func cutQuantile(_ sorted: [Double], _ level: Double) -> Double {
  let position = Double(sorted.count - 1) * level
  var low = Int(position.rounded(.down))
  var high = Int(position.rounded(.up))
  if level > 0.5 {
    while sorted[low] == sorted[high], low > 0 { low -= 1 }
  } else {
    while sorted[low] == sorted[high], high < sorted.count - 1 { high += 1 }
  }
  let sum = sorted[low] + sorted[high]
  return sum.isFinite ? sum / 2 : sorted[low] / 2 + sorted[high] / 2
}
