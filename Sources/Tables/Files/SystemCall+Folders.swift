#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SystemCall {
  /// Creates a folder and the folders above it; a folder that is already there is fine.
  static func createFolders(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if kind(of: made, followsLinks: true) == .folder { continue }
      guard mkdir(made, 0o777) != 0 else { continue }
      // Another process may have made it in the meantime.
      let number = errno
      switch kind(of: made, followsLinks: true) {
      case .folder: continue
      case nil: throw FileError(.createFolder, path, cause(of: number))
      default: throw FileError(.createFolder, path, .notFolder)
      }
    }
  }

  /// The names in a folder, without `.` and `..`, in the order of their bytes.
  static func names(in path: String) throws(FileError) -> [String] {
    guard let folder = opendir(path) else { throw failure(.list, path) }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { found.append(name) }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file; that it is already gone is fine.
  static func remove(_ path: String) throws(FileError) {
    if unlink(path) != 0 && errno != ENOENT { throw failure(.remove, path) }
  }
}
