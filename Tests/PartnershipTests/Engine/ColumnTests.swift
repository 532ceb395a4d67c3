import Testing

@testable import PartnershipEngine

/// Memory of the numbers of a world.
@Suite struct ColumnTests {
  @Test(arguments: [1, 7, 64, 511, 512, 5000, 300_000])
  func beginsAtALineAndHoldsWhatItIsGiven(count: Int) {
    let zeros = Column<Double>(repeating: 0, count: count)
    let ones = Column<UInt8>(repeating: 1, count: count)
    let listed = Column((0..<count).map { Double($0) })
    #expect(zeros.cells.isAtLine && ones.cells.isAtLine && listed.cells.isAtLine)
    for index in 0..<count {
      #expect(zeros[index] == 0 && ones[index] == 1 && listed[index] == Double(index))
    }
  }

  /// Eight can be read from the last element on: what lies behind it is 0 and not somebody else's.
  @Test func reachesBeyondItsLastElement() {
    let column = Column<Double>(repeating: 3, count: 9)
    #expect(column.cells.eight(from: 8).values == SIMD8(3, 0, 0, 0, 0, 0, 0, 0))
  }

  @Test(arguments: [8, 24, 64, 72, 136])
  func keepsBitsOfViews(end: Int) {
    let column = Column<UInt8>(repeating: 0, count: 24)
    let bits: UInt64 = 0xFEDC_BA98_7654_3210
    for view in 0..<64 { column.cells.set(bit: view, bits >> UInt64(view) & 1 != 0) }
    let kept = end >= 64 ? bits : bits & (1 << UInt64(end) &- 1)
    #expect(column.cells.bits(from: 0, to: end) == kept)
    #expect(column.cells.bits(from: 0, to: 64) == bits)
    #expect((0..<64).allSatisfy { column.cells.bit($0) == UInt8(bits >> UInt64($0) & 1) })
  }

  @Test func setsOneBit() {
    let column = Column<UInt8>(repeating: 0, count: 24)
    for view in [0, 9, 71] { column.cells.set(bit: view) }
    #expect((0..<192).filter { column.cells.bit($0) == 1 } == [0, 9, 71])
    column.cells.set(bit: 9, false)
    column.cells.set(bit: 10, false)
    column.cells.set(bit: 72, true)
    #expect((0..<192).filter { column.cells.bit($0) == 1 } == [0, 71, 72])
  }

  @Test(arguments: [(0, 10), (130, 130), (5, 200)])
  func handfulsCoverAllPartnersOnce(range: (first: Int, end: Int)) {
    let groups = Array(Handfuls(partners: range.first..<range.end))
    #expect(groups.flatMap { Array($0) } == Array(range.first..<range.end))
    #expect(groups.allSatisfy { $0.count <= Handfuls.size })
  }
}
