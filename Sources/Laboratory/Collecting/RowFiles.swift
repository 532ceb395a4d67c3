import Partnership
import Synchronization
import Tables

/// A table with the rows of all strategies one after another, although all strategies are simulated
/// together: the first strategy goes straight to the file, the others wait on disk.
public final class RowFiles: Sendable {
  private let parts: [Part]

  /// Begins a table of a study.
  ///
  /// - Parameters:
  ///   - definition: the table.
  ///   - strategies: number of strategies.
  ///   - folder: the folder of the study.
  init<Row>(
    _ definition: TableDefinition<Row>, strategies: Int, in folder: OutputFolder
  ) throws {
    let sink = try folder.sink(definition.fileName)
    try sink.write { definition.appendHeader(to: &$0) }
    var parts = [Part(.file(sink))]
    for _ in 1..<max(1, strategies) { parts.append(Part(.waiting(try Spool(in: folder.path)))) }
    self.parts = parts
  }

  /// One task for each strategy.
  ///
  /// - Parameters:
  ///   - rows: number of rows of a run.
  ///   - text: the prepared rows of a strategy in a batch.
  func tasks(
    rows: Int, text: @escaping @Sendable (borrowing FinishedBatch, Int) -> TextBuffer
  ) -> [any CollectorTask] {
    parts.indices.map { RowTask(part: parts[$0], strategy: $0, rows: rows, text: text) }
  }

  /// Puts the parts together and finishes the file.
  func commit() throws -> WrittenFile {
    try parts[0].destination.withLock { first in
      guard case .file(let sink) = first else { throw FileError(.write, "", .closed) }
      for part in parts.dropFirst() {
        var position = 0
        while let piece = try part.piece(at: position) {
          position += piece.count
          try sink.write(piece)
        }
        sink.countRows(part.rowCount)
      }
      return try sink.commit()
    }
  }

  /// Where the rows of a strategy go.
  fileprivate final class Part: Sendable {
    enum Destination {
      case file(FileSink)
      case waiting(Spool)
    }
    let destination: Mutex<Destination>

    init(_ destination: sending Destination) { self.destination = Mutex(destination) }

    /// The next bytes that wait, from a position on; nil at the end.
    func piece(at position: Int) throws -> TextBuffer? {
      try destination.withLock {
        if case .waiting(let spool) = $0 { try spool.piece(at: position) } else { nil }
      }
    }

    /// Rows that wait.
    var rowCount: Int {
      destination.withLock { if case .waiting(let spool) = $0 { spool.rowCount } else { 0 } }
    }
  }
}

private struct RowTask: CollectorTask {
  let part: RowFiles.Part
  let strategy: Int
  let rows: Int
  let text: @Sendable (borrowing FinishedBatch, Int) -> TextBuffer

  func take(_ batch: borrowing FinishedBatch) throws {
    let prepared = text(batch, strategy)
    let rows = rows * batch.count
    try part.destination.withLock { destination in
      switch destination {
      case .file(let sink):
        try sink.write(prepared)
        sink.countRows(rows)
      case .waiting(let spool):
        try spool.write(prepared, rowCount: rows)
      }
    }
  }
}
