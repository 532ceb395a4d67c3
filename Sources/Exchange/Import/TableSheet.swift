import Tables

/// A table as a spreadsheet shows it: cells with the addresses that its owner sees.
struct TableSheet {
  let file: String
  let header: [String]
  /// `[row][column]` texts without blanks at their ends; row 0 is the first below the header.
  let rows: [[String]]

  /// Reads a CSV file with a header.
  init(_ source: ImportSource) throws(ImportError) {
    do throws(CSVError) {
      var reader = try CSVReader(source.bytes)
      file = source.name
      header = reader.header
      var rows: [[String]] = []
      while let row = try reader.next() {
        rows.append(row.texts.map { DefusedText.restored($0).trimmed })
      }
      self.rows = rows
    } catch {
      throw .table(file: source.name, error)
    }
  }

  /// The address of a cell with the name of its column: `D3 (Power)`.
  func cell(_ row: Int, _ column: Int) -> String {
    "\(Self.letters(column))\(row + 2) (\(header[column]))"
  }

  /// The first column whose name, without case, blanks and signs, is one of these.
  func column(_ names: [String]) -> Int? {
    for name in names {
      if let found = header.firstIndex(where: { Self.plain($0) == name }) { return found }
    }
    return nil
  }

  /// The column that becomes the trust of a relationship.
  var strengthColumn: Int? { column(StrengthReader.names) }

  /// The columns that need no mention as not understood, for a tie's numbers are taken from them.
  var strengthColumns: [Int] {
    let used = strengthColumn.map { Self.plain(header[$0]) }
    return header.indices.filter { StrengthReader.covers(used, Self.plain(header[$0])) }
  }

  /// A column that has to be there.
  func requiredColumn(_ wanted: String, _ names: [String]) throws(ImportError) -> Int {
    if let found = column(names) { return found }
    throw .missingColumn(file: file, wanted: wanted, present: header)
  }

  /// A name in lower case, letters and digits only.
  static func plain(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// A, B, …, Z, AA, …
  static func letters(_ column: Int) -> String {
    var rest = column
    var text = ""
    repeat {
      text = String(UnicodeScalar(UInt8(65 + rest % 26))) + text
      rest = rest / 26 - 1
    } while rest >= 0
    return text
  }
}
