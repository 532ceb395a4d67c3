extension WorldColumn {
  /// The world whose numbers are nearest to the medians, averaged over columns and months; each
  /// column in units of how far its median moves, so that none decides alone.
  static func nearestToMedians(_ columns: [WorldColumn]) -> Int {
    guard let worlds = columns.first?.worlds else { return 0 }
    var distances = Array(repeating: 0.0, count: worlds)
    for column in columns {
      let median = column.fan.median
      let scale = max(1, (median.max() ?? 0) - (median.min() ?? 0))
      for record in 0..<column.records {
        for (world, value) in column.record(record).enumerated() {
          distances[world] += abs(value - median[record]) / scale
        }
      }
    }
    return distances.indices.min { (distances[$0], $0) < (distances[$1], $1) } ?? 0
  }
}
