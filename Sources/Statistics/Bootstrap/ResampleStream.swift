import Chance

/// The luck of resampling: which values enter which resample, as a pure function of a seed.
///
/// Index j of resample b among n values is
///
///     (w · n) >> 32,   w = word j mod 4 of Philox(counter: [j div 4, b, 0, purpose],
///                                               key: [seed low, seed high])
///
/// Every statistic of one study uses the same stream, so intervals do not change from call to call,
/// and all columns resampled together keep their rows together. The bias of the index is below
/// n/2^32.
public struct ResampleStream: Hashable, Sendable {
  /// The seed.
  public let seed: UInt64
  let purpose: UInt32

  /// The bootstrap stream of a seed.
  public init(seed: UInt64) {
    self.init(seed: seed, purpose: Purpose.bootstrap)
  }

  package init(seed: UInt64, purpose: UInt32) {
    self.seed = seed
    self.purpose = purpose
  }

  /// The `count` indices of one resample, each in 0…count−1.
  public func indices(ofResample resample: Int, count: Int) -> [Int] {
    var indices = Array(repeating: 0, count: max(0, count))
    fill(&indices, resample: resample)
    return indices
  }

  /// Overwrites `indices` with as many indices of one resample, each below its length.
  func fill(_ indices: inout [Int], resample: Int) {
    let count = indices.count
    let row = UInt32(truncatingIfNeeded: resample)
    for position in stride(from: 0, to: indices.count, by: 4) {
      let block = UInt32(truncatingIfNeeded: position / 4)
      let words = Philox.words(key: seed.halves, counter: (block, row, 0, purpose))
      let four = [words.0, words.1, words.2, words.3]
      for lane in 0..<min(4, indices.count - position) {
        indices[position + lane] = boundedIndex(four[lane], below: count)
      }
    }
  }

  /// `size` different indices below `count` in random order: the head of a Fisher–Yates shuffle.
  package func sampleWithoutReplacement(_ size: Int, of count: Int, resample: Int) -> [Int] {
    var pool = Array(0..<count)
    let row = UInt32(truncatingIfNeeded: resample)
    for position in 0..<min(size, count) {
      let word = Philox.words(
        key: seed.halves, counter: (UInt32(truncatingIfNeeded: position), row, 0, purpose)
      ).0
      pool.swapAt(position, position + boundedIndex(word, below: count - position))
    }
    return Array(pool.prefix(size))
  }
}

/// A word as an index in 0…count−1, (word · count) >> 32: no rejection, bias below count/2^32.
package func boundedIndex(_ word: UInt32, below count: Int) -> Int {
  Int((UInt64(word) * UInt64(count)) >> 32)
}

/// The last counter word of each use of random numbers in this module; no two are equal.
package enum Purpose {
  /// Resampling with replacement ("BOOT").
  static let bootstrap: UInt32 = 0x424F_4F54
  /// Half-samples without replacement ("HALF").
  package static let halfSample: UInt32 = 0x4841_4C46
  /// Digital shifts of Sobol' points ("SHIF").
  static let digitalShift: UInt32 = 0x5348_4946
  /// Permutations of Latin hypercubes ("LHSP").
  static let latinOrder: UInt32 = 0x4C48_5350
  /// Places inside the strata of Latin hypercubes ("LHSJ").
  static let latinJitter: UInt32 = 0x4C48_534A
  /// Morris trajectories ("MORR").
  static let morris: UInt32 = 0x4D4F_5252
}

extension UInt64 {
  /// The low and the high word, as a generator key.
  var halves: (UInt32, UInt32) {
    (UInt32(truncatingIfNeeded: self), UInt32(truncatingIfNeeded: self >> 32))
  }
}
