#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif
import Processor

extension SystemCall {
  /// The most bytes asked for in one call; some systems refuse more than 2^31.
  private static let largestPiece = 1 << 28

  /// Writes all bytes, in as many calls as it takes.
  static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      let piece = min(rest.count, largestPiece)
      #if canImport(Darwin)
        let written = repeated { Darwin.write(descriptor, rest.baseAddress, piece) }
      #elseif canImport(Glibc)
        let written = repeated { Glibc.write(descriptor, rest.baseAddress, piece) }
      #else
        let written = repeated { Musl.write(descriptor, rest.baseAddress, piece) }
      #endif
      guard let written else { throw failure(.write, path) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  /// Reads a whole file.
  static func readAll(_ path: String) throws(FileError) -> [UInt8] {
    if kind(of: path, followsLinks: true) == .folder { throw FileError(.read, path, .isFolder) }
    guard let descriptor = repeated({ Int(open(path, O_RDONLY | O_CLOEXEC)) }) else {
      throw failure(.read, path)
    }
    defer { close(Int32(descriptor)) }
    var found: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let length = repeated { read(Int32(descriptor), &piece, piece.count) }
      guard let length else { throw failure(.read, path) }
      if length == 0 { return found }
      found.append(contentsOf: piece[..<length])
    }
  }

  /// Asks the system to begin to bring some bytes of a file to the disk, without waiting.
  ///
  /// It saves time at the end only, so that a system that cannot do this does nothing.
  static func beginSync(_ descriptor: Int32, from start: Int, count: Int) {
    disk_begin_sync(descriptor, Int64(start), Int64(count))
  }

  /// Waits until the disk holds a file.
  static func sync(_ descriptor: Int32, path: String) throws(FileError) {
    guard repeated({ Int(fsync(descriptor)) }) == nil else { return }
    // Some file systems cannot do this and say so with EINVAL or ENOTSUP; the bytes are written.
    if errno != EINVAL && errno != ENOTSUP { throw failure(.sync, path) }
  }

  /// Waits until the disk holds a folder's list of names, as far as the system allows it.
  static func syncFolder(_ path: String) {
    guard let descriptor = repeated({ Int(open(path, O_RDONLY | O_CLOEXEC)) }) else { return }
    _ = repeated { Int(fsync(Int32(descriptor))) }
    close(Int32(descriptor))
  }
}
