/// A row of a CSV file: its cells as text, and as the values the text stands for.
///
/// An empty cell is missing and gives `nil`. Spaces around numbers and truth values do not matter.
public struct CSVRow: Sendable {
  private let cells: [CSVScanner.Cell]
  private let names: [String]
  private let bytes: [UInt8]

  init(_ cells: [CSVScanner.Cell], names: [String], bytes: [UInt8]) {
    self.cells = cells
    self.names = names
    self.bytes = bytes
  }

  /// The number of cells, the same in every row.
  public var count: Int { cells.count }

  /// All cells in order, as they stand in the file.
  public var texts: [String] { cells.map(\.text) }

  /// The line of the row's first cell, from 1. O(size of the file before it).
  public var line: Int { TextPlace(of: cells.first?.offset ?? 0, in: bytes).line }

  /// The text of a cell as it stands in the file, or `nil` if it is empty.
  public func text(_ index: Int) -> String? {
    cells[index].text.isEmpty ? nil : cells[index].text
  }

  /// The text of a cell of a table that this program wrote: without the apostrophe that keeps
  /// spreadsheets from running it; see ``DefusedText``.
  public func restoredText(_ index: Int) -> String? {
    text(index).map(DefusedText.restored)
  }

  /// The number in a cell, rounded correctly to double precision.
  public func number(_ index: Int) throws(CSVError) -> Double? {
    let text = trimmed(index)
    if text.isEmpty { return nil }
    guard DecimalText(text) != nil else { throw error(numberFault(text), at: index) }
    guard let value = Double(text), value.isFinite else {
      throw error(.numberOutOfRange(String(text)), at: index)
    }
    return value
  }

  /// The whole number in a cell; `3.0` and `1e3` are whole as well.
  public func integer(_ index: Int) throws(CSVError) -> Int? {
    let text = trimmed(index)
    if text.isEmpty { return nil }
    guard let shape = DecimalText(text) else { throw error(.notWhole(String(text)), at: index) }
    if shape.isWhole {
      guard let value = Int(text) else { throw error(.numberOutOfRange(String(text)), at: index) }
      return value
    }
    guard let value = Double(text), value == value.rounded(), abs(value) <= 0x1p53 else {
      throw error(.notWhole(String(text)), at: index)
    }
    return Int(value)
  }

  /// The truth value in a cell, in any case of letters.
  public func boolean(_ index: Int) throws(CSVError) -> Bool? {
    switch trimmed(index).lowercased() {
    case "": return nil
    case "true": return true
    case "false": return false
    case let text: throw error(.notBoolean(text), at: index)
    }
  }

  /// A value that may not be missing: `try row.required(2, row.number(2))`.
  public func required<Value>(_ index: Int, _ value: Value?) throws(CSVError) -> Value {
    guard let value else { throw error(.missingCell, at: index) }
    return value
  }

  /// An error about a cell, with its place.
  public func error(_ fault: CSVError.Fault, at index: Int) -> CSVError {
    let place = TextPlace(of: cells[index].offset, in: bytes)
    return CSVError(
      fault: fault, line: place.line, column: place.column, columnName: names[index])
  }

  private func trimmed(_ index: Int) -> Substring {
    var text = cells[index].text[...]
    while text.utf8.first == 0x20 { text.removeFirst() }
    while text.utf8.last == 0x20 { text.removeLast() }
    return text
  }

  private func numberFault(_ text: Substring) -> CSVError.Fault {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isDecimalComma = parts.count == 2 && DecimalText(parts.joined(separator: ".")) != nil
    return isDecimalComma ? .decimalComma(String(text)) : .notANumber(String(text))
  }
}
