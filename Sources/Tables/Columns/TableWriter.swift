/// A table on its way into a file: the header is written at once, then rows in the order given.
///
///     let writer = try TableWriter(runs, into: folder.sink(runs.fileName))
///     for run in finished { try writer.write(run) }
///     let written = try writer.commit()
public struct TableWriter<Row> {
  /// The table.
  public let definition: TableDefinition<Row>
  /// The file.
  public let sink: FileSink

  /// Begins a table.
  public init(
    _ definition: TableDefinition<Row>, into sink: FileSink
  ) throws(FileError) {
    self.definition = definition
    self.sink = sink
    try sink.write { definition.appendHeader(to: &$0) }
  }

  /// Writes a row.
  @inlinable
  public func write(_ row: Row) throws(FileError) {
    try sink.write { definition.append(row, to: &$0) }
    sink.countRows(1)
  }

  /// Writes rows that a worker prepared with ``TableDefinition/append(_:to:)``.
  public func write(prepared: TextBuffer, rowCount: Int) throws(FileError) {
    try sink.write(prepared)
    sink.countRows(rowCount)
  }

  /// Finishes the file.
  @discardableResult
  public func commit() throws(FileError) -> WrittenFile { try sink.commit() }

  /// Gives the file up.
  public func cancel() { sink.cancel() }
}
