/// The ranks of a column from 1, equal values sharing the mean of their ranks.
struct Ranks {
  /// The rank of each value, in the order of the column.
  let ranks: [Double]
  /// The sizes of the groups of equal values, single values left out.
  let ties: [Int]

  /// - Complexity: O(n log n).
  init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0.0, count: values.count)
    var ties: [Int] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for position in start..<end { ranks[order[position]] = Double(start + end + 1) / 2 }
      if end - start > 1 { ties.append(end - start) }
      start = end
    }
    self.ranks = ranks
    self.ties = ties
  }

  /// Σ(t³ − t) over the groups of equal values: what ties take from the variance of rank sums.
  var tieTerm: Double {
    ties.reduce(0) { $0 + Double($1) * (Double($1) * Double($1) - 1) }
  }
}
