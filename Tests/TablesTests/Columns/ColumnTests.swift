import Testing

@testable import Tables

@Test(
  arguments: [
    (.string { "\($0)" }, .string, "7"), (.integer { $0 }, .integer, "7"),
    (.unsigned { UInt64($0) }, .integer, "7"), (.number { Double($0) / 2 }, .number, "3.5"),
    (.boolean { $0 == 7 }, .boolean, "true"), (.string { _ in nil }, .string, ""),
    (.integer { _ in nil }, .integer, ""), (.unsigned { _ in nil }, .integer, ""),
    (.number { _ in nil }, .number, ""), (.boolean { _ in nil }, .boolean, ""),
    (.number { _ in .nan }, .number, ""), (.string { _ in "-" }, .string, "'-"),
  ] as [(Column<Int>.Cell, ColumnType, String)])
func columnHasTheTypeOfItsCells(cell: Column<Int>.Cell, type: ColumnType, text: String) {
  let column = Column("x", unit: "EUR", "Meaning", cell: cell)
  #expect(column.description == ColumnDescription("x", type, unit: "EUR", "Meaning"))
  var buffer = TextBuffer()
  column.append(7, to: &buffer)
  #expect(buffer.text == text)
}

@Test func groupDescribesItsColumns() {
  let block = ColumnGroup<[Double]>.numbers([
    ColumnDescription("a", .number, "A"), ColumnDescription("b", .integer, "B"),
  ]) { $0[...] }
  #expect(block.descriptions.map(\.name) == ["a", "b"])
  #expect(ColumnGroup<Int>.integer("n", "N") { $0 }.descriptions.map(\.type) == [.integer])
}

@Test(
  arguments: [
    (.none, ""), (.required, "required"), (.share, "at least 0, at most 1"),
    (.notNegative, "at least 0"), (.init(minimum: 0.5), "at least 0.5"),
  ] as [(ColumnConstraints, String)])
func constraintsAreSaidInWords(constraints: ColumnConstraints, sentence: String) {
  #expect(constraints.sentence == sentence)
}

@Test func rowOfAnotherWidthStopsTheProgram() async {
  await #expect(processExitsWith: .failure) {
    let block = NumberBlock<[Double]>([ColumnDescription("a", .number, "")]) { $0[...] }
    var buffer = TextBuffer()
    block.append([1, 2], to: &buffer)
  }
}

@Test func columnNameInCodeIsCheckedToo() async {
  await #expect(processExitsWith: .failure) { _ = "Not Snake" as ColumnName }
}
