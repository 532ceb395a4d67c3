/// Neighbouring columns of numbers whose cells lie side by side in memory.
///
/// A table with three keys and thirty measures has one block for the measures: a row hands over one
/// slice and all its cells are written in one go, without a call per cell.
public struct NumberBlock<Row>: Sendable {
  /// The columns, in the order of the slice. All are of type number or integer.
  public let descriptions: [ColumnDescription]
  /// The cells of a row: as many numbers as there are columns; one that is not finite is missing.
  public let cells: @Sendable (Row) -> ArraySlice<Double>
  /// For each column whether it holds whole numbers; empty if none does.
  @usableFromInline let isWhole: [Bool]

  /// A block.
  ///
  /// - Parameters:
  ///   - descriptions: the columns, of type number or integer. A column of type integer writes a
  ///     whole number without a point; a cell of it that is not whole is written as missing.
  ///   - cells: the numbers of a row, exactly one for each column.
  public init(
    _ descriptions: [ColumnDescription], cells: @escaping @Sendable (Row) -> ArraySlice<Double>
  ) {
    precondition(
      descriptions.allSatisfy { $0.type == .number || $0.type == .integer },
      "a block of numbers holds columns of type number or integer only")
    self.descriptions = descriptions
    self.cells = cells
    let isWhole = descriptions.map { $0.type == .integer }
    self.isWhole = isWhole.contains(true) ? isWhole : []
  }

  /// Appends the cells of a row with commas between them.
  @inlinable
  public func append(_ row: Row, to buffer: inout TextBuffer) {
    let cells = cells(row)
    precondition(
      cells.count == descriptions.count, "a row has another number of cells than columns")
    if isWhole.isEmpty {
      buffer.append(cells)
    } else {
      buffer.append(cells, isWhole: isWhole)
    }
  }
}

extension TextBuffer {
  /// Appends numbers with commas between them, whole ones without a point where that is asked for.
  @usableFromInline
  mutating func append(_ values: ArraySlice<Double>, isWhole: [Bool]) {
    for (index, value) in zip(isWhole.indices, values) {
      if index > 0 { append(byte: UInt8(ascii: ",")) }
      if !isWhole[index] {
        append(value)
      } else if let whole = Int64(exactly: value) {
        append(whole)
      }
    }
  }
}
