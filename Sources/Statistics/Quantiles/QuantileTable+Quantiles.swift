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
    guard sketches.isEmpty, counters.isEmpty else {
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
    sketch(column, BinCounter.Directory()).quantiles(levels)
  }

  /// Every column as a sketch of its own.
  func allSketches() -> [QuantileSketch] {
    let directory = BinCounter.Directory()
    return (0..<columns).map { sketch($0, directory) }
  }

  private func sketch(_ column: Int, _ directory: borrowing BinCounter.Directory) -> QuantileSketch
  {
    guard sketches.isEmpty else { return sketches[column] }
    guard !counters.isEmpty else { return keptSketch(column) }
    var counter = counters[column]
    keys.withUnsafeBufferPointer { keys in
      counter.add(
        UnsafeBufferPointer(rebasing: keys[..<(waiting * columns)]), column: column,
        width: columns, directory)
    }
    return QuantileSketch(
      capacity: capacity, count: count, smallest: smallest[column], largest: largest[column],
      histogram: counter.histogram)
  }

  private func keptSketch(_ column: Int) -> QuantileSketch {
    var sketch = QuantileSketch(capacity: capacity)
    for place in stride(from: column, to: rows.count, by: columns) { sketch.add(rows[place]) }
    return sketch
  }
}
