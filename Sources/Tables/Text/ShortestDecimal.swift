/// The shortest decimal that reads back as a given number.
///
/// Between the midpoints to its two neighbours every decimal reads back as the number. Among the
/// decimals there with the fewest digits, the closest to the number is taken (the even one of two
/// equally close). The midpoints are scaled by a power of ten so that this interval is between one
/// and ten units wide; then only four candidates remain.
///
/// Source: Raffaello Giulietti, "The Schubfach way to render doubles", 2020. Cost: six
/// multiplications of 64 by 64 bits, no division by a variable.
struct ShortestDecimal {
  /// The digits as a whole number; they may end in zeros.
  var digits: UInt64
  /// The number is digits · 10^exponent.
  var exponent: Int

  /// The shortest decimal of a positive finite number given by its bits.
  ///
  /// - Parameters:
  ///   - fraction: the 52 bits behind the binary point.
  ///   - biased: the exponent field, 0…2046.
  ///   - scales: the table ``DecimalScales/shared``.
  @inline(__always)
  init(fraction: UInt64, biased: UInt64, scales: UnsafeBufferPointer<DecimalScale>) {
    // Below a power of two the neighbour is half as far away.
    let isNarrow = fraction == 0 && biased > 1
    let significand = biased == 0 ? fraction : fraction | 1 &<< 52
    let scale = scales[DecimalScales.place(biased: biased, isNarrow: isNarrow)]
    let shift = scale.shift
    let four = significand &<< 2
    let isOdd = significand & 1
    // All in quarters of a unit; an odd number does not own its midpoints.
    let lower = Self.scaled((four &- 2 &+ Self.one(isNarrow)) &<< shift, by: scale) &+ isOdd
    let middle = Self.scaled(four &<< shift, by: scale)
    let upper = Self.scaled((four &+ 2) &<< shift, by: scale) &- isOdd
    self.init(lower: lower, middle: middle, upper: upper, power: scale.power)
  }

  /// Picks among the multiples of ten next to the number, else among the whole numbers next to it.
  @inline(__always)
  private init(lower: UInt64, middle: UInt64, upper: UInt64, power: Int) {
    exponent = power
    let whole = middle &>> 2
    let ten = whole / 10 &* 10
    let isTenInside = Self.one(lower <= ten &<< 2)
    let isNextTenInside = Self.one((ten &+ 10) &<< 2 <= upper)
    let isInside = Self.one(lower <= whole &<< 2)
    let isNextInside = Self.one((whole &+ 1) &<< 2 <= upper)
    let half = whole &<< 2 | 2
    let roundsUp = Self.one(middle &+ (whole & 1) > half)
    let isUp = Self.choose(isInside ^ isNextInside, isNextInside, else: roundsUp)
    let isTen = (isTenInside ^ isNextTenInside) & Self.one(whole >= 10)
    digits = Self.choose(isTen, ten &+ isNextTenInside &* 10, else: whole &+ isUp)
  }

  /// 1 for true, 0 for false. Which candidate wins is as good as random, so that a branch would
  /// often be predicted wrongly; arithmetic is not.
  @inline(__always)
  private static func one(_ condition: Bool) -> UInt64 { condition ? 1 : 0 }

  /// `first` if `flag` is 1, `second` if it is 0.
  @inline(__always)
  private static func choose(_ flag: UInt64, _ first: UInt64, else second: UInt64) -> UInt64 {
    second ^ ((first ^ second) & (0 &- flag))
  }

  /// ⌊value · scale / 2^128⌋, with the last bit set if anything was cut off ("rounding to odd"),
  /// which keeps every later comparison exact.
  @inline(__always)
  private static func scaled(_ value: UInt64, by scale: DecimalScale) -> UInt64 {
    let carried = value.multipliedFullWidth(by: scale.low).high
    let product = value.multipliedFullWidth(by: scale.high)
    let (rest, overflow) = product.low.addingReportingOverflow(carried)
    return (product.high &+ one(overflow)) | one(rest > 1)
  }
}
