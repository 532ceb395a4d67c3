/// The Halton sequence: each axis counts in its own prime base, digits mirrored at the point.
///
/// Easy to explain and fine for a few dimensions; in more, neighbouring axes march in step. Prefer
/// Sobol' points for real work.
///
/// Source: Halton, Numerische Mathematik 2, 1960.
public enum HaltonSequence {
  /// One point of the unit cube, in the first `dimensions` primes.
  ///
  /// - Throws: `StatisticsError.setting` outside 1…30 dimensions.
  public static func point(_ index: UInt32, dimensions: Int) throws(StatisticsError) -> [Double] {
    guard (1...primes.count).contains(dimensions) else {
      throw .setting(name: "dimensions", allowed: "from 1 to \(primes.count)")
    }
    return primes.prefix(dimensions).map { radicalInverse(UInt64(index), base: $0) }
  }

  private static let primes: [UInt64] = [
    2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
    101, 103, 107, 109, 113,
  ]

  private static func radicalInverse(_ index: UInt64, base: UInt64) -> Double {
    var (rest, mirrored, scale) = (index, UInt64(0), UInt64(1))
    while rest > 0 {
      mirrored = mirrored * base + rest % base
      scale *= base
      rest /= base
    }
    return Double(mirrored) / Double(scale)
  }
}
