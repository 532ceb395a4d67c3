/// The largest gap between the distribution functions of two sorted columns, in whole units of
/// 1/(n·m) so that no comparison suffers from rounding.
struct LargestGap {
  /// i·m − j·n where the gap is largest: i values of the first and j of the second lie at or below.
  private(set) var size = 0
  /// A value at which it is largest.
  private(set) var location: Double
  private let n: Int
  private let m: Int

  init?(_ first: [Double], _ second: [Double]) {
    guard let lowest = first.first, !second.isEmpty else { return nil }
    (n, m, location) = (first.count, second.count, lowest)
    var (i, j) = (0, 0)
    while i < n || j < m {
      let value = j == m || (i < n && first[i] <= second[j]) ? first[i] : second[j]
      while i < n, first[i] == value { i += 1 }
      while j < m, second[j] == value { j += 1 }
      let gap = i * m - j * n
      if gap.magnitude > size.magnitude {
        size = gap
        location = value
      }
    }
  }

  /// The share of all orders of n + m distinct values whose largest gap is at least this one.
  ///
  /// Walks the lattice from (0, 0) to (n, m) and adds up the share of paths that stay inside the
  /// gap; the rest have left it.
  var exactPValue: Double {
    let limit = size.magnitude
    if limit == 0 { return 1 }
    func isInside(_ i: Int, _ j: Int) -> Bool { (i * m - j * n).magnitude < limit }
    var inside = (0...m).map { j in isInside(0, j) ? 1.0 : 0 }
    for j in stride(from: 1, through: m, by: 1) where inside[j - 1] == 0 { inside[j] = 0 }
    for i in stride(from: 1, through: n, by: 1) {
      if !isInside(i, 0) { inside[0] = 0 }
      for j in stride(from: 1, through: m, by: 1) {
        let weight = Double(i) / Double(i + j)
        inside[j] = isInside(i, j) ? weight * inside[j] + (1 - weight) * inside[j - 1] : 0
      }
    }
    return min(1, max(0, 1 - inside[m]))
  }
}
