/// Quantiles of many columns that grow by whole rows: one number of every column, all of them finite.
///
/// Every column has the quantiles, to the last bit, that a ``QuantileSketch`` of its own would have:
/// exact ones up to the capacity, those of a histogram beyond. Exact ones are found for several
/// columns side by side.
package struct QuantileTable: Sendable {
  /// Number of columns.
  package let columns: Int
  /// Rows up to which quantiles are exact.
  package let capacity: Int
  /// Number of rows taken in.
  package private(set) var count = 0
  /// `[row × column]` rows that are kept: all of them, or those that wait to be counted.
  private var rows: [Double] = []
  /// `[column]`, once there are more rows than the capacity.
  private var counters: [BinCounter] = []
  private var smallest: [Double] = []
  private var largest: [Double] = []

  /// Rows that are counted together.
  private static let batch = 64

  /// No rows yet.
  ///
  /// - Parameters:
  ///   - capacity: rows up to which quantiles are exact.
  ///   - expected: rows that will come, about.
  package init(columns: Int, capacity: Int = 1000, expected: Int = 0) {
    self.columns = columns
    self.capacity = max(1, capacity)
    rows.reserveCapacity(columns * max(0, min(expected, self.capacity)))
  }

  /// Takes in a row.
  ///
  /// - Parameter row: one finite number for each column.
  package mutating func add(_ row: UnsafeBufferPointer<Double>) {
    precondition(row.count == columns, "a row has another number of cells than columns")
    if count == capacity { abandonExactness() }
    rows.append(contentsOf: row)
    count += 1
    if count > capacity, rows.count >= Self.batch * columns { settle() }
  }

  private mutating func abandonExactness() {
    counters = Array(repeating: BinCounter(), count: columns)
    smallest = Array(repeating: .infinity, count: columns)
    largest = Array(repeating: -.infinity, count: columns)
    settle()
  }

  /// Counts the rows that wait.
  private mutating func settle() {
    let width = columns
    rows.withUnsafeBufferPointer { rows in
      for column in 0..<width {
        counters[column].add(rows, column: column, width: width)
        for place in stride(from: column, to: rows.count, by: width) {
          smallest[column] = min(smallest[column], rows[place])
          largest[column] = max(largest[column], rows[place])
        }
      }
    }
    rows.removeAll(keepingCapacity: true)
  }

  /// Quantiles of all columns.
  ///
  /// - Returns: `[column][level]`; empty lists without rows.
  package func quantiles(_ levels: [Double]) -> [[Double]] {
    guard count > 0 else { return Array(repeating: [], count: columns) }
    if count <= capacity { return exactQuantiles(levels) }
    var settled = self
    settled.settle()
    return (0..<columns).map { column in
      QuantileSketch(
        capacity: capacity, count: count, smallest: settled.smallest[column],
        largest: settled.largest[column], histogram: settled.counters[column].histogram
      ).quantiles(levels)
    }
  }

  private func exactQuantiles(_ levels: [Double]) -> [[Double]] {
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
}
