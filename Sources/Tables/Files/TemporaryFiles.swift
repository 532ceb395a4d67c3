import Synchronization

/// The unfinished files of this process, so that an interrupted run leaves none behind.
///
/// Every file is written under a temporary name first. While it is, the name is listed here. The
/// handler of an interrupt calls ``removeAll()`` from an ordinary thread (for instance the event
/// handler of a signal source), never from inside a signal handler.
public enum TemporaryFiles {
  private static let listed = Mutex<[String]>([])

  /// Removes every unfinished file of this process. Files that have their final name are safe.
  public static func removeAll() {
    listed.withLock { paths in
      for path in paths { try? SystemCall.remove(path) }
      paths.removeAll()
    }
  }

  /// The paths of the unfinished files, in the order in which they were begun.
  public static var paths: [String] { listed.withLock { $0 } }

  /// Lists a path.
  static func add(_ path: String) {
    listed.withLock { $0.append(path) }
  }

  /// Strikes a path that was renamed or removed.
  static func strike(_ path: String) {
    listed.withLock { paths in
      if let index = paths.lastIndex(of: path) { paths.remove(at: index) }
    }
  }

  /// Whether a file name looks like one of an unfinished file: `.12345-7.partial`.
  static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix("."), name.hasSuffix(".partial") else { return false }
    let numbers = name.dropFirst().dropLast(".partial".utf8.count).split(separator: "-")
    return numbers.count == 2 && numbers.allSatisfy { $0.allSatisfy(\.isNumber) }
  }
}
