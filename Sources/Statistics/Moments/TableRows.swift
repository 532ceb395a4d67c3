/// Rows of a table in memory: `[row × column]`, each row beginning a fixed distance after the one
/// before, so that some columns of a wider table can be taken without copying them.
package struct TableRows {
  /// The first number of the first row.
  let start: UnsafePointer<Double>
  /// Number of rows.
  package let count: Int
  /// Number of columns.
  package let columns: Int
  /// Numbers from the beginning of a row to that of the next.
  let stride: Int

  /// Some columns of the rows of a wider table; nil if the table ends before they do, or there is
  /// nothing to take.
  ///
  /// - Parameters:
  ///   - table: `[row × column]`, `stride` numbers a row.
  ///   - columns: the columns to take.
  ///   - count: number of rows.
  package init?(
    _ table: UnsafeBufferPointer<Double>, columns: Range<Int>, count: Int, stride: Int
  ) {
    guard let base = table.baseAddress, count > 0, !columns.isEmpty, columns.lowerBound >= 0,
      columns.upperBound <= stride, (count - 1) * stride + columns.upperBound <= table.count
    else { return nil }
    start = base + columns.lowerBound
    self.count = count
    self.columns = columns.count
    self.stride = stride
  }

  /// One row; nil without columns.
  package init?(_ row: UnsafeBufferPointer<Double>) {
    self.init(row, columns: 0..<row.count, count: 1, stride: row.count)
  }

  /// Some of the columns.
  func columns(_ range: Range<Int>) -> TableRows {
    TableRows(start: start + range.lowerBound, count: count, columns: range.count, stride: stride)
  }

  private init(start: UnsafePointer<Double>, count: Int, columns: Int, stride: Int) {
    self.start = start
    self.count = count
    self.columns = columns
    self.stride = stride
  }

  /// The first number of a row.
  @inline(__always) subscript(row: Int) -> UnsafePointer<Double> { start + row &* stride }

  /// Whether every number is finite.
  package var isFinite: Bool {
    // One more than an exponent of all ones reaches the sign's place.
    let (sign, one) = (UInt64(1) << 63, UInt64(1) << 52)
    var flaw: UInt64 = 0
    for number in 0..<count {
      let row = self[number]
      for column in 0..<columns { flaw |= (row[column].bitPattern & ~sign) &+ one }
    }
    return flaw & sign == 0
  }
}
