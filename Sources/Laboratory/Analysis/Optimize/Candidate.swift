import Chance
import Partnership

/// A strategy on trial.
struct Candidate: Sendable {
  /// Its number.
  let id: Int
  /// Where it comes from: `space`, the id of a strategy of the scenario, or `near N`.
  let origin: String
  /// Its place in the unit cube; empty for a strategy of the scenario.
  let point: [Double]
  let strategy: Strategy
  /// `[reading][world]` values so far.
  var values: [[Double]] = []

  /// Mean of a reading over the worlds so far.
  func mean(_ reading: Int) -> Double {
    let column = values[reading]
    return column.isEmpty ? 0 : column.reduce(0, +) / Double(column.count)
  }

  /// A place near this one, reflected at the walls of the cube.
  ///
  /// - Parameters:
  ///   - step: largest move in a coordinate.
  ///   - number: the number of the new candidate, which decides its luck.
  ///   - seed: the seed of the search.
  func neighbour(step: Double, number: Int, seed: UInt64) -> [Double] {
    point.enumerated().map { place, u in
      let words = Philox.words(
        key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)),
        counter: (UInt32(place), UInt32(truncatingIfNeeded: number), 0, Candidate.purpose))
      guard words.1 & 1 == 0 else { return u }
      let moved = u + step * (2 * Philox.uniform(words.0) - 1)
      return min(1, max(0, moved < 0 ? -moved : moved > 1 ? 2 - moved : moved))
    }
  }

  /// The last counter word of the moves ("OPTI").
  private static let purpose: UInt32 = 0x4F50_5449
}
