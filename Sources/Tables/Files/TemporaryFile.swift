#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Synchronization

/// One open file under a temporary name beside its destination.
///
/// It is owned by exactly one sink. The name is made of the process number and a counter, so that
/// no clock and no chance is involved; creating it fails rather than reuse a name.
struct TemporaryFile {
  /// The destination, as the caller gave it; errors name this path.
  let destination: String
  /// The destination with a symbolic link followed, so that a link stays a link.
  private let target: String
  /// The temporary path, in the folder of the target.
  private let path: String
  private let descriptor: Int32
  private let force: Bool

  private static let counter = Atomic<Int>(0)

  /// Opens a temporary file, after checking that the destination may be written.
  init(destination: String, force: Bool) throws(FileError) {
    self.destination = destination
    self.force = force
    target = try Self.target(of: destination, force: force)
    (path, descriptor) = try Self.create(beside: target, for: destination)
    if let permissions = SystemCall.permissions(of: target) { fchmod(descriptor, permissions) }
  }

  private static func target(
    of destination: String, force: Bool
  ) throws(FileError) -> String {
    guard !destination.isEmpty, !destination.utf8.contains(0) else {
      throw FileError(.write, destination, .badName)
    }
    if destination.hasSuffix("/") { throw FileError(.write, destination, .isFolder) }
    switch SystemCall.kind(of: destination, followsLinks: true) {
    case nil: return destination
    case .folder: throw FileError(.write, destination, .isFolder)
    case .file: break
    case .link, .other: throw FileError(.write, destination, .notRegularFile)
    }
    guard force else { throw FileError(.write, destination, .exists) }
    return SystemCall.resolved(destination) ?? destination
  }

  private static func create(
    beside target: String, for destination: String
  ) throws(FileError) -> (String, Int32) {
    let folder = Self.folder(of: target)
    while true {
      let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
      let path = "\(folder)/.\(getpid())-\(number).partial"
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      if let descriptor = SystemCall.repeated({ Int(open(path, flags, 0o666)) }) {
        TemporaryFiles.add(path)
        return (path, Int32(descriptor))
      }
      if errno != EEXIST { throw SystemCall.failure(.write, destination) }
    }
  }

  /// The folder a path is in; `.` for a bare name.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Appends bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    try SystemCall.write(bytes, to: descriptor, path: destination)
  }

  /// Asks that bytes written before be brought to the disk in the meantime.
  func beginSync(from start: Int, count: Int) {
    SystemCall.beginSync(descriptor, from: start, count: count)
  }

  /// Waits for the disk, closes the file and gives it its final name. On failure it is removed.
  func commit() throws(FileError) {
    do throws(FileError) {
      try SystemCall.sync(descriptor, path: destination)
    } catch {
      discard()
      throw error
    }
    close(descriptor)
    defer { TemporaryFiles.strike(path) }
    do throws(FileError) {
      try moveIntoPlace()
    } catch {
      try? SystemCall.remove(path)
      throw error
    }
    SystemCall.syncFolder(Self.folder(of: target))
  }

  private func moveIntoPlace() throws(FileError) {
    if !force {
      // A second name, unlike a new name, never replaces a file that appeared in the meantime.
      if link(path, target) == 0 {
        try? SystemCall.remove(path)
        return
      }
      if errno == EEXIST { throw FileError(.rename, destination, .exists) }
      if SystemCall.kind(of: target, followsLinks: false) != nil {
        throw FileError(.rename, destination, .exists)
      }
    }
    if rename(path, target) != 0 { throw SystemCall.failure(.rename, destination) }
  }

  /// Closes and removes the file; the destination stays as it was.
  func discard() {
    close(descriptor)
    try? SystemCall.remove(path)
    TemporaryFiles.strike(path)
  }
}
