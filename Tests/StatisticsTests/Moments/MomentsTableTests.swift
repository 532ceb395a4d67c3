import Chance
import Testing

@testable import Statistics

/// Numbers of very different size and both signs.
func mixedValue(_ row: Int, _ column: Int) -> Double {
  let word = Philox.words(key: (3, 9), counter: (UInt32(row), UInt32(column), 0, 0)).0
  let u = Philox.uniform(word)
  switch column % 4 {
  case 0: return u
  case 1: return (u - 0.5) * power(10, Double(row % 9) - 4)
  case 2: return 1e9 + u
  default: return row.isMultiple(of: 3) ? 0 : -u
  }
}

@Test(arguments: [1, 2, 3, 50]) func everyColumnHasTheMomentsOfAStreamOfItsOwn(rows: Int) {
  let columns = 13
  var table = MomentsTable(columns: columns)
  var streams = Array(repeating: StreamingMoments(), count: columns)
  for row in 0..<rows {
    let values = (0..<columns).map { mixedValue(row, $0) }
    values.withUnsafeBufferPointer { table.add($0) }
    for column in 0..<columns { streams[column].add(values[column]) }
  }
  #expect(table.count == rows)
  for column in 0..<columns { #expect(table.moments(column) == streams[column]) }
}

@Test(arguments: [1, 2, 255, 256, 257, 600]) func someColumnsOfAWiderTableAreTaken(columns: Int) {
  let (width, rows, first) = (columns + 5, 3, 2)
  let values = (0..<rows * width).map { mixedValue($0 / width, $0 % width) }
  var table = MomentsTable(columns: columns)
  values.withUnsafeBufferPointer { values in
    let rows = TableRows(values, columns: first..<first + columns, count: rows, stride: width)
    rows.map { table.add($0) }
  }
  for column in 0..<columns {
    var stream = StreamingMoments()
    for row in 0..<rows { stream.add(values[row * width + first + column]) }
    #expect(table.moments(column) == stream)
  }
}

@Test func rowsBeyondTheTableAreNotTaken() {
  [1.0, 2, 3, 4, 5].withUnsafeBufferPointer { values in
    #expect(TableRows(values, columns: 0..<2, count: 2, stride: 3) != nil)
    #expect(TableRows(values, columns: 0..<3, count: 2, stride: 3) == nil)
    #expect(TableRows(values, columns: 0..<4, count: 1, stride: 3) == nil)
    #expect(TableRows(values, columns: 1..<1, count: 1, stride: 3) == nil)
    #expect(TableRows(values, columns: 0..<1, count: 0, stride: 3) == nil)
  }
}

@Test(arguments: [Double.nan, .infinity, -.infinity])
func aNumberThatIsNotFiniteIsRejectedInItsColumnAlone(number: Double) {
  let rows = [[1, 2, 3], [4, number, 5], [6, 7, 8.5]]
  var table = MomentsTable(columns: 3)
  var streams = Array(repeating: StreamingMoments(), count: 3)
  for row in rows {
    row.withUnsafeBufferPointer { table.add($0) }
    for column in 0..<3 { streams[column].add(row[column]) }
  }
  #expect((0..<3).map { table.moments($0) } == streams)
  #expect((0..<3).map { table.moments($0).rejected } == [0, 1, 0])
}

@Test func theLargestNumbersAreFinite() {
  let edge = Double.greatestFiniteMagnitude
  for (numbers, isFinite) in [([edge, -edge, 0, 5e-324], true), ([edge, .infinity], false)] {
    numbers.withUnsafeBufferPointer { #expect(TableRows($0)?.isFinite == isFinite) }
  }
}
