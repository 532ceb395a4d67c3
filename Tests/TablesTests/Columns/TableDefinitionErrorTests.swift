import Testing

@testable import Tables

private func fault(
  _ columns: [ColumnGroup<Int>], fileName: String = "t.csv", primaryKey: [ColumnName] = [],
  foreignKeys: [ForeignKey] = []
) -> TableDefinitionError? {
  do throws(TableDefinitionError) {
    _ = try TableDefinition(
      checking: fileName, title: "", about: "", columns: columns, primaryKey: primaryKey,
      foreignKeys: foreignKeys)
    return nil
  } catch {
    return error
  }
}

private let one = ColumnGroup<Int>.integer("a", "") { $0 }

@Test func tableWithoutColumnsIsRefused() {
  #expect(fault([]) == .noColumns(table: "t.csv"))
}

@Test func columnNamesAreDistinct() {
  let block = ColumnGroup<Int>.numbers([ColumnDescription("a", .number, "")]) { _ in [] }
  #expect(fault([one, block]) == .duplicateColumn("a", table: "t.csv"))
  #expect(fault([one]) == nil)
}

@Test func keysNameColumnsOfTheTable() {
  #expect(fault([one], primaryKey: ["b"]) == .unknownKeyColumn("b", table: "t.csv"))
  let key = ForeignKey(["c"], in: "x.csv")
  #expect(fault([one], foreignKeys: [key]) == .unknownKeyColumn("c", table: "t.csv"))
  let uneven = ForeignKey(["a"], in: "x.csv", references: ["a", "b"])
  #expect(fault([one], foreignKeys: [uneven]) == .unevenForeignKey(table: "t.csv"))
}

@Test(arguments: ["t.txt", ".csv", "csv"])
func fileNameEndsInCSV(name: String) {
  #expect(fault([one], fileName: name) == .badFileName(name))
}

@Test(arguments: ["a", "mean_trust", "q05", "x_2_y"])
func snakeCaseIsAColumnName(text: String) {
  #expect(ColumnName(text)?.text == text)
}

@Test(arguments: ["", "A", "_a", "a_", "a__b", "5x", "a-b", "größe", "run number", "[step]"])
func anythingElseIsNoColumnName(text: String) {
  #expect(ColumnName(text) == nil)
}

@Test(arguments: [
  ("settlementRate", "settlement_rate"), ("trust", "trust"),
  ("grant.sumPerYear", "grant_sum_per_year"),
  ("q05Value", "q05_value"), ("URL", "url"), ("a-b", "a_b"),
])
func settingHasAColumnName(setting: String, name: String) {
  #expect(ColumnName(setting: setting)?.text == name)
}

@Test(arguments: ["größe", "", "9lives", "a..b"])
func settingWithoutColumnNameIsRefused(setting: String) {
  #expect(ColumnName(setting: setting) == nil)
}
