extension CSVError: CustomStringConvertible {
  /// One sentence with the place first.
  public var description: String {
    let name = columnName.map { " ('\($0)')" } ?? ""
    return "line \(line), column \(column)\(name): \(fault.sentence)"
  }

  /// One sentence: what the user can do about it.
  public var fix: String { fault.fix }
}

extension CSVError.Fault {
  /// The fault in words.
  var sentence: String {
    switch self {
    case .noHeader: "the file has no header line"
    case .utf16: "the text is in UTF-16, not in UTF-8"
    case .singleByteEncoding: "the text is not in UTF-8; it looks like Windows-1252"
    case .binary: "the file is not a text"
    case .unclosedQuote: "a quote is opened here and never closed"
    case .textAfterQuote: "there is text behind the closing quote"
    case .quoteInsideCell: "a quote stands in the middle of a cell"
    case .cellCount(let expected, let found):
      "the row has \(found) cells, the header has \(expected)"
    case .unnamedColumn: "a column has no name"
    case .duplicateColumn(let name): "two columns are named '\(name)'"
    case .missingColumn(let name, _): "there is no column '\(name)'"
    case .missingCell: "the cell is empty"
    case .notANumber(let text): "'\(text)' is not a number"
    case .decimalComma(let text): "'\(text)' has a decimal comma"
    case .numberOutOfRange(let text): "\(text) is too large"
    case .notWhole(let text): "'\(text)' is not a whole number"
    case .notAllowed(let text, _): "'\(text)' is not allowed here"
    case .notBoolean(let text): "'\(text)' is neither true nor false"
    }
  }

  /// What can be done, in words.
  var fix: String {
    switch self {
    case .noHeader: "Begin the file with a line of column names."
    case .utf16, .singleByteEncoding:
      "Save the file as UTF-8; in a spreadsheet choose 'CSV UTF-8'."
    case .binary: "Export the table as CSV in UTF-8."
    case .unclosedQuote: "Close the quote, or write a quote inside a cell twice."
    case .textAfterQuote, .quoteInsideCell:
      "Put the whole cell in quotes and write a quote inside it twice."
    case .cellCount: "Give every row one cell for each column; put cells with commas in quotes."
    case .unnamedColumn: "Give every column a name."
    case .duplicateColumn: "Give the columns different names."
    case .missingColumn(_, let present): "The columns are: " + present.joined(separator: ", ") + "."
    case .missingCell: "Fill the cell in."
    case .notANumber: "Write a number such as 3.5, or leave the cell empty."
    case .decimalComma: "Write the number with a decimal point."
    case .numberOutOfRange: "Write a smaller number."
    case .notWhole: "Write a whole number, or leave the cell empty."
    case .notAllowed(_, let allowed): "Write \(allowed)."
    case .notBoolean: "Write true or false, or leave the cell empty."
    }
  }
}
