import Testing

@testable import Laboratory

@Suite struct LeadTableTests {
  /// Three columns of five worlds: changing leads, ties, and one that is not a number.
  private let own: [[Double]] = [
    [1, 2, 0], [3, 2, 0], [2, 2, .nan], [0.1, 2, 7], [9, 2.5, 1],
  ]
  private let other: [[Double]] = [
    [0, 2, 1], [4, 2, 0], [1.5, 2, 1], [0.2, 2, 3], [9, 2, -1],
  ]

  @Test func everyColumnIsThatOfAStream() {
    var table = LeadTable(columns: 3)
    var streams = Array(repeating: PairedStream(), count: 3)
    for (one, two) in zip(own, other) {
      one.withUnsafeBufferPointer { one in
        two.withUnsafeBufferPointer { table.add(one, against: $0) }
      }
      for column in 0..<3 { streams[column].add(one[column], against: two[column]) }
    }
    for (column, stream) in streams.enumerated() {
      #expect(table.stream(column, own: stream.own, other: stream.other) == stream)
    }
  }
}
