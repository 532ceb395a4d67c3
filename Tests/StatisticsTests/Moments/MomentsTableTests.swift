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
