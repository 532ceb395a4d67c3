/// The Sobol' sequence: points that fill the unit cube more evenly than chance does.
///
/// The first 2^m points put equally many into every half, quarter, … of each axis, so use powers of
/// two and skip none. Points come in Gray-code order:
///
///     x_j(index) = XOR of the direction numbers v_{j,i} over the bits i set in index XOR index/2
///
/// Source: Sobol', USSR Computational Mathematics 7, 1967; Antonov and Saleev, 1979; direction
/// numbers of Joe and Kuo, 2008.
public struct SobolSequence: Hashable, Sendable {
  /// The largest number of dimensions.
  public static let largestDimension = JoeKuoDirectionNumbers.dimensions

  /// The number of dimensions.
  public let dimensions: Int
  /// `[dimension × 32 + bit]`.
  private let directions: [UInt32]

  /// A sequence.
  ///
  /// - Throws: `StatisticsError.tooManyDimensions` above 128, `.setting` below 1.
  public init(dimensions: Int) throws(StatisticsError) {
    guard dimensions >= 1 else { throw .setting(name: "dimensions", allowed: "1 or more") }
    guard dimensions <= SobolSequence.largestDimension else {
      throw .tooManyDimensions(asked: dimensions, available: SobolSequence.largestDimension)
    }
    self.dimensions = dimensions
    var directions = (0..<32).map { UInt32(1) << (31 - $0) }
    var entry = JoeKuoDirectionNumbers.packed[...]
    for _ in 1..<dimensions {
      let degree = Int(entry[entry.startIndex])
      let head = entry.startIndex + 2
      directions += SobolSequence.directions(
        bits: entry[head - 1], starts: entry[head..<head + degree])
      entry = entry[(head + degree)...]
    }
    self.directions = directions
  }

  /// The 32 direction numbers of one dimension by Sobol's recurrence.
  private static func directions(bits: UInt32, starts: ArraySlice<UInt32>) -> [UInt32] {
    let degree = starts.count
    var v = starts.enumerated().map { $1 << (31 - UInt32($0)) }
    for i in degree..<32 {
      var value = v[i - degree] ^ (v[i - degree] >> UInt32(degree))
      for k in stride(from: 1, to: degree, by: 1) where (bits >> UInt32(degree - 1 - k)) & 1 == 1 {
        value ^= v[i - k]
      }
      v.append(value)
    }
    return v
  }

  /// One point, as numerators over 2^32.
  ///
  /// - Complexity: O(dimensions).
  public func numerators(_ index: UInt32) -> [UInt32] {
    let gray = index ^ (index >> 1)
    return (0..<dimensions).map { dimension in
      var value: UInt32 = 0
      var rest = gray
      while rest != 0 {
        value ^= directions[dimension * 32 + rest.trailingZeroBitCount]
        rest &= rest - 1
      }
      return value
    }
  }

  /// One point of the unit cube, shifted or plain.
  ///
  /// A shifted point is (x XOR shift)/2^32 + 2^−33, strictly inside the cube; a plain one is x/2^32,
  /// and the first plain point is the origin.
  public func point(_ index: UInt32, shift: DigitalShift? = nil) -> [Double] {
    let numerators = numerators(index)
    guard let shift else { return numerators.map { Double($0) * 0x1p-32 } }
    return numerators.enumerated().map { dimension, numerator in
      Double(numerator ^ shift.word(dimension)) * 0x1p-32 + 0x1p-33
    }
  }
}
