import Testing

@testable import PartnershipEngine

/// Masks of eight lanes do what masks of one do, eight times.
@Suite struct MaskTests {
  private static let numbers: [Double] = [3, -1, 0, 0.5, 7, -2, 1e9, 1e-9]
  private static let limits: [Double] = [0, 0.5, 1, -3, 1e9, 7.5]

  private static var lanes: Lane8 {
    var lanes: Lane8 = 0
    for lane in 0..<8 { lanes[lane] = numbers[lane] }
    return lanes
  }

  @Test(arguments: limits, limits)
  func masksChooseLaneByLane(low: Double, high: Double) {
    let lanes = Self.lanes
    let (a, b) = (lanes.falls(below: Lane8(low)), lanes.falls(below: Lane8(high)))
    for lane in 0..<8 {
      let number = Self.numbers[lane]
      let (isLow, isHigh) = (number < low, number < high)
      #expect(lanes.only(where: a)[lane] == (isLow ? number : 0))
      #expect(lanes.except(where: a)[lane] == (isLow ? 0 : number))
      #expect(lanes.adding(5, where: a)[lane] == (isLow ? number + 5 : number))
      #expect(lanes.only(where: a & b)[lane] == (isLow && isHigh ? number : 0))
      #expect(lanes.only(where: a ^ b)[lane] == (isLow != isHigh ? number : 0))
      #expect(number.only(where: number.falls(below: low)) == (isLow ? number : 0))
      #expect(number.except(where: number.falls(below: low)) == (isLow ? 0 : number))
    }
    #expect(a.isAnywhere == Self.numbers.contains { $0 < low })
  }

  @Test(arguments: 0...8)
  func masksBecomeBytesAndComeBack(count: Int) {
    let mask = Mask8(first: count)
    #expect(mask.count == count)
    #expect(Mask8(bytes: mask.bytes).count == count)
    for lane in 0..<8 {
      #expect(mask.bytes[lane] == (lane < count ? 0xFF : 0))
      #expect(Self.lanes.only(where: mask)[lane] == (lane < count ? Self.numbers[lane] : 0))
    }
  }

  @Test(arguments: 1...8, [true, false])
  func slicesKeepTheirViewsAndNoOthers(count: Int, alone: Bool) {
    let column = Column<Double>((0..<20).map(Double.init))
    let slice = Double.slice(column.cells, from: 5, count: count, alone: alone)
    for lane in 0..<count { #expect(slice[lane] == Double(5 + lane)) }
    Double.set(column.cells, slice * 100, from: 5, count: count, alone: alone)
    for index in 0..<20 {
      let isOwn = (5..<5 + count).contains(index)
      #expect(column[index] == Double(index) * (isOwn ? 100 : 1))
    }
  }

  @Test func slicesAddInTheOrderOfTheRow() {
    let values = [1, 1e16, -1e16, 1, 0.1, 0.2, 0.3, 1e9]
    let column = Column(values)
    let within = Column(values.indices.map { $0 % 3 == 0 })
    var sums = TrustSums<Double>()
    Double.add(
      Double.slice(column.cells, from: 0), where: Mask8(first: 6), isWithin: within.cells, from: 0,
      count: 6, to: &sums)
    var (all, inside, outside) = (0.0, 0.0, 0.0)
    for index in 0..<6 {
      all += values[index]
      if index % 3 == 0 { inside += values[index] } else { outside += values[index] }
    }
    #expect([sums.all, sums.within, sums.between].bits == [all, inside, outside].bits)
  }

  @Test func placesAreReadWhetherTheyFollowEachOtherOrNot() {
    let values = Column<Double>((0..<30).map { Double($0 * $0) })
    for places in [Array(3..<11), [9, 2, 17, 4, 29, 0, 1, 5], [7, 8, 10]] as [[Int]] {
      let target = Column(places.map { Int32($0) })
      let slice = Double.slice(values.cells, of: target.cells, from: 0, count: places.count)
      for (lane, place) in places.enumerated() { #expect(slice[lane] == values[place]) }
    }
  }
}
