#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Tables

/// An open file that a journal is written to or read from.
///
/// Its number is used with calls that name a position, or under the lock of the journal that owns
/// it, so it may be shared between threads.
final class JournalDescriptor: Sendable {
  let path: String
  private let number: Int32

  enum Access {
    /// Reading only; the file exists.
    case read
    /// Reading and appending; the file is created if need be.
    case append
    /// Reading and appending to a file that must not exist yet.
    case create
  }

  init(_ path: String, _ access: Access) throws(FileError) {
    self.path = path
    let flags: Int32 =
      switch access {
      case .read: O_RDONLY
      case .append: O_RDWR | O_CREAT | O_APPEND
      case .create: O_RDWR | O_CREAT | O_EXCL | O_APPEND
      }
    let opened = Self.repeated { Int(open(path, flags | O_CLOEXEC, 0o666)) }
    guard let opened else {
      throw Self.failure(access == .read ? .read : .write, path)
    }
    number = Int32(opened)
  }

  deinit { close(number) }

  /// Takes the file for this process alone; false if another process has it.
  func lock() -> Bool { Self.repeated { Int(flock(number, LOCK_EX | LOCK_NB)) } != nil }

  /// Appends all bytes, or nothing that counts: the caller cuts off what was written of a failure.
  func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = Self.repeated { write(number, rest.baseAddress, rest.count) }
      guard let written else { throw Self.failure(.write, path) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Reads up to the length of a buffer from a position on.
  ///
  /// - Returns: bytes read; fewer than asked for only at the end of the file.
  func read(
    _ buffer: UnsafeMutableRawBufferPointer, at position: Int
  ) throws(FileError) -> Int {
    var done = 0
    while done < buffer.count {
      let length = Self.repeated {
        pread(
          number, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(position + done))
      }
      guard let length else { throw Self.failure(.read, path) }
      if length == 0 { break }
      done += length
    }
    return done
  }

  /// Cuts the file to a length.
  func cut(to length: Int) throws(FileError) {
    guard Self.repeated({ Int(ftruncate(number, off_t(length))) }) != nil else {
      throw Self.failure(.write, path)
    }
  }

  /// Waits until the disk holds the file; file systems that cannot do this are let off.
  func sync() throws(FileError) {
    guard Self.repeated({ Int(fsync(number)) }) == nil else { return }
    if errno != EINVAL && errno != ENOTSUP { throw Self.failure(.sync, path) }
  }

  /// Gives a file another name.
  static func rename(_ old: String, _ new: String) throws(FileError) {
    #if canImport(Darwin)
      let result = Darwin.rename(old, new)
    #elseif canImport(Glibc)
      let result = Glibc.rename(old, new)
    #else
      let result = Musl.rename(old, new)
    #endif
    if result != 0 { throw failure(.rename, new) }
  }

  /// Removes a file; that it is gone already is fine.
  static func remove(_ path: String) { unlink(path) }

  /// The names in a folder, in the order of their bytes; none if it cannot be read.
  static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      found.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return found.filter { $0 != "." && $0 != ".." }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A word that no other process on this or another machine of the study has now.
  static func processName() -> String {
    var host = [CChar](repeating: 0, count: 256)
    gethostname(&host, host.count - 1)
    let name = String(
      decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let plain = String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
    return "\(plain)-\(getpid())"
  }

  /// The length of a file, or nil if there is none.
  static func length(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// When a file was last written, in nanoseconds; nil if there is none. For display only.
  static func changeTime(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  private static func repeated(_ call: () -> Int) -> Int? {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { return nil }
    }
  }

  private static func failure(_ operation: FileError.Operation, _ path: String) -> FileError {
    let cause: FileError.Cause =
      switch errno {
      case EEXIST: .exists
      case ENOENT: .notFound
      case EACCES, EPERM: .permissionDenied
      case EISDIR: .isFolder
      case ENOSPC: .diskFull
      case EDQUOT, EFBIG: .limitReached
      case EROFS: .readOnlyDisk
      case EMFILE, ENFILE: .tooManyOpenFiles
      default: .system(errno)
      }
    return FileError(operation, path, cause)
  }
}
