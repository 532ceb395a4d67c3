/// One strategy minus another on one measure, world by world.
struct PairedGap: Sendable {
  /// The differences.
  let difference: WorldColumn
  /// Worlds in which the strategy is ahead at the end, behind, and level.
  let ahead, behind, level: Int
  /// For each world in which the strategy is ahead at the end, the first record from which it stays
  /// ahead, in ascending order.
  let crossings: [Int]

  init(_ one: WorldColumn, minus other: WorldColumn) {
    difference = one.minus(other)
    let end = difference.records > 0 ? Array(difference.record(difference.records - 1)) : []
    ahead = end.count { $0 > 0 }
    behind = end.count { $0 < 0 }
    level = end.count - ahead - behind
    var crossings: [Int] = []
    for world in end.indices where end[world] > 0 {
      var first = difference.records - 1
      while first > 0, difference.values[(first - 1) * difference.worlds + world] > 0 { first -= 1 }
      crossings.append(first)
    }
    self.crossings = crossings.sorted()
  }

  /// Number of worlds.
  var worlds: Int { difference.worlds }

  /// Whether the runs tell the two apart at the end: the count of worlds ahead, ties counted half,
  /// differs from half of all by more than 1.96 standard errors of a fair coin.
  var isClear: Bool {
    let lead = Double(ahead - behind)
    return lead * lead > 1.96 * 1.96 * Double(worlds)
  }

  /// The crossing of a share of the worlds that cross; nil if none does.
  func crossing(_ share: Double) -> Int? {
    guard !crossings.isEmpty else { return nil }
    return crossings[min(crossings.count - 1, Int(share * Double(crossings.count - 1) + 0.5))]
  }

  /// Worlds in which the strategy is ahead in a record.
  func ahead(in record: Int) -> Int { difference.record(record).count { $0 > 0 } }

  /// Mean difference in a record.
  func mean(_ record: Int) -> Double { difference.mean(record) }
}
