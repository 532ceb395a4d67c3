import Testing

@testable import Tables

/// The only row of a table whose columns are named c0, c1, …
private func row(_ cells: String...) throws -> CSVRow {
  let names = cells.indices.map { "c\($0)" }.joined(separator: ";")
  var reader = try CSVReader(Array((names + "\n" + cells.joined(separator: ";") + "\n").utf8))
  return try #require(try reader.next())
}

private func fault(_ action: () throws -> Void) -> CSVError.Fault? {
  do {
    try action()
    return nil
  } catch {
    return (error as? CSVError)?.fault
  }
}

@Test(
  arguments: [
    ("1", 1), ("-0.5", -0.5), (" 2.5 ", 2.5), ("+3", 3), ("1e-3", 0.001), (".5", 0.5), ("5.", 5),
    ("0.1", 0.1), ("9007199254740993", 9_007_199_254_740_992), ("1E+16", 1e16),
    ("2.2250738585072011e-308", Double.leastNormalMagnitude.nextDown),
  ] as [(String, Double)])
func numberIsReadExactly(text: String, value: Double) throws {
  #expect(try row(text, "x").number(0)?.bitPattern == value.bitPattern)
}

@Test(
  arguments: [
    ("nan", .notANumber("nan")), ("inf", .notANumber("inf")), ("0x10", .notANumber("0x10")),
    ("1 000", .notANumber("1 000")), ("abc", .notANumber("abc")), ("-", .notANumber("-")),
    ("1e", .notANumber("1e")), ("3,5", .decimalComma("3,5")),
    ("1,000,000", .notANumber("1,000,000")),
    ("1e400", .numberOutOfRange("1e400")), ("١", .notANumber("١")),
  ] as [(String, CSVError.Fault)])
func otherTextIsNoNumber(text: String, expected: CSVError.Fault) throws {
  let row = try row(text, "x")
  #expect(fault { _ = try row.number(0) } == expected)
}

@Test(arguments: [
  ("42", 42), (" -7 ", -7), ("3.0", 3), ("1e3", 1000), ("9223372036854775807", .max),
])
func wholeNumberIsRead(text: String, value: Int) throws {
  #expect(try row(text, "x").integer(0) == value)
}

@Test(
  arguments: [
    ("3.5", .notWhole("3.5")), ("x", .notWhole("x")), ("1e30", .notWhole("1e30")),
    ("9223372036854775808", .numberOutOfRange("9223372036854775808")),
  ] as [(String, CSVError.Fault)])
func otherTextIsNoWholeNumber(text: String, expected: CSVError.Fault) throws {
  let row = try row(text, "x")
  #expect(fault { _ = try row.integer(0) } == expected)
}

@Test(arguments: [("true", true), ("FALSE", false), (" True", true)])
func truthValueIsRead(text: String, value: Bool) throws {
  #expect(try row(text, "x").boolean(0) == value)
}

@Test func otherTextIsNoTruthValue() throws {
  let row = try row("1", "x")
  #expect(fault { _ = try row.boolean(0) } == .notBoolean("1"))
}

@Test func emptyCellIsMissing() throws {
  let row = try row("", "  ", "x")
  #expect(try row.number(0) == nil)
  #expect(try row.integer(1) == nil)
  #expect(try row.boolean(1) == nil)
  #expect(row.text(0) == nil)
  #expect(row.text(1) == "  ")
  #expect(fault { _ = try row.required(0, row.number(0)) } == .missingCell)
  #expect(try row.required(2, row.text(2)) == "x")
}

@Test func errorOfACellNamesLineAndColumn() throws {
  var reader = try CSVReader(Array("id,cost\n1,2\nü,\"x\"\n".utf8))
  let rows = try reader.rows()
  #expect(rows.map(\.line) == [2, 3])
  let error = rows[1].error(.notANumber("x"), at: 1)
  #expect(error.description == "line 3, column 3 ('cost'): 'x' is not a number")
}

@Test func writtenTableIsReadBack() throws {
  let texts = ["plain", "a,b", "\"q\"", "two\nlines", "=1+1", "'=x", "größe", "-5", " x "]
  let table = TableDefinition<Int>(
    fileName: "t.csv", title: "", about: "",
    columns: [
      .string("name", "") { texts[$0] },
      .number("share", "") { Double($0) / 7 },
      .integer("id", "") { $0 },
      .boolean("is_even", "") { $0.isMultiple(of: 2) },
      .number("missing", "") { _ in .nan },
    ])
  var reader = try CSVReader(Array(table.text(texts.indices).utf8))
  #expect(reader.header == table.columnNames)
  for (index, row) in try reader.rows().enumerated() {
    #expect(row.restoredText(0) == texts[index])
    #expect(try row.number(1) == Double(index) / 7)
    #expect(try row.integer(2) == index)
    #expect(try row.boolean(3) == index.isMultiple(of: 2))
    #expect(try row.number(4) == nil)
  }
}
