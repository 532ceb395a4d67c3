extension PrimProblem {
  /// All ways to peel a thin slice off a box.
  func peels(_ box: [BoxLimit], _ rows: [Int]) -> [PrimCandidate] {
    cutOrder.flatMap { column in
      let slices =
        switch (columns[column].kind, box[column]) {
        case (.real, .range(let low, let high)): realPeels(column, low, high, rows)
        case (.integer, .range(let low, let high)): integerPeels(column, low, high, rows)
        case (.category(let all), .categories(let kept)): categoryPeels(column, all, kept, rows)
        default: [Slice]()
        }
      return slices.map { slice in
        var narrowed = box
        narrowed[column] = slice.limit
        return PrimCandidate(box: narrowed, rows: slice.rows)
      }
    }
  }

  private typealias Slice = (limit: BoxLimit, rows: [Int])

  private func realPeels(
    _ column: Int, _ low: Double, _ high: Double, _ rows: [Int]
  ) -> [Slice] {
    let values = columns[column].values
    let sorted = rows.map { values[$0] }.sorted()
    let upper = cutQuantile(sorted, 1 - settings.peel)
    let lower = cutQuantile(sorted, settings.peel)
    return [
      (.range(low: low, high: upper), rows.filter { values[$0] <= upper }),
      (.range(low: lower, high: high), rows.filter { values[$0] >= lower }),
    ]
  }

  /// A cut that equals the present limit drops that limit value; the new limit is the extreme value
  /// kept, or the extreme value there was if nothing is kept.
  private func integerPeels(
    _ column: Int, _ low: Double, _ high: Double, _ rows: [Int]
  ) -> [Slice] {
    let values = columns[column].values
    let sorted = rows.map { values[$0] }.sorted()
    let upper = cutQuantile(sorted, 1 - settings.peel).rounded(.towardZero)
    let lower = cutQuantile(sorted, settings.peel).rounded(.towardZero)
    let below = rows.filter {
      low <= values[$0] && (upper == high ? values[$0] < high : values[$0] <= upper)
    }
    let above = rows.filter {
      values[$0] <= high && (lower == low ? values[$0] > low : values[$0] >= lower)
    }
    let newHigh = below.map { values[$0] }.max() ?? sorted[sorted.count - 1]
    let newLow = above.map { values[$0] }.min() ?? sorted[0]
    return [
      (.range(low: low, high: newHigh), below), (.range(low: newLow, high: high), above),
    ]
  }

  private func categoryPeels(
    _ column: Int, _ all: [String], _ kept: [String], _ rows: [Int]
  ) -> [Slice] {
    guard kept.count > 1 else { return [] }
    let values = columns[column].values
    return all.enumerated().filter { kept.contains($0.element) }.map { code, name in
      (.categories(kept.filter { $0 != name }), rows.filter { values[$0] != Double(code) })
    }
  }
}
