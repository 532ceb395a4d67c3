import Console
import TrustLab

/// Files that a command writes and never overwrites.
enum NewFile {
  /// Something of that name is already there.
  struct Occupied: Error {
    let path: String

    /// Says so, and what to do.
    func show(on streams: StandardStreams) {
      streams.fail("\(SafeText.terminal(path)) is already there and is not overwritten")
      streams.block("  = help: name another file")
    }
  }

  /// Refuses early if something is there already, before anybody answers questions.
  static func requireAbsent(_ path: String) throws {
    if WholeFile.exists(path) { throw Occupied(path: path) }
  }

  /// Writes a text whole or not at all.
  static func write(_ text: String, to path: String) throws {
    var buffer = TextBuffer(capacity: text.utf8.count)
    buffer.append(text)
    try write(buffer, to: path)
  }

  /// Writes bytes whole or not at all.
  static func write(_ buffer: TextBuffer, to path: String) throws {
    do {
      try WholeFile.write(buffer, to: path)
    } catch {
      throw error.cause == .exists ? Occupied(path: path) as any Error : error
    }
  }
}
