import Testing

@testable import Statistics

@Suite struct SummaryTableTests {
  /// A table and streams of their own that saw the same worlds, eight at a time.
  private func both(
    worlds: Int, columns: Int, missing: (row: Int, column: Int)? = nil
  ) -> (table: SummaryTable, streams: [StreamingSummary]) {
    var table = SummaryTable(columns: columns, capacity: 20, expected: worlds)
    var streams = Array(repeating: StreamingSummary(capacity: 20), count: columns)
    for first in stride(from: 0, to: worlds, by: 8) {
      let count = min(8, worlds - first)
      let values = (0..<count * columns).map { place -> Double in
        let (row, column) = (first + place / columns, place % columns)
        if let missing, missing == (row, column) { return .nan }
        return mixedValue(row, column)
      }
      values.withUnsafeBufferPointer { values in
        let rows = TableRows(values, columns: 0..<columns, count: count, stride: columns)
        rows.map { table.add($0, isFinite: $0.isFinite) }
      }
      for (place, value) in values.enumerated() { streams[place % columns].add(value) }
    }
    return (table, streams)
  }

  @Test(arguments: [0, 1, 2, 19, 20, 21, 100], [1, 4, 9])
  func everyColumnIsDescribedAsByAStream(worlds: Int, columns: Int) {
    let (table, streams) = both(worlds: worlds, columns: columns)
    var critical = StudentCriticalValues()
    #expect(table.summaries(&critical) == streams.map { $0.summary() })
    #expect(table.summary(columns - 1, &critical) == streams[columns - 1].summary())
  }

  @Test(arguments: [3, 50]) func missingNumbersAreCounted(row: Int) {
    let (table, streams) = both(worlds: 60, columns: 5, missing: (row, 2))
    var critical = StudentCriticalValues()
    let summaries = table.summaries(&critical)
    #expect(summaries == streams.map { $0.summary() })
    #expect(summaries.map(\.missing) == [0, 0, 1, 0, 0])
  }
}
