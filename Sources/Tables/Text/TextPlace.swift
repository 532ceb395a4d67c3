/// A place in a text as people count it.
struct TextPlace: Equatable {
  /// The line, from 1.
  var line: Int
  /// The column in characters (code points), from 1.
  var column: Int

  /// The place of a byte offset; a byte order mark has no width. O(offset).
  init(of offset: Int, in bytes: [UInt8]) {
    var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let end = min(max(offset, start), bytes.count)
    line = 1
    for index in start..<end where Self.endsLine(index, bytes) {
      line += 1
      start = index + 1
    }
    column = 1 + bytes[start..<end].count { $0 & 0xc0 != 0x80 }
  }

  /// Whether a line ends with this byte: a line feed, or a carriage return without one.
  private static func endsLine(_ index: Int, _ bytes: [UInt8]) -> Bool {
    if bytes[index] == 0x0a { return true }
    return bytes[index] == 0x0d && (index + 1 == bytes.count || bytes[index + 1] != 0x0a)
  }
}
