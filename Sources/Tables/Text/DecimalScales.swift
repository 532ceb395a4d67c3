/// What brings the numbers of one binary exponent to the scale on which their shortest decimal is
/// found; see ``ShortestDecimal``.
struct DecimalScale: Sendable {
  /// The leading and the following word of the power of ten to multiply by.
  let high, low: UInt64
  /// The unit of the scale is 10^power.
  let power: Int
  /// Places by which a significand is moved to the left first.
  let shift: UInt64
}

/// The scales of all exponents of doubles, computed once, so that a number needs one look-up.
///
/// With q the binary exponent of the last bit, the unit is the largest power of ten that is not above
/// 2^q, or not above ¾·2^q below a power of two, where the neighbour is half as far away. Both
/// logarithms are taken by whole numbers, which is exact in this range.
enum DecimalScales {
  /// The scales by the eleven bits of the exponent, and behind them those below powers of two.
  static let shared: [DecimalScale] = (0..<2 * size).map { place in
    scale(biased: place % size, isNarrow: place >= size)
  }

  /// Number of exponents that eleven bits can have.
  private static let size = 2048

  /// Where the scale of a number stands. It is inside the table, for an exponent has eleven bits.
  @inline(__always)
  static func place(biased: UInt64, isNarrow: Bool) -> Int {
    Int(truncatingIfNeeded: isNarrow ? biased | 2048 : biased)
  }

  private static func scale(biased: Int, isNarrow: Bool) -> DecimalScale {
    // The exponent of infinity has no numbers, and neither has that of zero a narrow one.
    let binaryExponent = biased == 0 ? -1074 : min(biased, 2046) - 1075
    let power = (binaryExponent * 1_262_611 - (isNarrow ? 524_031 : 0)) >> 22
    let shift = binaryExponent + ((-power * 1_741_647) >> 19) + 1
    let scale = PowersOfTen.shared[-power]
    return DecimalScale(
      high: scale.high, low: scale.low, power: power, shift: UInt64(clamping: shift))
  }
}
