import Synchronization
import Tables

/// A table that several threads write to, one at a time.
final class SharedTable<Row>: Sendable {
  private let writer: Mutex<TableWriter<Row>>

  init(_ writer: sending TableWriter<Row>) { self.writer = Mutex(writer) }

  /// Appends rows that are text already.
  func write(_ rows: TextBuffer, rowCount: Int) throws {
    try writer.withLock { try $0.write(prepared: rows, rowCount: rowCount) }
  }

  /// Finishes the file while the caller goes on.
  func commit() -> Later<WrittenFile> {
    Later { try self.writer.withLock { try $0.commit() } }
  }
}
