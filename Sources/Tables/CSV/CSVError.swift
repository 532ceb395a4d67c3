/// What is wrong with a CSV file, and where.
public struct CSVError: Error, Equatable, Sendable {
  /// The fault.
  public enum Fault: Equatable, Sendable {
    /// There is not even a header.
    case noHeader
    /// The text is in UTF-16.
    case utf16
    /// The text has one byte a character, such as Windows-1252.
    case singleByteEncoding
    /// The file is no text.
    case binary
    /// A quote is opened and never closed.
    case unclosedQuote
    /// Text follows a closing quote.
    case textAfterQuote
    /// A quote stands inside a cell that does not begin with one.
    case quoteInsideCell
    /// A row has another number of cells than the header.
    case cellCount(expected: Int, found: Int)
    /// A column has no name.
    case unnamedColumn
    /// Two columns have the same name.
    case duplicateColumn(String)
    /// A column that is needed is not there; the names that are there, in order.
    case missingColumn(String, present: [String])
    /// A cell that is needed is empty.
    case missingCell
    /// A cell is no number.
    case notANumber(String)
    /// A cell is a number with a decimal comma.
    case decimalComma(String)
    /// A cell is a number too large for double precision or for a whole number of 64 bits.
    case numberOutOfRange(String)
    /// A cell is no whole number.
    case notWhole(String)
    /// A cell is a value that its column does not allow; what it does allow, in words.
    case notAllowed(String, allowed: String)
    /// A cell is neither `true` nor `false`.
    case notBoolean(String)
  }

  /// The fault.
  public var fault: Fault
  /// The line, from 1; a cell with line ends in it counts as several lines.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int
  /// The name of the table column the cell is in, if the fault is about one.
  public var columnName: String?
}
