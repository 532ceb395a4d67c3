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

  /// The mask of the first lanes.
  private static func mask(first count: Int) -> Mask8 {
    Lane8(SIMD8(0, 1, 2, 3, 4, 5, 6, 7)).falls(below: Lane8(Double(count)))
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
      #expect(lanes.only(where: a | b)[lane] == (isLow || isHigh ? number : 0))
      #expect(number.only(where: number.falls(below: low)) == (isLow ? number : 0))
      #expect(number.except(where: number.falls(below: low)) == (isLow ? 0 : number))
    }
    #expect(a.isAnywhere == Self.numbers.contains { $0 < low })
    #expect(a.isEverywhere == Self.numbers.allSatisfy { $0 < low })
  }

  @Test(arguments: 0...8)
  func masksBecomeBytesAndComeBack(count: Int) {
    let mask = Self.mask(first: count)
    #expect(mask.bits.nonzeroBitCount == count)
    #expect(Mask8(bytes: mask.bytes).bits.nonzeroBitCount == count)
    for lane in 0..<8 {
      #expect(mask.bytes[lane] == (lane < count ? 0xFF : 0))
      #expect(Self.lanes.only(where: mask)[lane] == (lane < count ? Self.numbers[lane] : 0))
    }
  }

  @Test(arguments: [0, 1, 0x80, 0b0101_1010, 0xFF] as [UInt8])
  func masksComeFromBitsAndFromOneBitOfBytes(bits: UInt8) {
    #expect(Mask8(bits: bits).bits == bits)
    var bytes = SIMD8<UInt8>(repeating: 0b0000_0101)
    for lane in 0..<8 where bits >> lane & 1 != 0 { bytes[lane] |= 2 }
    #expect(Mask8(bit: 2, of: bytes).bits == bits)
    #expect(Mask8(bit: 4, of: bytes).bits == 0xFF)
    #expect(Mask8(bit: 8, of: bytes).bits == 0)
    for lane in 0..<8 {
      let isSet = bits >> lane & 1 != 0
      #expect(Self.lanes.only(where: Mask8(bits: bits))[lane] == (isSet ? Self.numbers[lane] : 0))
    }
  }

  @Test func wordsCompareWithoutASign() {
    let (low, high): (UInt32, UInt32) = (0x7FFF_FFFF, 0x8000_0000)
    var words: Draw8 = 5
    words.words[3] = high
    words.words[4] = low
    let middle = Draw8(integerLiteral: low)
    #expect(Draw8.smaller(words, middle).words == SIMD8(5, 5, 5, low, low, 5, 5, 5))
    #expect(
      Draw8.larger(words, middle).words == SIMD8(low, low, low, high, low, low, low, low))
    #expect(Draw8.choose(middle, isBelow: words, 1, 0).words == SIMD8(0, 0, 0, 1, 0, 0, 0, 0))
  }

  @Test func marksOfASliceAreThoseOfItsViews() {
    let marks = Column<UInt8>([0, 0, 0])
    Double.mark(marks.cells, Self.mask(first: 3), at: 8)
    #expect(Double.marked(marks.cells, at: 8).bits == 0b111)
    for view in 0..<24 {
      #expect(Double.marked(marks.cells, one: view).isAnywhere == (8..<11).contains(view))
    }
    let side = Column(repeating: Lane8.noMarks, count: 3)
    Lane8.mark(side.cells, Self.mask(first: 5), at: 1)
    #expect((0..<3).map { Lane8.marked(side.cells, one: $0).bits } == [0, 0b11111, 0])
  }

  @Test func standingIsFoundWhereItWasNoted() {
    let standing = Column(repeating: Double.noStanding, count: 16)
    Double.set(
      standing.cells, delivered: Self.mask(first: 5), dominates: Self.mask(first: 2), at: 8)
    let target = Column([9, 12, 13, 8, 0, 7, 15, 10].map { Int32($0) })
    let seen = Double.standing(
      standing.cells, of: Seen(target: target.cells, view: 0, isOne: false))
    #expect(seen.delivered.bits == 0b1000_1011)
    #expect(seen.dominates.bits == 0b0000_1001)
    let one = Double.standing(standing.cells, of: Seen(target: target.cells, view: 1, isOne: true))
    #expect(one.delivered.bits == 0xFF && one.dominates.bits == 0)
  }

  @Test(arguments: 0..<4)
  func slicesKeepEightNeighboursAndNoOthers(block: Int) {
    let column = Column<Double>((0..<32).map(Double.init))
    let slice = Double.slice(column.cells, at: 8 * block)
    for lane in 0..<8 { #expect(slice[lane] == Double(8 * block + lane)) }
    Double.set(column.cells, slice * 100, at: 8 * block)
    for index in 0..<32 {
      #expect(column[index] == Double(index) * (index / 8 == block ? 100 : 1))
    }
  }

  @Test func partnersAddInTheirOrder() {
    let values = [1, 1e16, -1e16, 1, 0.1, 0.2, 0.3, 1e9]
    var sum = 0.5
    Double.add(Lane8(SIMD8(values)), to: &sum)
    #expect([sum].bits == [values.reduce(0.5, +)].bits)
  }

  @Test func trustCountsForItsKindAndForAll() {
    let values = Self.numbers
    let within = Column<UInt8>([0b0100_1001])
    var sums = TrustSums<Lane8>()
    for _ in 0..<2 {
      Double.add(
        Self.lanes, where: Self.mask(first: 6), isWithin: within.cells, at: 0, to: &sums)
    }
    for lane in 0..<8 {
      let twice = lane < 6 ? values[lane] + values[lane] : 0
      #expect(sums.all[lane] == twice)
      #expect(sums.within[lane] == (lane % 3 == 0 ? twice : 0))
      #expect(sums.between[lane] == (lane % 3 == 0 ? 0 : twice))
    }
  }

  @Test func partnersSeenAreReadWhetherTheyAreOneOrEight() {
    let values = Column<Double>((0..<32).map { Double($0 * $0) })
    for places in [[9, 2, 17, 4, 29, 0, 1, 5], Array(repeating: 7, count: 8)] as [[Int]] {
      let target = Column(places.map { Int32($0) })
      for isOne in Set(places).count == 1 ? [false, true] : [false] {
        let seen = Seen(target: target.cells, view: 0, isOne: isOne)
        let slice = Double.slice(values.cells, of: seen)
        for (lane, place) in places.enumerated() { #expect(slice[lane] == values[place]) }
      }
    }
  }

  @Test(arguments: [1, 3, 4, 5])
  func goalsOfTheSamePartnersLieTogether(goals: Int) {
    let count = 16 * goals
    let values = Column<Double>((0..<count).map(Double.init))
    let places = (0..<16).flatMap { partner in
      (0..<goals).map { Double.place(of: partner, goal: $0, of: goals) }
    }
    #expect(places.sorted() == Array(0..<count))
    let target = Column((0..<8).map { Int32(15 - 2 * $0) })
    let seen = Seen(target: target.cells, view: 0, isOne: false)
    for goal in 0..<goals {
      let slice = Double.slice(values.cells, of: seen, goal: goal, of: goals)
      for lane in 0..<8 {
        #expect(slice[lane] == Double(Double.place(of: 15 - 2 * lane, goal: goal, of: goals)))
        let own = Double.slice(values.cells, at: 8 * goals + goal * 8)
        #expect(own[lane] == Double(Double.place(of: 8 + lane, goal: goal, of: goals)))
      }
    }
  }
}
