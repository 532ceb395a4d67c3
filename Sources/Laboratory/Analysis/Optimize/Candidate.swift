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

  /// Mean of a reading over the worlds so far that did not fail; 0 without any.
  func mean(_ reading: Int) -> Double {
    let column = values[reading].filter(\.isFinite)
    return column.isEmpty ? 0 : column.reduce(0, +) / Double(column.count)
  }

  /// Whether it has been run and every run of it failed.
  var isHopeless: Bool {
    values.contains { !$0.isEmpty && !$0.contains(where: \.isFinite) }
  }

  /// Runs that failed.
  var failed: Int {
    (values.first?.indices ?? 0..<0).count { world in values.contains { !$0[world].isFinite } }
  }

  /// A place near this one: every second coordinate moved by chance, reflected at the walls of the
  /// cube.
  ///
  /// - Parameters:
  ///   - step: largest move in a coordinate.
  ///   - number: the number of the new candidate, which decides its luck.
  ///   - seed: the seed of the search.
  func neighbour(step: Double, number: Int, seed: UInt64) -> [Double] {
    point.enumerated().map { place, u in
      let words = Candidate.words(place, number, seed)
      guard words.1 & 1 == 0 else { return u }
      return Candidate.reflected(u + step * (2 * Philox.uniform(words.0) - 1))
    }
  }

  /// A place from which two others differ as they do from each other, and then a step of chance:
  /// differential evolution. Where the best agree, moves are small, and where they differ, large.
  ///
  /// Source: Storn and Price, Journal of Global Optimization 11, 1997.
  func child(
    between mates: (Candidate, Candidate), step: Double, number: Int, seed: UInt64
  ) -> [Double] {
    neighbour(step: step, number: number, seed: seed).enumerated().map { place, u in
      let words = Candidate.words(place, number, seed)
      guard words.2 & 1 == 0 else { return u }
      return Candidate.reflected(u + 0.6 * (mates.0.point[place] - mates.1.point[place]))
    }
  }

  /// Two of some others.
  func mates(among count: Int, number: Int, seed: UInt64) -> (Int, Int) {
    let words = Candidate.words(-1, number, seed)
    let first = Int(words.0 % UInt32(max(1, count)))
    let other = Int(words.1 % UInt32(max(1, count - 1)))
    return (first, other >= first ? min(count - 1, other + 1) : other)
  }

  private static func words(
    _ place: Int, _ number: Int, _ seed: UInt64
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    Philox.words(
      key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)),
      counter: (
        UInt32(truncatingIfNeeded: place), UInt32(truncatingIfNeeded: number), 0, purpose
      ))
  }

  private static func reflected(_ u: Double) -> Double {
    min(1, max(0, u < 0 ? -u : u > 1 ? 2 - u : u))
  }

  /// The last counter word of the moves ("OPTI").
  private static let purpose: UInt32 = 0x4F50_5449
}
