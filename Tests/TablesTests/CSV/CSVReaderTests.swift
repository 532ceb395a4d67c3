import Testing

@testable import Tables

private func rows(_ text: String) throws(CSVError) -> [[String]] {
  var reader = try CSVReader(Array(text.utf8))
  return [reader.header] + (try reader.rows()).map(\.texts)
}

private func csvError(_ bytes: [UInt8]) -> CSVError? {
  do throws(CSVError) {
    var reader = try CSVReader(bytes)
    _ = try reader.rows()
    return nil
  } catch {
    return error
  }
}

@Test(
  arguments: [
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
    ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("\u{feff}a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("\u{feff}\"a\",b\n1,2", [["a", "b"], ["1", "2"]]),
    ("\n\na,b\n\n1,2\n\n\n3,4\n\n", [["a", "b"], ["1", "2"], ["3", "4"]]),
    ("a,b\n,\n1,\n,2", [["a", "b"], ["", ""], ["1", ""], ["", "2"]]),
    ("a,b\n1,", [["a", "b"], ["1", ""]]),
    ("a\n\"\"\nx\n", [["a"], [""], ["x"]]),
    ("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n", [["a", "b"], ["x,y", "say \"hi\""]]),
    ("a,b\n\"two\r\nlines\",\"\"\"\"\n", [["a", "b"], ["two\r\nlines", "\""]]),
    ("größe, b \n ü ,x\n", [["größe", "b"], [" ü ", "x"]]),
    ("a\n", [["a"]]),
    ("sep=;\r\na,b;c\r\n1;2", [["a,b", "c"], ["1", "2"]]),
    ("\u{feff}sep=,\na,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("sep=1,b\n1,2\n", [["sep=1", "b"], ["1", "2"]]),
  ] as [(String, [[String]])])
func fileIsSplitIntoRows(text: String, expected: [[String]]) throws {
  #expect(try rows(text) == expected)
}

@Test(arguments: [
  ("a;b\n1,5;2\n", CSVSeparator.semicolon), ("a\tb\n1\t2\n", .tab), ("a,b\n1,2\n", .comma),
  ("a\n1\n", .comma), ("\"x;y;z\",b\n1,2\n", .comma), ("\n\na;b\n", .semicolon),
])
func separatorIsDetected(text: String, separator: CSVSeparator) throws {
  #expect(try CSVReader(Array(text.utf8)).separator == separator)
}

@Test func separatorMayBeGiven() throws {
  let reader = try CSVReader(Array("a,b;c\n".utf8), separator: .semicolon)
  #expect(reader.header == ["a,b", "c"])
}

@Test(
  arguments: [
    ("", .noHeader, 1, 1), ("\n\r\n", .noHeader, 1, 1),
    ("a,b\n1,2\n3\n", .cellCount(expected: 2, found: 1), 3, 1),
    ("a,b\n\"x\ny\",2\n1,2,3\n", .cellCount(expected: 2, found: 3), 4, 1),
    ("a,b\nü,\"x\n", .unclosedQuote, 2, 3),
    ("a,b\n\"x\"y,2\n", .textAfterQuote, 2, 4),
    ("a,b\n1,x\"y\"\n", .quoteInsideCell, 2, 4),
    ("a,\n", .unnamedColumn, 1, 3), ("a, ,b\n", .unnamedColumn, 1, 3),
    ("a,b,a\n", .duplicateColumn("a"), 1, 5),
  ] as [(String, CSVError.Fault, Int, Int)])
func faultHasItsPlace(text: String, fault: CSVError.Fault, line: Int, column: Int) {
  #expect(
    csvError(Array(text.utf8))
      == CSVError(fault: fault, line: line, column: column, columnName: nil))
}

@Test func otherEncodingsAreRefusedWithAdvice() {
  let windows = csvError(Array("a,b\nM".utf8) + [0xfc] + Array("nchen,2\n".utf8))
  #expect(windows == CSVError(fault: .singleByteEncoding, line: 2, column: 2, columnName: nil))
  #expect(windows?.fix.contains("CSV UTF-8") == true)
  let letters = Array("a,b\n".utf8).flatMap { [$0, 0] as [UInt8] }
  let marked: [UInt8] = [0xff, 0xfe] + letters
  #expect(csvError(marked)?.fault == .utf16)
  #expect(csvError(Array(marked.dropFirst(2)))?.fault == .utf16)
  let binary = csvError(Array("a,b,c,d\n1,2,3,4\n".utf8) + [0])
  #expect(binary == CSVError(fault: .binary, line: 3, column: 1, columnName: nil))
}

@Test func truncatedCharacterIsRefused() {
  #expect(csvError(Array("a\nx".utf8) + [0xc3])?.fault == .singleByteEncoding)
}

@Test func missingColumnNamesTheOthers() throws {
  let reader = try CSVReader(Array("a,b\n".utf8))
  #expect(try reader.index(of: "b") == 1)
  do throws(CSVError) {
    _ = try reader.index(of: "c")
    Issue.record("a column was found that is not there")
  } catch {
    #expect(error.description == "line 1, column 1: there is no column 'c'")
    #expect(error.fix == "The columns are: a, b.")
  }
}

@Test func randomBytesNeverStopTheReader() {
  let alphabet = Array("a1,;\"\n\r\t é".utf8) + [0xff, 0x00]
  var patterns = Patterns(state: 11)
  for _ in 0..<2000 {
    let length = Int((patterns.next() ?? 0) % 24)
    let bytes = patterns.prefix(length).map { alphabet[Int($0 >> 32) % alphabet.count] }
    patterns.state &+= 1
    _ = csvError(bytes)
  }
}
