/// The counter-based generator Philox4x32 with ten rounds.
///
/// A counter of four words and a key of two words are scrambled into four words that look random:
///
///     (w0, w1, w2, w3) = Philox(key: (k0, k1), counter: (c0, c1, c2, c3))
///
/// The same key and counter always give the same words, so a random number is a pure function of
/// what it decides and never of the order in which numbers are asked for. Two different counters
/// share nothing.
///
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011.
/// Cost: about 20 multiplications of 32 by 32 bits a call.
public enum Philox {
  /// Four words of 32 bits.
  public typealias Words = (UInt32, UInt32, UInt32, UInt32)

  /// The words of one counter under one key.
  ///
  /// - Parameters:
  ///   - key: low word and high word.
  ///   - counter: four words, the first the fastest to change.
  /// - Returns: four words, each uniform over 0…2^32−1.
  @inlinable
  public static func words(key: (UInt32, UInt32), counter: Words) -> Words {
    var (c0, c1, c2, c3) = counter
    var (k0, k1) = key
    for _ in 0..<10 {
      let product0 = UInt64(0xD251_1F53) &* UInt64(c0)
      let product1 = UInt64(0xCD9E_8D57) &* UInt64(c2)
      let high0 = UInt32(truncatingIfNeeded: product0 >> 32)
      let high1 = UInt32(truncatingIfNeeded: product1 >> 32)
      c0 = high1 ^ c1 ^ k0
      c1 = UInt32(truncatingIfNeeded: product1)
      c2 = high0 ^ c3 ^ k1
      c3 = UInt32(truncatingIfNeeded: product0)
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0, c1, c2, c3)
  }

  /// A word as a number strictly between 0 and 1: (word + ½) / 2^32, exact in double precision.
  @inlinable
  public static func uniform(_ word: UInt32) -> Double {
    (Double(word) + 0.5) * 0x1p-32
  }
}
