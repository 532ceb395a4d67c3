extension QuantileTable {
  /// The smallest number of a column; nothing without numbers.
  func minimum(_ column: Int) -> Double? {
    sketches.isEmpty ? smallest[column].ifFinite : sketches[column].minimum
  }

  /// The largest number of a column; nothing without numbers.
  func maximum(_ column: Int) -> Double? {
    sketches.isEmpty ? largest[column].ifFinite : sketches[column].maximum
  }

  /// Quantiles of all columns.
  ///
  /// - Returns: `[column][level]`; empty lists without rows.
  package func quantiles(_ levels: [Double]) -> [[Double]] {
    guard sketches.isEmpty, bins == nil else {
      return allSketches().map { $0.quantiles(levels) }
    }
    guard count > 0 else { return Array(repeating: [], count: columns) }
    var strip = SortedStrip(rows: count)
    var found: [[Double]] = []
    found.reserveCapacity(columns)
    for first in stride(from: 0, to: columns, by: SortedStrip.width) {
      strip.fill(rows, first: first, columns: columns)
      for lane in 0..<min(SortedStrip.width, columns - first) {
        found.append(levels.map { strip.quantile($0, lane: lane) })
      }
    }
    return found
  }

  /// Quantiles of one column, for those who want few.
  package func quantiles(_ levels: [Double], column: Int) -> [Double] {
    sketch(column).quantiles(levels)
  }

  /// Every column as a sketch of its own.
  func allSketches() -> [QuantileSketch] { (0..<columns).map(sketch) }

  private func sketch(_ column: Int) -> QuantileSketch {
    guard sketches.isEmpty else { return sketches[column] }
    guard let bins else { return keptSketch(column) }
    return QuantileSketch(
      capacity: capacity, count: count, smallest: smallest[column], largest: largest[column],
      histogram: keys.withUnsafeBufferPointer { keys in
        bins.histogram(
          column, waiting: UnsafeBufferPointer(rebasing: keys[..<(waiting * columns)]))
      })
  }

  private func keptSketch(_ column: Int) -> QuantileSketch {
    var sketch = QuantileSketch(capacity: capacity)
    for place in stride(from: column, to: rows.count, by: columns) { sketch.add(rows[place]) }
    return sketch
  }
}
