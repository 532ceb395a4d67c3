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

@Test(arguments: [0, 3, 1500]) func countedBinsAreThoseOfAHistogram(waiting: Int) {
  let (rows, columns) = (1000, 3)
  let values = (0..<rows * columns).map { mixedValue($0 / columns, $0 % columns) }
  let keys = values.map { BitBin($0).key }
  let last = rows - waiting / columns
  var table = BinTable(columns: columns)
  for part in [0..<1, 1..<last / 2, last / 2..<last] where !part.isEmpty {
    let rows = Array(keys[part.lowerBound * columns..<part.upperBound * columns])
    rows.withUnsafeBufferPointer { table.add($0) }
  }
  for column in 0..<columns {
    let own = stride(from: column, to: values.count, by: columns).map { BitBin(values[$0]) }
    let rest = Array(keys[(last * columns)...])
    let found = rest.withUnsafeBufferPointer { table.histogram(column, waiting: $0) }
    #expect(found == BitHistogram(counting: own))
  }
}

@Test func countsGoOnBeyondSixteenBits() {
  let (rows, often) = (2 << 16 + 10, BitBin(0.5))
  let keys = Array(repeating: often.key, count: rows) + [BitBin(0.75).key]
  var table = BinTable(columns: 1)
  keys.withUnsafeBufferPointer { table.add($0) }
  let histogram = table.histogram(0, waiting: UnsafeBufferPointer(start: nil, count: 0))
  #expect(histogram.bins == [often, BitBin(0.75)])
  #expect(histogram.counts == [UInt32(rows), 1])
}

@Test(arguments: [3, 39, 41, 200]) func aNumberThatIsNotFiniteIsLeftOutOfItsColumn(place: Int) {
  var table = QuantileTable(columns: 2, capacity: 40)
  var sketches = Array(repeating: QuantileSketch(capacity: 40), count: 2)
  for row in 0..<300 {
    let values = [row == place ? .nan : mixedValue(row, 0), mixedValue(row, 1)]
    values.withUnsafeBufferPointer { table.add($0) }
    for column in 0..<2 { sketches[column].add(values[column]) }
  }
  #expect(table.quantiles(levels) == sketches.map { $0.quantiles(levels) })
  #expect(table.quantiles(levels, column: 0) == sketches[0].quantiles(levels))
}

@Test(arguments: [12, 700]) func rowsThatWaitAreCountedInAnswers(rows: Int) {
  var table = QuantileTable(columns: 1, capacity: 10)
  var sketch = QuantileSketch(capacity: 10)
  for row in 0..<rows {
    [mixedValue(row, 1)].withUnsafeBufferPointer { table.add($0) }
    sketch.add(mixedValue(row, 1))
    if row == 230 { table.trim() }
    if row % 97 == 0 || row == rows - 1 {
      #expect(table.quantiles(levels, column: 0) == sketch.quantiles(levels))
    }
  }
  #expect(table.minimum(0) == sketch.minimum)
  #expect(table.maximum(0) == sketch.maximum)
}
