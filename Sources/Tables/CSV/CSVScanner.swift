/// Splits bytes into rows of cells by the rules of RFC 4180.
///
/// A line ends with a line feed, a carriage return, or both. Empty lines are skipped.
struct CSVScanner {
  /// A cell and the offset of its first byte.
  struct Cell: Equatable {
    var text: String
    var offset: Int
  }

  /// A fault and the offset it is about.
  struct Failure: Error {
    var fault: CSVError.Fault
    var offset: Int
  }

  let bytes: [UInt8]
  let separator: UInt8
  private(set) var position: Int

  private static let quote = UInt8(ascii: "\"")

  /// Whether the last cell ended with the separator, so that another one follows.
  private var expectsCell = false

  init(_ bytes: [UInt8], from start: Int, separator: CSVSeparator) {
    self.bytes = bytes
    self.separator = separator.rawValue
    position = start
  }

  /// The cells of the next row, or `nil` at the end.
  mutating func next(expecting count: Int = 0) throws(Failure) -> [Cell]? {
    while position < bytes.count, Self.endsLine(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    var cells: [Cell] = []
    cells.reserveCapacity(count)
    repeat { cells.append(try readCell()) } while expectsCell
    return cells
  }

  private mutating func readCell() throws(Failure) -> Cell {
    let start = position
    let isQuoted = start < bytes.count && bytes[start] == Self.quote
    let text = isQuoted ? try readQuoted() : try readPlain()
    try finishCell()
    return Cell(text: text, offset: start)
  }

  private mutating func readPlain() throws(Failure) -> String {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || Self.endsLine(byte) { break }
      if byte == Self.quote { throw Failure(fault: .quoteInsideCell, offset: position) }
      position += 1
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Reads up to the closing quote; two quotes stand for one.
  private mutating func readQuoted() throws(Failure) -> String {
    let start = position
    position += 1
    var found: [UInt8] = []
    var piece = position
    while position < bytes.count {
      guard bytes[position] == Self.quote else {
        position += 1
        continue
      }
      found.append(contentsOf: bytes[piece..<position])
      position += 1
      guard position < bytes.count, bytes[position] == Self.quote else {
        return String(decoding: found, as: UTF8.self)
      }
      piece = position
      position += 1
    }
    throw Failure(fault: .unclosedQuote, offset: start)
  }

  /// Consumes what ends a cell: a separator, the end of the line or of the file.
  private mutating func finishCell() throws(Failure) {
    expectsCell = false
    guard position < bytes.count else { return }
    let byte = bytes[position]
    if byte == separator {
      expectsCell = true
    } else if !Self.endsLine(byte) {
      throw Failure(fault: .textAfterQuote, offset: position)
    }
    position += 1
    if byte == 0x0d, position < bytes.count, bytes[position] == 0x0a { position += 1 }
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0a || byte == 0x0d }
}
