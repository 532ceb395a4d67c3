/// Reads a CSV file row by row.
///
///     var reader = try CSVReader(bytes)
///     let cost = try reader.index(of: "cost")
///     while let row = try reader.next() {
///       total += try row.number(cost) ?? 0
///     }
///
/// It takes what RFC 4180 describes and what spreadsheets make of it: a byte order mark, a first line
/// such as `sep=;`, line ends of every kind, quoted line ends, semicolons or tabs instead of commas.
/// It refuses, with line and
/// column, what would lead to wrong data in silence: other encodings, uneven rows, nameless or equal
/// columns, stray quotes. Rows are made one at a time; the file itself is in memory. O(bytes).
public struct CSVReader: Sendable {
  /// The names of the columns in order.
  public let header: [String]
  /// The separator that the file uses.
  public let separator: CSVSeparator

  private var scanner: CSVScanner

  /// Begins reading.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - separator: the separator, or `nil` to find it in the header.
  public init(_ bytes: [UInt8], separator: CSVSeparator? = nil) throws(CSVError) {
    try Self.checkEncoding(bytes)
    var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    let said = CSVSeparator.said(in: bytes[start...])
    if let said { start = said.end }
    let firstLine = bytes[start...].drop { $0 == 0x0a || $0 == 0x0d }
    self.separator = separator ?? said?.separator ?? CSVSeparator(detectedIn: firstLine)
    scanner = CSVScanner(bytes, from: start, separator: self.separator)
    header = try Self.readHeader(&scanner)
  }

  /// The next row, or `nil` at the end.
  public mutating func next() throws(CSVError) -> CSVRow? {
    do throws(CSVScanner.Failure) {
      guard let cells = try scanner.next(expecting: header.count) else { return nil }
      guard cells.count == header.count else {
        throw CSVScanner.Failure(
          fault: .cellCount(expected: header.count, found: cells.count),
          offset: cells.first?.offset ?? 0)
      }
      return CSVRow(cells, names: header, bytes: scanner.bytes)
    } catch {
      throw Self.error(error, in: scanner.bytes)
    }
  }

  /// All rows that are left.
  public mutating func rows() throws(CSVError) -> [CSVRow] {
    var found: [CSVRow] = []
    while let row = try next() { found.append(row) }
    return found
  }

  /// The position of a column that has to be there.
  public func index(of name: String) throws(CSVError) -> Int {
    if let index = header.firstIndex(of: name) { return index }
    throw CSVError(
      fault: .missingColumn(name, present: header), line: 1, column: 1, columnName: nil)
  }

  private static func checkEncoding(_ bytes: [UInt8]) throws(CSVError) {
    switch TextEncoding(of: bytes) {
    case .utf8: return
    case .utf16: throw error(.init(fault: .utf16, offset: 0), in: bytes)
    case .singleByte(let offset):
      throw error(.init(fault: .singleByteEncoding, offset: offset), in: bytes)
    case .binary(let offset): throw error(.init(fault: .binary, offset: offset), in: bytes)
    }
  }

  private static func readHeader(_ scanner: inout CSVScanner) throws(CSVError) -> [String] {
    do throws(CSVScanner.Failure) {
      guard let cells = try scanner.next() else {
        throw CSVScanner.Failure(fault: .noHeader, offset: 0)
      }
      var names: [String] = []
      var known: Set<String> = []
      for cell in cells {
        let name = String(cell.text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        if name.isEmpty { throw CSVScanner.Failure(fault: .unnamedColumn, offset: cell.offset) }
        guard known.insert(name).inserted else {
          throw CSVScanner.Failure(fault: .duplicateColumn(name), offset: cell.offset)
        }
        names.append(name)
      }
      return names
    } catch {
      throw Self.error(error, in: scanner.bytes)
    }
  }

  private static func error(_ failure: CSVScanner.Failure, in bytes: [UInt8]) -> CSVError {
    let place = TextPlace(of: failure.offset, in: bytes)
    return CSVError(
      fault: failure.fault, line: place.line, column: place.column, columnName: nil)
  }
}
