/// Quantiles of many columns that grow by whole rows, one number of every column.
///
/// Every column has the quantiles, to the last bit, that a ``QuantileSketch`` of its own would have:
/// exact ones up to the capacity, those of a histogram beyond. Exact ones are found for several
/// columns side by side. A number that is not finite makes the table go on column by column, more
/// slowly.
///
/// Memory: 8 bytes a number while exact, then 512 bytes for each sign and power of two that occurs in
/// a column, and 4 bytes for each number of ``batch`` rows.
package struct QuantileTable: Sendable {
  /// Number of columns.
  package let columns: Int
  /// Rows up to which quantiles are exact.
  package let capacity: Int
  /// Number of rows taken in.
  package private(set) var count = 0
  /// `[row × column]`, while all rows are kept.
  private(set) var rows: [Double] = []
  /// `[row × column]` room for bins that wait to be counted, once there are more rows than the
  /// capacity.
  private(set) var keys: [UInt32] = []
  /// Number of rows that wait.
  private(set) var waiting = 0
  /// The bins that were counted, likewise.
  private(set) var bins: BinTable?
  /// `[column]`.
  private(set) var smallest: [Double]
  private(set) var largest: [Double]
  /// `[column]`, once a number was not finite.
  private(set) var sketches: [QuantileSketch] = []

  /// Rows that are counted together.
  private static let batch = 1024

  /// No rows yet.
  ///
  /// - Parameters:
  ///   - capacity: rows up to which quantiles are exact.
  ///   - expected: rows that will come, about.
  package init(columns: Int, capacity: Int = 1000, expected: Int = 0) {
    self.columns = columns
    self.capacity = max(1, capacity)
    smallest = Array(repeating: .infinity, count: columns)
    largest = Array(repeating: -.infinity, count: columns)
    rows.reserveCapacity(columns * max(0, min(expected, self.capacity)))
  }

  /// Takes in a row.
  ///
  /// - Parameter row: one number for each column.
  package mutating func add(_ row: UnsafeBufferPointer<Double>) {
    precondition(row.count == columns, "a row has another number of cells than columns")
    if let rows = TableRows(row) { add(rows) } else { count += 1 }
  }

  /// Takes in rows, one after the other.
  package mutating func add(_ rows: TableRows) {
    add(rows, isFinite: rows.isFinite)
  }

  /// Takes in rows of which it is known whether all numbers are finite.
  mutating func add(_ rows: TableRows, isFinite: Bool) {
    precondition(rows.columns == columns, "a row has another number of cells than columns")
    if isFinite, sketches.isEmpty {
      for row in 0..<rows.count { addFinite(rows[row]) }
    } else {
      addSingly(rows)
    }
    count += rows.count
  }

  private mutating func addSingly(_ added: TableRows) {
    if sketches.isEmpty { sketches = allSketches() }
    (rows, keys, bins, waiting) = ([], [], nil, 0)
    for row in 0..<added.count {
      for column in 0..<columns { sketches[column].add(added[row][column]) }
    }
  }
}

extension QuantileTable {
  private mutating func addFinite(_ row: UnsafePointer<Double>) {
    widen(by: row)
    if bins == nil {
      if rows.count < capacity * columns {
        return rows.append(contentsOf: UnsafeBufferPointer(start: row, count: columns))
      }
      abandonExactness()
    }
    wait(row)
  }

  /// Lets the smallest and the largest numbers follow a row.
  private mutating func widen(by row: UnsafePointer<Double>) {
    let columns = columns
    smallest.withUnsafeMutableBufferPointer { smallest in
      guard let smallest = smallest.baseAddress else { return }
      for column in 0..<columns { smallest[column] = min(smallest[column], row[column]) }
    }
    largest.withUnsafeMutableBufferPointer { largest in
      guard let largest = largest.baseAddress else { return }
      for column in 0..<columns { largest[column] = max(largest[column], row[column]) }
    }
  }

  private mutating func abandonExactness() {
    bins = BinTable(columns: columns)
    let kept = rows
    rows = []
    kept.withUnsafeBufferPointer { kept in
      guard let kept = kept.baseAddress else { return }
      for row in 0..<capacity { wait(kept + row * columns) }
    }
  }

  /// Lets the bins of a row wait to be counted.
  private mutating func wait(_ row: UnsafePointer<Double>) {
    let columns = columns
    if keys.isEmpty { keys = Array(repeating: 0, count: Self.batch * columns) }
    keys.withUnsafeMutableBufferPointer { keys in
      guard let keys = keys.baseAddress else { return }
      let free = keys + waiting * columns
      for column in 0..<columns { free[column] = BitBin(row[column]).key }
    }
    waiting += 1
    if waiting == Self.batch { settle() }
  }

  /// Counts what waits and gives its room back; rows may still be added.
  mutating func trim() {
    settle()
    keys = []
  }

  /// Counts the bins that wait.
  private mutating func settle() {
    let used = waiting * columns
    keys.withUnsafeBufferPointer { bins?.add(UnsafeBufferPointer(rebasing: $0[..<used])) }
    waiting = 0
  }
}
