/// One run of PRIM: from the box that holds everything, slice by slice, to a small dense one.
///
/// The last box over-fits: choose a step by `chosenStep`, then prune what is not significant.
public struct PrimPath: Sendable {
  /// The boxes, widest first: peeling, then pasting.
  public let steps: [PrimStep]
  /// The rows inside the last box, ascending.
  public let rows: [Int]
  /// The rows that were to be explained, ascending.
  public let remaining: [Int]
  let problem: PrimProblem

  init(_ problem: PrimProblem, remaining: [Int]) {
    var box = problem.open
    var rows = remaining
    var steps = [PrimStep(box, rows, problem)]
    while let next = problem.peel(box, rows) {
      (box, rows) = (next.box, next.rows)
      steps.append(PrimStep(box, rows, problem))
    }
    while let next = problem.paste(box, rows, remaining) {
      (box, rows) = (next.box, next.rows)
      steps.append(PrimStep(box, rows, problem))
    }
    self.steps = steps
    self.rows = rows
    self.remaining = remaining
    self.problem = problem
  }

  /// The step with the largest coverage among those of at least a given density; ties go to fewer
  /// restricted columns, then to the earlier step. Nothing if no step is dense enough.
  public func chosenStep(density: Double = 0.8) -> Int? {
    var best: Int?
    for (index, step) in steps.enumerated() where step.density >= density {
      guard let leader = best.map({ steps[$0] }) else {
        best = index
        continue
      }
      if (step.coverage, -step.restricted) > (leader.coverage, -leader.restricted) {
        best = index
      }
    }
    return best
  }
}

extension PrimProblem {
  /// The best slice to peel off, if it raises the density and leaves enough rows.
  fileprivate func peel(_ box: [BoxLimit], _ rows: [Int]) -> PrimCandidate? {
    guard !rows.isEmpty, let (next, score) = best(of: peels(box, rows), from: rows),
      isLargeEnough(next.rows), next.rows.count < rows.count, score > 0
    else { return nil }
    return next
  }

  /// The best slice to paste back, if it raises the density too.
  fileprivate func paste(
    _ box: [BoxLimit], _ rows: [Int], _ remaining: [Int]
  ) -> PrimCandidate? {
    guard let (next, score) = best(of: pastes(box, remaining: remaining), from: rows),
      isLargeEnough(next.rows), next.rows.count > rows.count, score > 0,
      density(next.rows) > density(rows)
    else { return nil }
    return next
  }

  private func isLargeEnough(_ rows: [Int]) -> Bool {
    Double(rows.count) / Double(rowCount) >= settings.minimumMass
  }
}
