#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Synchronization

/// The few calls of the operating system that files need, with typed errors.
///
/// A call interrupted by a signal is made again.
enum SystemCall {
  /// What kind of thing a path leads to.
  enum Kind: Equatable {
    case file
    case folder
    case link
    case other
  }

  private static let textLock = Mutex(())

  /// The operating system's own words for an error number.
  static func text(of number: Int32) -> String {
    // strerror may reuse one buffer for all threads.
    textLock.withLock { _ in strerror(number).map { String(cString: $0) } ?? "error \(number)" }
  }

  /// The error of the call that just failed.
  static func failure(_ operation: FileError.Operation, _ path: String) -> FileError {
    FileError(operation, path, cause(of: errno))
  }

  /// Sorts an error number into the causes a user can act on.
  static func cause(of number: Int32) -> FileError.Cause {
    switch number {
    case EEXIST: .exists
    case ENOENT: .notFound
    case EACCES, EPERM: .permissionDenied
    case EISDIR: .isFolder
    case ENOTDIR: .notFolder
    case ENOTEMPTY: .folderNotEmpty
    case ENOSPC: .diskFull
    case EDQUOT, EFBIG: .limitReached
    case EROFS: .readOnlyDisk
    case EMFILE, ENFILE: .tooManyOpenFiles
    case ENAMETOOLONG: .nameTooLong
    default: .system(number)
    }
  }

  /// Repeats a call until it is not interrupted; a negative result is a failure.
  static func repeated(_ call: () -> Int) -> Int? {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { return nil }
    }
  }

  /// What a path leads to, or `nil` if nothing is there.
  ///
  /// - Parameter followsLinks: whether a symbolic link counts as what it points to.
  static func kind(of path: String, followsLinks: Bool) -> Kind? {
    var status = stat()
    let result = followsLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    switch status.st_mode & mode_t(S_IFMT) {
    case mode_t(S_IFREG): return .file
    case mode_t(S_IFDIR): return .folder
    case mode_t(S_IFLNK): return .link
    default: return .other
    }
  }

  /// The permission bits of a file, if it exists.
  static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  /// The path with every symbolic link followed, or `nil` if it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
