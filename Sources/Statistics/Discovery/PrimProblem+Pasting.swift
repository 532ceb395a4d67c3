extension PrimProblem {
  /// All ways to give a thin slice back to a box, out of the rows still to be explained.
  func pastes(_ box: [BoxLimit], remaining: [Int]) -> [PrimCandidate] {
    cutOrder.filter { box[$0] != open[$0] }.flatMap { column in
      widened(column, box, remaining).map { limit in
        var wider = box
        wider[column] = limit
        return PrimCandidate(box: wider, rows: rows(remaining, inside: wider))
      }
    }
  }

  private func widened(_ column: Int, _ box: [BoxLimit], _ remaining: [Int]) -> [BoxLimit] {
    switch (box[column], open[column]) {
    case (.range(let low, let high), .range(let openLow, let openHigh)):
      let below = strip(column, .range(low: openLow, high: low), box, remaining)
      let above = strip(column, .range(low: high, high: openHigh), box, remaining)
      return [
        .range(low: below.isEmpty ? openLow : cutQuantile(below, 1 - settings.paste), high: high),
        .range(low: low, high: above.isEmpty ? openHigh : cutQuantile(above, settings.paste)),
      ]
    case (.categories(let kept), .categories(let all)):
      return all.filter { !kept.contains($0) }.map { added in
        .categories(all.filter { kept.contains($0) || $0 == added })
      }
    default:
      return []
    }
  }

  /// The sorted values of a column in the strip between a limit and the open box, the other limits
  /// holding.
  private func strip(
    _ column: Int, _ limit: BoxLimit, _ box: [BoxLimit], _ remaining: [Int]
  ) -> [Double] {
    var strip = box
    strip[column] = limit
    return rows(remaining, inside: strip).map { columns[column].values[$0] }.sorted()
  }
}
