/// Moments of many columns that grow by whole rows: one number of every column, all of them finite.
///
/// Every column has, bit for bit, what a ``StreamingMoments`` of its own would have; neighbouring
/// columns are worked on side by side, which is several times as fast.
package struct MomentsTable: Sendable {
  /// Number of columns.
  package let columns: Int
  /// Number of rows taken in.
  package private(set) var count = 0
  /// `[quantity × column]`: means, what rounding took from them, sums of squares, and the same.
  private var state: [Double]

  /// No rows yet.
  package init(columns: Int) {
    self.columns = columns
    state = Array(repeating: 0, count: 4 * columns)
  }

  /// Takes in a row.
  ///
  /// - Parameter row: one finite number for each column.
  package mutating func add(_ row: UnsafeBufferPointer<Double>) {
    precondition(row.count == columns, "a row has another number of cells than columns")
    count += 1
    let (columns, n) = (columns, Double(count))
    state.withUnsafeMutableBufferPointer { state in
      guard let means = state.baseAddress, let row = row.baseAddress else { return }
      let meanRests = means + columns
      let squares = meanRests + columns
      let squareRests = squares + columns
      for column in 0..<columns {
        let value = row[column]
        let deviation = (value - means[column]) - meanRests[column]
        Self.add(deviation / n, to: &means[column], &meanRests[column])
        let after = (value - means[column]) - meanRests[column]
        Self.add(deviation * after, to: &squares[column], &squareRests[column])
      }
    }
  }

  /// One step of ``CompensatedSum``.
  @inline(__always)
  private static func add(_ term: Double, to sum: inout Double, _ rest: inout Double) {
    let total = sum + term
    let lostOfTerm = (sum - total) + term
    let lostOfSum = (term - total) + sum
    rest += abs(sum) >= abs(term) ? lostOfTerm : lostOfSum
    sum = total
  }

  /// The moments of a column.
  package func moments(_ column: Int) -> StreamingMoments {
    StreamingMoments(
      count: count,
      mean: CompensatedSum(sum: state[column], compensation: state[columns + column]),
      squares: CompensatedSum(
        sum: state[2 * columns + column], compensation: state[3 * columns + column]))
  }
}
