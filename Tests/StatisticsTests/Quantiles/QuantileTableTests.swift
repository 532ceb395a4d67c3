import Testing

@testable import Statistics

private let levels = [0, 0.05, 0.25, 0.333, 0.5, 0.75, 0.95, 1]

@Test(arguments: [1, 2, 3, 7, 40, 41, 100, 139, 300])
func everyColumnHasTheQuantilesOfASketchOfItsOwn(rows: Int) {
  let columns = 11
  var table = QuantileTable(columns: columns, capacity: 40)
  var sketches = Array(repeating: QuantileSketch(capacity: 40), count: columns)
  for row in 0..<rows {
    let values = (0..<columns).map { mixedValue(row, $0) }
    values.withUnsafeBufferPointer { table.add($0) }
    for column in 0..<columns { sketches[column].add(values[column]) }
  }
  #expect(table.quantiles(levels) == sketches.map { $0.quantiles(levels) })
}

@Test func aTableWithoutRowsHasNoQuantiles() {
  #expect(QuantileTable(columns: 2).quantiles(levels) == [[], []])
}

@Test(arguments: 1...40) func stripsOfAnyLengthAreSorted(rows: Int) {
  let table = (0..<rows * 3).map { mixedValue($0 / 3, $0 % 3) }
  var strip = SortedStrip(rows: rows)
  strip.fill(table, first: 0, columns: 3)
  for lane in 0..<3 {
    let sorted = (0..<rows).map { table[3 * $0 + lane] }.sorted()
    let ranks = (0..<rows).map { Double($0) / Double(max(1, rows - 1)) }
    for (rank, level) in ranks.enumerated() {
      #expect(abs(strip.quantile(level, lane: lane) - sorted[rank]) <= 1e-9 * abs(sorted[rank]))
    }
  }
}

@Test func countedBinsAreThoseOfAHistogram() {
  let values = (0..<3000).map { mixedValue($0, 1) }
  var counter = BinCounter()
  values.withUnsafeBufferPointer { counter.add($0, column: 0, width: 1) }
  #expect(counter.histogram == BitHistogram(counting: values.map { BitBin($0) }))
}
