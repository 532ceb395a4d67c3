import Testing

@testable import Tables

struct Sample {
  var id = 1
  var name: String? = "hub"
  var seed: UInt64 = .max
  var isFailed: Bool? = false
  var cost: Double? = 0.5
  var values: [Double] = [1, .nan, 3]
}

let samples = TableDefinition<Sample>(
  fileName: "samples.csv", title: "Samples", about: "One row is one sample.",
  columns: [
    .integer("id", "Number", constraints: .init(isRequired: true, minimum: 0)) { $0.id },
    .string("name", "Name of a | hub") { $0.name },
    .unsigned("seed", "Seed") { $0.seed },
    .boolean("is_failed", "Whether it failed") { $0.isFailed },
    .number("cost", unit: "EUR", "Money spent", constraints: .share) { $0.cost },
    .numbers([
      ColumnDescription("trust", .number, unit: "1", "Mean trust"),
      ColumnDescription("harm", .number, "Harm done"),
      ColumnDescription("meetings", .integer, "Meetings held"),
    ]) { $0.values[...] },
  ],
  primaryKey: ["id"], foreignKeys: [ForeignKey(["name"], in: "hubs.csv", references: ["hub"])])

private func line(_ sample: Sample) -> String {
  var buffer = TextBuffer()
  samples.append(sample, to: &buffer)
  return buffer.text
}

@Test func headerNamesEveryColumn() {
  #expect(samples.text([]) == "id,name,seed,is_failed,cost,trust,harm,meetings\n")
}

@Test func rowHasEveryCellInOrder() {
  #expect(line(Sample()) == "1,hub,18446744073709551615,false,0.5,1.0,,3\n")
}

@Test func missingCellsAreEmpty() {
  let sample = Sample(
    id: -3, name: nil, isFailed: nil, cost: .infinity, values: [.nan, .nan, .infinity])
  #expect(line(sample) == "-3,,18446744073709551615,,,,,\n")
}

@Test func columnOfWholeNumbersNeverHoldsABrokenOne() {
  #expect(line(Sample(values: [0, 1, 2.5])).hasSuffix(",0.0,1.0,\n"))
}

@Test func blockWritesTheSameAsSingleColumns() {
  let names: [ColumnName] = ["a", "b", "c"]
  let block = TableDefinition<[Double]>(
    fileName: "t.csv", title: "", about: "",
    columns: [.numbers(names.map { ColumnDescription($0, .number, "") }) { $0[...] }])
  let single = TableDefinition<[Double]>(
    fileName: "t.csv", title: "", about: "",
    columns: [.number("a", "") { $0[0] }, .number("b", "") { $0[1] }, .number("c", "") { $0[2] }])
  let rows = [[1, 2, 3], [.nan, -0.0, 1e300], [0.1, .infinity, .leastNonzeroMagnitude]]
  #expect(block.text(rows) == single.text(rows))
}

@Test func onlyCellThatIsMissingIsQuoted() {
  let table = TableDefinition<Double?>(
    fileName: "t.csv", title: "", about: "", columns: [.number("x", "") { $0 }])
  #expect(table.text([1, nil, 2]) == "x\n1.0\n\"\"\n2.0\n")
}

@Test(arguments: [
  ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
  ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), ("größe", "größe"),
  ("=1+1", "'=1+1"), ("+49", "'+49"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"),
  ("\rx", "\"'\rx\""), ("=a,b", "\"'=a,b\""), ("'=1", "''=1"), ("it's", "it's"), ("'a", "'a"),
])
func textIsQuotedAndDefused(text: String, cell: String) {
  var buffer = TextBuffer()
  buffer.append(cell: text)
  #expect(buffer.text == cell)
}

@Test(arguments: ["=1", "'=1", "''-x", "'a", "it's", "", "'", "+", "a=b", "'\r\n"])
func defusedTextIsRestored(text: String) {
  #expect(DefusedText.restored(DefusedText.defused(text)) == text)
}

@Test func negativeNumbersAreNotDefused() {
  #expect(line(Sample(id: -1, values: [-1, -2, -3])).hasPrefix("-1,"))
  #expect(line(Sample(values: [-1, -2, -3])).hasSuffix("-1.0,-2.0,-3\n"))
}
