import Synchronization
import Tables

/// The log of a study: one record for every finished run, appended and never changed.
///
/// It may be written by several threads of one process; the order of its records is that in which
/// runs finished. What the process has handed to the operating system survives its death; every few
/// megabytes, and at the end, the disk is waited for.
final class Journal: Sendable {
  /// Why a journal cannot be continued.
  enum Fault: Error, Sendable, Hashable {
    /// Another process writes it.
    case busy(path: String)
    /// The file is no journal.
    case notAJournal(path: String)
  }

  /// What the journal is about.
  let header: JournalHeader
  /// The file, for reading records back.
  let file: JournalDescriptor
  private let state: Mutex<State>

  private struct State {
    var count: Int
    var unsynced = 0
  }

  /// Bytes after which the disk is waited for.
  private static let syncInterval = 16 << 20

  /// Begins a journal, or continues one after its last whole record.
  ///
  /// - Parameters:
  ///   - access: `.append` to continue a file that may be there, `.create` for one that may not.
  ///   - onRecord: told every record that is there already, with its number.
  init(
    _ path: String, _ access: JournalDescriptor.Access = .append, header: JournalHeader,
    onRecord: (Int, UnsafeRawBufferPointer) throws -> Void = { _, _ in }
  ) throws {
    let file = try JournalDescriptor(path, access)
    self.file = file
    guard file.lock() else { throw Fault.busy(path: path) }
    guard let reader = try JournalReader(file) else {
      guard JournalDescriptor.length(of: path) ?? 0 < JournalHeader.size else {
        throw Fault.notAJournal(path: path)
      }
      try file.cut(to: 0)
      try header.bytes.withUnsafeBytes { try file.append($0) }
      self.header = header
      state = Mutex(State(count: 0))
      return
    }
    let count = try reader.scan(onRecord)
    try file.cut(to: JournalHeader.size + count * reader.header.form.size)
    self.header = reader.header
    state = Mutex(State(count: count))
  }

  /// Number of records.
  var count: Int { state.withLock(\.count) }

  /// Appends records.
  ///
  /// Whoever fills up a few megabytes waits for the disk; the others go on meanwhile.
  ///
  /// - Returns: the number of the first of them.
  /// - Throws: `FileError`, for instance when the disk is full; the journal is as it was before.
  func append(_ records: RecordBuffer) throws -> Int {
    let (first, isSyncDue) = try state.withLock { state in
      let first = state.count
      do {
        try records.bytes.withUnsafeBytes { try file.append($0) }
      } catch {
        try? file.cut(to: JournalHeader.size + first * header.form.size)
        throw error
      }
      state.count += records.runs.count
      state.unsynced += records.bytes.count
      let isDue = state.unsynced >= Self.syncInterval
      if isDue { state.unsynced = 0 }
      return (first, isDue)
    }
    if isSyncDue { try file.sync() }
    return first
  }

  /// Waits until the disk holds everything.
  func sync() throws {
    state.withLock { $0.unsynced = 0 }
    try file.sync()
  }
}
