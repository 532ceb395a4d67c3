import Tables
import Testing

@testable import Pages

@Suite("The table beside the report") struct ReportTableTests {
  private static let files = Result {
    try ReportPage.files(
      SampleScenario.small(months: 14, worlds: 6, names: SampleScenario.hostileNames),
      work: PageWork(workers: 2))
  }

  private func rows() throws -> [[String]] {
    try ReportTableTests.files.get().table.text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test("Every row has all columns, and either quantiles or a value")
  func shape() throws {
    let rows = try rows()
    #expect(rows[0] == ReportTable.columns)
    for row in rows.dropFirst() {
      #expect(row.count == ReportTable.columns.count)
      let isFan = row[4..<9].allSatisfy { !$0.isEmpty } && row[9].isEmpty
      let isValue = row[4..<9].allSatisfy(\.isEmpty) && !row[9].isEmpty
      #expect(isFan || isValue)
    }
  }

  @Test("Every figure of the page has rows, and quantiles are in order")
  func figures() throws {
    let rows = try rows().dropFirst()
    let kinds = Set(rows.map { String($0[0].prefix { $0 != " " }) })
    #expect(
      kinds == ["head-to-head", "gap", "run", "who-stays", "network", "what-would-change"])
    for row in rows where !row[4].isEmpty {
      let levels = row[4..<9].compactMap { Double($0) }
      #expect(levels.count == 5 && levels == levels.sorted())
    }
  }

  @Test("A fan has every month of every line once")
  func months() throws {
    let fans = try rows().dropFirst().filter { $0[0] == "head-to-head" && $0[1] == "trust" }
    let keys = fans.map { $0[2] + " " + $0[3] }
    #expect(Set(keys).count == keys.count)
    #expect(keys.count % 15 == 0 && keys.count >= 45)
  }

  @Test("The page is the one that is made without the table")
  func page() throws {
    let scenario = SampleScenario.small(months: 14, worlds: 6, names: SampleScenario.hostileNames)
    let alone = try ReportPage.html(scenario)
    #expect(try ReportTableTests.files.get().page.text == alone.text)
  }
}
