/// Files read and written in one piece.
public enum WholeFile {
  /// Writes a file so that it is complete or not there at all; see ``FileSink``.
  ///
  /// - Parameters:
  ///   - contents: all bytes of the file.
  ///   - path: the destination; its folder exists.
  ///   - force: whether a file of that name may be replaced.
  @discardableResult
  public static func write(
    _ contents: TextBuffer, to path: String, force: Bool = false
  ) throws(FileError) -> WrittenFile {
    let sink = try FileSink(path: path, force: force)
    try sink.write(contents)
    return try sink.commit()
  }

  /// Writes text as UTF-8 so that the file is complete or not there at all.
  @discardableResult
  public static func write(
    _ text: String, to path: String, force: Bool = false
  ) throws(FileError) -> WrittenFile {
    var buffer = TextBuffer(capacity: text.utf8.count)
    buffer.append(text)
    return try write(buffer, to: path, force: force)
  }

  /// Reads all bytes of a file.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    try SystemCall.readAll(path)
  }

  /// Whether a path leads to an ordinary file.
  public static func exists(_ path: String) -> Bool {
    SystemCall.kind(of: path, followsLinks: true) == .file
  }
}
