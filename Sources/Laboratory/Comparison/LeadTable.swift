import Statistics

/// Leads of one strategy over another in many columns, taken in world by world.
///
/// Every column has what the difference of a ``PairedStream`` of its own would have.
struct LeadTable: Sendable {
  /// Number of columns.
  let columns: Int
  private var differences: MomentsTable
  /// `[column]` worlds in which the strategy is ahead, and in which the two are equal.
  private var ahead: [Int]
  private var equal: [Int]
  /// The leads of a world.
  private var row: [Double]

  /// No worlds yet.
  init(columns: Int) {
    self.columns = columns
    differences = MomentsTable(columns: columns)
    ahead = Array(repeating: 0, count: columns)
    equal = ahead
    row = Array(repeating: 0, count: columns)
  }

  /// Takes in the numbers of a world, one for each column.
  mutating func add(
    _ own: UnsafeBufferPointer<Double>, against other: UnsafeBufferPointer<Double>
  ) {
    precondition(own.count == columns && other.count == columns, "a row of another table")
    row.withUnsafeMutableBufferPointer { row in
      for column in row.indices { row[column] = own[column] - other[column] }
    }
    ahead.withUnsafeMutableBufferPointer { ahead in
      for column in ahead.indices { ahead[column] &+= own[column] > other[column] ? 1 : 0 }
    }
    equal.withUnsafeMutableBufferPointer { equal in
      for column in equal.indices { equal[column] &+= own[column] == other[column] ? 1 : 0 }
    }
    row.withUnsafeBufferPointer { differences.add($0) }
  }

  /// The pairs of a column.
  ///
  /// - Parameters:
  ///   - own: the moments of the strategy, where they are of interest.
  ///   - other: those of the other.
  func stream(
    _ column: Int, own: StreamingMoments = StreamingMoments(),
    other: StreamingMoments = StreamingMoments()
  ) -> PairedStream {
    PairedStream(
      own: own, other: other, difference: differences.moments(column), ahead: ahead[column],
      equal: equal[column])
  }
}
