/// A file that is written piece by piece and appears only when it is complete.
///
/// Bytes go to a temporary file in the folder of the destination. ``commit()`` waits until the disk
/// holds them and renames it; a reader sees the old file or the whole new one, never a part.
/// ``cancel()``, a failure, or the end of the sink's life removes the temporary file:
///
///     let sink = try FileSink(path: "runs.csv", force: false)
///     try sink.write { $0.append("run_id\n") }
///     try sink.countRows(0)
///     let written = try sink.commit()
///
/// A sink belongs to one thread at a time. The digest and the numbers of bytes and rows are kept
/// while writing, so that no file is read again for its manifest.
public final class FileSink {
  /// The destination.
  public let path: String
  /// Rows reported so far.
  public private(set) var rowCount = 0

  private var file: TemporaryFile?
  private var buffer: TextBuffer
  private var hash = SHA256()
  private var flushed = 0
  /// Bytes that the system was asked to bring to the disk.
  private var syncing = 0

  /// Bytes collected before they are handed to the operating system.
  private static let pieceSize = 1 << 20
  /// Bytes after which the disk is set to work.
  private static let syncSize = 1 << 24

  /// Opens a sink.
  ///
  /// - Parameters:
  ///   - path: the destination; its folder exists.
  ///   - force: whether a file of that name may be replaced. Without it the existing file is
  ///     refused at once and, should it appear later, at ``commit()``.
  public init(path: String, force: Bool = false) throws(FileError) {
    self.path = path
    buffer = TextBuffer(capacity: 1 << 14)
    file = try TemporaryFile(destination: path, force: force)
  }

  deinit { file?.discard() }

  /// Bytes written so far.
  public var byteCount: Int { flushed + buffer.count }

  /// Appends to the file through a buffer.
  ///
  /// - Parameter append: adds to the buffer; it must not take anything away.
  public func write(_ append: (inout TextBuffer) -> Void) throws(FileError) {
    guard file != nil else { throw FileError(.write, path, .closed) }
    append(&buffer)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Appends what a worker prepared. Large buffers are not copied again.
  public func write(_ prepared: TextBuffer) throws(FileError) {
    guard file != nil else { throw FileError(.write, path, .closed) }
    if prepared.count >= Self.pieceSize / 4 {
      try flush()
      try pass(prepared)
    } else {
      try write { $0.append(prepared) }
    }
  }

  /// Reports rows, for ``rowCount``: a text cell may hold line ends, so they are not counted by
  /// looking.
  public func countRows(_ count: Int) { rowCount += count }

  /// Finishes the file and gives it its name.
  ///
  /// - Returns: its length, rows and digest.
  /// - Throws: ``FileError``; the temporary file is gone then and the destination is untouched.
  @discardableResult
  public func commit() throws(FileError) -> WrittenFile {
    try flush()
    guard let finished = file else { throw FileError(.write, path, .closed) }
    file = nil
    try finished.commit()
    return WrittenFile(
      path: path, byteCount: flushed, rowCount: rowCount, digest: hash.digest())
  }

  /// Gives the file up: the temporary file is removed, the destination stays as it was.
  public func cancel() {
    file?.discard()
    file = nil
  }

  private func flush() throws(FileError) {
    try pass(buffer)
    buffer.removeAll()
  }

  private func pass(_ bytes: TextBuffer) throws(FileError) {
    guard let file else { throw FileError(.write, path, .closed) }
    do throws(FileError) {
      try bytes.withBytes { (all) throws(FileError) in
        try file.write(all)
        hash.update(all)
      }
    } catch {
      cancel()
      throw error
    }
    flushed += bytes.count
    if flushed - syncing >= Self.syncSize {
      file.beginSync(from: syncing, count: flushed - syncing)
      syncing = flushed
    }
  }
}
