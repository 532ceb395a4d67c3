import Testing

@testable import Tables

private let faults: [CSVError.Fault] = [
  .noHeader, .utf16, .singleByteEncoding, .binary, .unclosedQuote, .textAfterQuote,
  .quoteInsideCell, .cellCount(expected: 2, found: 3), .unnamedColumn, .duplicateColumn("a"),
  .missingColumn("a", present: ["b"]), .missingCell, .notANumber("x"), .decimalComma("1,5"),
  .numberOutOfRange("1e999"), .notWhole("1.5"), .notBoolean("yes"),
]

@Test(arguments: faults)
func faultHasASentenceAndAFix(fault: CSVError.Fault) {
  let error = CSVError(fault: fault, line: 3, column: 7, columnName: "cost")
  #expect(error.description == "line 3, column 7 ('cost'): \(fault.sentence)")
  #expect(!fault.sentence.isEmpty && !fault.sentence.hasSuffix("."))
  #expect(error.fix.first?.isUppercase == true && error.fix.hasSuffix("."))
}

@Test func sentencesOfFaultsDiffer() {
  #expect(Set(faults.map(\.sentence)).count == faults.count)
}

@Test(
  arguments: [
    (.noColumns(table: "t.csv"), "the table 't.csv' has no columns"),
    (.badFileName("t"), "the file name 't' does not end in '.csv'"),
    (.duplicateColumn("a", table: "t.csv"), "the table 't.csv' has two columns named 'a'"),
    (
      .unknownKeyColumn("a", table: "t.csv"),
      "a key of the table 't.csv' names 'a', which is not one of its columns"
    ),
  ] as [(TableDefinitionError, String)])
func tableErrorIsASentence(error: TableDefinitionError, sentence: String) {
  #expect(error.description == sentence)
}

@Test(
  arguments: [
    (.unexpectedEnd, "the text ends before the value is complete"),
    (.duplicateKey("a"), "the name 'a' occurs twice"),
    (.tooDeep(limit: 200), "brackets are nested deeper than 200"),
    (.badEscape, "unknown escape in a string"),
  ] as [(JSONError.Fault, String)])
func jsonFaultIsASentence(fault: JSONError.Fault, sentence: String) {
  #expect(fault.sentence == sentence)
}
