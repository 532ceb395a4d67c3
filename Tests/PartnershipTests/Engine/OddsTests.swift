import Chance
import Testing

@testable import PartnershipEngine

/// Words held against odds say what uniforms held against the chance say.
@Suite struct OddsTests {
  static let words: [UInt32] = [0, 1, 2, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF]
  static let chances: [Double] = [
    -1, -1e-12, 0, .leastNonzeroMagnitude, 1e-300, 0x1p-33, 0x1p-32, 0.25, 0.5, 1 / 3.0, 0.999,
    1 - 0x1p-33, 1 - 0x1p-53, 1, 1.5, 1e300, .infinity, .nan,
  ]

  private func expectSame(_ word: UInt32, _ chance: Double) {
    let isBelow = Philox.uniform(word) < chance
    #expect(Odds(chance).decide(word).isAnywhere == isBelow, "\(word) and \(chance)")
    let wide = Odds(Lane8(chance)).decide(Draw8(SIMD8(repeating: word)))
    #expect((1 as Lane8).only(where: wide)[3] == (isBelow ? 1 : 0), "\(word) and \(chance)")
  }

  @Test(arguments: words)
  func ordinaryChances(word: UInt32) {
    for chance in Self.chances { expectSame(word, chance) }
  }

  @Test(arguments: words)
  func chancesNextToTheUniformItself(word: UInt32) {
    let uniform = Philox.uniform(word)
    for chance in [uniform.nextDown, uniform, uniform.nextUp, uniform + 0x1p-33] {
      expectSame(word, chance)
    }
  }

  @Test func manyWordsAndChances() {
    for index in 0..<300 as Range<UInt32> {
      let drawn = Philox.words(key: (7, index), counter: (index, 1, 2, 3))
      expectSame(drawn.0, Philox.uniform(drawn.1))
      expectSame(drawn.2, Philox.uniform(drawn.2 &+ drawn.1 % 3 &- 1))
    }
  }
}
