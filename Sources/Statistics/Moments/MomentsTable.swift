/// Moments of many columns that grow by whole rows, one number of every column.
///
/// Every column has, bit for bit, what a ``StreamingMoments`` of its own would have. Columns are
/// worked on two at a time, their state in one line of the cache; a number that is not finite makes
/// the table go on column by column, more slowly.
package struct MomentsTable: Sendable {
  /// Number of columns.
  package let columns: Int
  /// Number of rows taken in.
  package private(set) var count = 0
  /// `[two columns × quantity]`: means, what rounding took from them, sums of squares, and the same.
  private var state: [Lane2]
  /// `[column]`, once a number was not finite.
  private var streams: [StreamingMoments] = []

  /// Columns that stay near the processor while several rows pass.
  private static let block = 256

  /// No rows yet.
  package init(columns: Int) {
    self.columns = columns
    state = Array(repeating: Lane2(0), count: (columns + 1) / 2 * 4)
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
    if isFinite, streams.isEmpty { addFinite(rows) } else { addSingly(rows) }
    count += rows.count
  }

  private mutating func addSingly(_ rows: TableRows) {
    if streams.isEmpty { streams = (0..<columns).map { moments($0) } }
    for row in 0..<rows.count {
      for column in 0..<columns { streams[column].add(rows[row][column]) }
    }
  }

  private mutating func addFinite(_ rows: TableRows) {
    let before = count
    state.withUnsafeMutableBufferPointer { state in
      guard let state = state.baseAddress else { return }
      for first in stride(from: 0, to: rows.columns, by: Self.block) {
        let some = rows.columns(first..<min(first + Self.block, rows.columns))
        for row in 0..<rows.count {
          Self.add(
            some[row], columns: some.columns, count: Double(before + row + 1),
            to: state + 2 * first)
        }
      }
    }
  }

  /// Takes in a row as the last of `count`.
  private static func add(
    _ row: UnsafePointer<Double>, columns: Int, count: Double,
    to state: UnsafeMutablePointer<Lane2>
  ) {
    let (n, pairs) = (Lane2(count), columns / 2)
    for pair in 0..<pairs { add(Lane2(at: row + 2 &* pair), n, to: state + 4 &* pair) }
    if columns % 2 == 1 { add(Lane2(SIMD2(row[columns - 1], 0)), n, to: state + 4 * pairs) }
  }

  /// One step of ``StreamingMoments``.
  @inline(__always)
  private static func add(
    _ value: Lane2, _ count: Lane2, to state: UnsafeMutablePointer<Lane2>
  ) {
    var (mean, meanRest) = (state[0], state[1])
    let deviation = (value - mean) - meanRest
    add(deviation / count, to: &mean, &meanRest)
    let after = (value - mean) - meanRest
    (state[0], state[1]) = (mean, meanRest)
    add(deviation * after, to: &state[2], &state[3])
  }

  /// One step of ``CompensatedSum``: what rounding takes is an exact number, which six operations
  /// find without asking which of the two is larger.
  ///
  /// Source: Knuth, The Art of Computer Programming 2, 4.2.2, theorem B.
  @inline(__always)
  private static func add(_ term: Lane2, to sum: inout Lane2, _ rest: inout Lane2) {
    let total = sum + term
    let added = total - sum
    rest = rest + ((sum - (total - added)) + (term - added))
    sum = total
  }

  /// The moments of a column.
  package func moments(_ column: Int) -> StreamingMoments {
    if !streams.isEmpty { return streams[column] }
    return StreamingMoments(
      count: count, mean: sum(column, quantity: 0), squares: sum(column, quantity: 2))
  }

  private func sum(_ column: Int, quantity: Int) -> CompensatedSum {
    let (place, lane) = (column / 2 * 4 + quantity, column % 2)
    return CompensatedSum(
      sum: state[place].values[lane], compensation: state[place + 1].values[lane])
  }
}
