/// Finds lines and columns of byte offsets in one text.
///
/// A single pass notes line and column every 32 kB; a question then costs at most 32 kB of
/// scanning, however long the lines are.
struct LineIndex {
  private struct Mark {
    var line: Int
    var column: Int
  }

  private static let stride = 32_768
  private let bytes: [UInt8]
  private let marks: [Mark]

  /// Scans a text once: time proportional to its length.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var mark = Mark(line: 1, column: 1)
    var marks: [Mark] = []
    var start = 0
    repeat {
      marks.append(mark)
      let end = min(start + Self.stride, bytes.count)
      Self.advance(&mark, over: start..<end, of: bytes)
      start = end
    } while start < bytes.count
    self.marks = marks
  }

  /// The line and column of a byte; an offset beyond the text counts as its end.
  func position(of offset: Int) -> SourcePosition {
    let offset = max(0, min(offset, bytes.count))
    let block = min(offset / Self.stride, marks.count - 1)
    var mark = marks[block]
    Self.advance(&mark, over: (block * Self.stride)..<offset, of: bytes)
    return SourcePosition(line: mark.line, column: mark.column)
  }

  /// The bytes of the line around an offset, at most `reach` to either side.
  func line(around offset: Int, reach: Int) -> Range<Int> {
    let offset = max(0, min(offset, bytes.count))
    var start = offset
    while start > 0, offset - start < reach, !Self.endsLine(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < bytes.count, end - offset < reach, !Self.endsLine(bytes[end]) { end += 1 }
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// Moves a mark over bytes. A byte-order mark at the start is no character; continuation bytes
  /// belong to the character before them.
  private static func advance(_ mark: inout Mark, over range: Range<Int>, of bytes: [UInt8]) {
    for offset in range {
      let byte = bytes[offset]
      if byte == 0x0A || (byte == 0x0D && !isLineFeed(bytes, offset + 1)) {
        mark.line += 1
        mark.column = 1
      } else if byte & 0xC0 != 0x80, !startsByteOrderMark(bytes, offset) {
        mark.column += 1
      }
    }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isLineFeed(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] == 0x0A
  }

  private static func startsByteOrderMark(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }
}
