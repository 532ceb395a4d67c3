import Chance
import Testing

@testable import Statistics

@Suite struct BitBinTests {
  private func bins(_ count: Int) -> [BitBin] {
    (0..<UInt32(count)).map { index in
      let words = Philox.words(key: (1, 2), counter: (index, 0, 0, 0))
      let value = (Philox.uniform(words.0) - 0.3) / Philox.uniform(words.1)
      return BitBin(index % 50 == 0 ? 0 : value)
    }
  }

  @Test(arguments: [0, 1, 2, 128, 129, 1000, 5000])
  func radixSortIsASort(count: Int) {
    let bins = bins(count)
    #expect(BitBin.sorted(bins) == bins.sorted())
  }

  @Test func theLargestAndSmallestNumbersStayInOrder() {
    let ends = [-Double.greatestFiniteMagnitude, -1, 0, 1, .greatestFiniteMagnitude]
    let bins = ends.map { BitBin($0) }
    let many = (0..<200).map { bins[$0 * 3 % 5] }
    let sorted = BitBin.sorted(many)
    #expect(sorted == many.sorted())
    #expect(sorted.first == bins[0] && sorted.last == bins[4])
  }

  @Test(arguments: [
    0, -0.0, 5e-324, -5e-324, 0x0.fffffffffffffp-1022, -0x0.fffffffffffffp-1022, 0x1p-1022,
    -0x1p-1022, 1, -1, 1.00390624, 255.9999, -3e200,
  ])
  func aBinHoldsItsNumber(number: Double) {
    let bin = BitBin(number)
    let isTiny = number.magnitude < .leastNormalMagnitude
    #expect(isTiny ? bin == BitBin(0) : bin.low <= number && number <= bin.high)
    #expect(isTiny || bin.high - bin.low <= 0x1p-8 * number.magnitude)
  }
}
