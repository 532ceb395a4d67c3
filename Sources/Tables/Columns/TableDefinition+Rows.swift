extension TableDefinition {
  /// The names of the columns in order.
  public var columnNames: [String] { descriptions.map(\.name.text) }

  /// Appends the header line with its line feed.
  public func appendHeader(to buffer: inout TextBuffer) {
    for (index, name) in columnNames.enumerated() {
      if index > 0 { buffer.append(byte: UInt8(ascii: ",")) }
      buffer.append(name)
    }
    buffer.append(byte: UInt8(ascii: "\n"))
  }

  /// Appends the line of a row with its line feed. O(bytes).
  ///
  /// A row of a table with a single column whose cell is missing is written as `""`, because a
  /// reader skips an empty line.
  @inlinable
  public func append(_ row: Row, to buffer: inout TextBuffer) {
    let start = buffer.count
    var isFirst = true
    for write in writers {
      if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
      isFirst = false
      write(row, &buffer)
    }
    if buffer.count == start { buffer.append("\"\"") }
    buffer.append(byte: UInt8(ascii: "\n"))
  }

  /// The header line and the lines of some rows.
  public func text(_ rows: some Sequence<Row>) -> String {
    var buffer = TextBuffer()
    appendHeader(to: &buffer)
    for row in rows { append(row, to: &buffer) }
    return buffer.text
  }
}
