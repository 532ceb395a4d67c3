#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Bytes set aside on disk until their turn comes, for tables whose parts are finished out of order.
///
/// The file has no name: it is removed as soon as it is open, so that nothing is left behind however
/// the program ends.
public final class Spool {
  private let folder: String
  private let descriptor: Int32
  /// Rows reported so far.
  public private(set) var rowCount = 0

  /// Opens a spool on the disk of a folder.
  public init(in folder: String) throws(FileError) {
    self.folder = folder
    let template = folder + "/.spool-XXXXXX"
    var name = Array(template.utf8CString)
    let opened = SystemCall.repeated { Int(mkstemp(&name)) }
    guard let opened else { throw SystemCall.failure(.write, folder) }
    descriptor = Int32(opened)
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Appends bytes that hold a number of rows.
  public func write(_ bytes: TextBuffer, rowCount rows: Int) throws(FileError) {
    try bytes.withBytes { (all) throws(FileError) in
      try SystemCall.write(all, to: descriptor, path: folder)
    }
    rowCount += rows
  }

  /// The next bytes from a position on, at most about a megabyte; nil at the end.
  public func piece(at position: Int) throws(FileError) -> TextBuffer? {
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    let length = SystemCall.repeated { pread(descriptor, &piece, piece.count, off_t(position)) }
    guard let length else { throw SystemCall.failure(.read, folder) }
    guard length > 0 else { return nil }
    var buffer = TextBuffer(capacity: length)
    piece.withUnsafeBytes { buffer.append(bytes: UnsafeRawBufferPointer(rebasing: $0[..<length])) }
    return buffer
  }
}
