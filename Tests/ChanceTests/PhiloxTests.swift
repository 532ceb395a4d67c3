import Chance
import Foundation
import Testing

/// Philox4x32-10 against the vectors of its authors.
@Suite struct PhiloxTests {
  struct Vector: Sendable, Decodable {
    let name: String
    let rounds: Int
    let ctr, key, out: [String]
  }

  private struct KnownAnswers: Decodable { let vectors: [Vector] }

  private func word(_ text: String) throws -> UInt32 { try #require(UInt32(text, radix: 16)) }

  private func vectors() throws -> [Vector] {
    let url = try #require(
      Bundle.module.url(forResource: "rng_kat.json", withExtension: nil, subdirectory: "Fixtures"))
    let answers = try JSONDecoder().decode(KnownAnswers.self, from: Data(contentsOf: url))
    return answers.vectors.filter { $0.name == "philox4x32" && $0.rounds == 10 }
  }

  @Test func wordsAreThePublishedOnes() throws {
    let vectors = try vectors()
    #expect(vectors.count >= 3)
    for vector in vectors {
      let (counter, key) = (try vector.ctr.map(word), try vector.key.map(word))
      let words = Philox.words(
        key: (key[0], key[1]), counter: (counter[0], counter[1], counter[2], counter[3]))
      #expect([words.0, words.1, words.2, words.3] == (try vector.out.map(word)))
    }
  }

  @Test func everyWordOfCounterAndKeyMatters() {
    func words(_ c: [UInt32], _ k: [UInt32]) -> [UInt32] {
      let w = Philox.words(key: (k[0], k[1]), counter: (c[0], c[1], c[2], c[3]))
      return [w.0, w.1, w.2, w.3]
    }
    let reference = words([1, 2, 3, 4], [5, 6])
    for place in 0..<4 {
      var counter: [UInt32] = [1, 2, 3, 4]
      counter[place] += 1
      #expect(zip(words(counter, [5, 6]), reference).allSatisfy { $0 != $1 })
    }
    for place in 0..<2 {
      var key: [UInt32] = [5, 6]
      key[place] += 1
      #expect(zip(words([1, 2, 3, 4], key), reference).allSatisfy { $0 != $1 })
    }
  }

  @Test(
    arguments: [
      (0, 0x1p-33), (1, 3 * 0x1p-33), (0x8000_0000, 0.5 + 0x1p-33), (0xFFFF_FFFF, 1 - 0x1p-33),
    ] as [(UInt32, Double)])
  func uniformsLieInTheMiddleOfTheirCell(word: UInt32, expected: Double) {
    #expect(Philox.uniform(word) == expected)
  }

  /// Mean 1/2 and variance 1/12 within five standard errors of 20,000 draws.
  @Test func uniformsAreEven() {
    var (sum, squares) = (0.0, 0.0)
    for counter in 0..<UInt32(5000) {
      let words = Philox.words(key: (1, 2), counter: (counter, 0, 0, 0))
      for word in [words.0, words.1, words.2, words.3] {
        let deviation = Philox.uniform(word) - 0.5
        sum += deviation
        squares += deviation * deviation
      }
    }
    #expect(abs(sum / 20_000) < 5 * (1.0 / 12 / 20_000).squareRoot())
    #expect(abs(squares / 20_000 - 1.0 / 12) < 5 * (1.0 / 180 / 20_000).squareRoot())
  }
}
