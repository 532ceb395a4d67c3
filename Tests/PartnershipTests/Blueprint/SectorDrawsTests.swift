import Chance
import PairDraws
import PairDrawsAVX2
import PairDrawsAVX512
import Partnership
import Testing

@testable import PartnershipModel

@Suite struct SectorDrawsTests {
  static let chances: [(within: Double, between: Double)] = [
    (0.7, 0.1), (0.5, 0.5), (0.4, 0), (0, 0.3), (1, 0.02), (1, 1), (0, 0), (0.05, 0.9),
    (0.015, 0.004), (0.001, 0.01),
  ]

  /// Whether chance links two partners, asked as the description of networks says it.
  private func isLinked(_ one: Partner, _ other: Partner, _ chance: Double) -> Bool {
    let (low, high) = (min(one.identity, other.identity), max(one.identity, other.identity))
    let words = Philox.words(
      key: (7, 1), counter: (low, high, identity(of: "network.sectors"), 0xFFFF_FFFF))
    return Philox.uniform(words.0) < chance
  }

  @Test(arguments: chances, [1, 2, 40, 300])
  func everyPairIsAskedByItself(chances: (within: Double, between: Double), count: Int) {
    let partners = (0..<count).map {
      Tiny.partner("p\($0)", sector: ["k12", "employer", "health"][$0 % 3])
    }
    var wiring = Wiring(partners: count)
    wiring.linkSectors(
      partners, within: chances.within, between: chances.between, seed: 1 << 32 + 7)
    let links = wiring.links
    for one in 0..<count {
      let row = links.target[links.rows[one]..<links.rows[one + 1]].map { Int($0) }
      let expected = (0..<count).filter { other in
        let chance = (other - one) % 3 == 0 ? chances.within : chances.between
        return other != one && isLinked(partners[one], partners[other], chance)
      }
      #expect(row == expected)
    }
  }

  @Test(arguments: [0, 1e-12, 0x1p-33, 0x1.8p-32, 0.1, 0.25, 1.0 / 3, 1 - 0x1p-33, 1, 7, .nan])
  func drawsBelowTheLimitAreThoseWithSomeChance(chance: Double) {
    let limit = SectorDraws.limit(chance)
    #expect(limit <= 1 << 32)
    if limit > 0 { #expect(Philox.uniform(UInt32(limit - 1)) < chance) }
    if limit < 1 << 32 { #expect(!(Philox.uniform(UInt32(limit)) < chance)) }
  }

  @Test(arguments: InstructionSet.allCases.filter(\.isAvailable))
  func everyCompilationFindsTheSamePairs(instructions: InstructionSet) {
    let find =
      switch instructions {
      case .base: PairDraws.PairChance.find
      case .avx2: PairDrawsAVX2.PairChance.find
      case .avx512: PairDrawsAVX512.PairChance.find
      }
    for (count, start) in [(0, 0), (1, 0), (7, 3), (8, 0), (9, 1), (64, 64), (203, 5)] {
      let seconds = (0..<count).map { UInt64(identity(of: "p\($0)")) }
      for limit in [0, 1 << 29, 1 << 31, 1 << 32] as [UInt64] {
        var found: [Int] = []
        seconds.withUnsafeBufferPointer {
          find((3, 9), 77, $0, 5, 11, start, limit) { found.append($0) }
        }
        let expected = (start..<count).filter {
          let counter = (77, UInt32(seconds[$0]), 5, 11) as Philox.Words
          return UInt64(Philox.words(key: (3, 9), counter: counter).0) < limit
        }
        #expect(found == expected)
      }
    }
  }
}
