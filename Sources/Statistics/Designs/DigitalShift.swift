import Chance

/// A random shift of a whole Sobol' sequence that keeps its evenness and makes each point uniform:
/// every coordinate is combined bit by bit (XOR) with one random word of its dimension.
///
/// Word j is word j mod 4 of Philox(counter: [j div 4, number, 0, "SHIF"], key: seed). Several
/// numbered shifts of one seed are independent designs, from which honest errors can be read.
public struct DigitalShift: Hashable, Sendable {
  /// The seed.
  public let seed: UInt64
  /// Which of the shifts of this seed.
  public let number: UInt32

  /// A shift.
  public init(seed: UInt64, number: UInt32 = 0) {
    self.seed = seed
    self.number = number
  }

  /// The word of one dimension.
  func word(_ dimension: Int) -> UInt32 {
    let block = UInt32(truncatingIfNeeded: dimension / 4)
    let words = Philox.words(
      key: seed.halves, counter: (block, number, 0, Purpose.digitalShift))
    return [words.0, words.1, words.2, words.3][dimension % 4]
  }
}
