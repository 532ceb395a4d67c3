/// Text of numbers: the shortest decimal that reads back as exactly the same `Double`.
///
/// The form is the one of Swift's `description`:
///
/// - with a point and at least one digit behind it: `0.1`, `12.0`, `-0.0`;
/// - in powers of ten below 0.0001 and above 2^53: `1e-05`, `5e-324`, `1e+16`.
///
/// It depends on nothing but the number: no locale, no precision setting. Every reader that rounds
/// correctly (Swift, Python, R, C) gets the same bits back. A number that is not finite has no
/// text; tables leave its cell empty.
///
/// Cost: about 15 ns a number in an optimised build. Source: see `ShortestDecimal`.
public enum DecimalFormat {
  /// Room, in bytes, that writing one number may touch. The longest text has 24 bytes.
  static let room = 40

  /// The text of a number, or `nil` if the number is not finite.
  public static func text(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    var buffer = TextBuffer(capacity: room)
    buffer.append(value)
    return buffer.text
  }

  /// Writes a number and returns the number of bytes; none if the number is not finite.
  ///
  /// - Parameters:
  ///   - target: has ``room`` bytes; bytes behind the text may be overwritten.
  ///   - scales: the table ``DecimalScales/shared``.
  @inline(__always)
  static func write(
    _ value: Double, to target: UnsafeMutablePointer<UInt8>,
    _ scales: UnsafeBufferPointer<DecimalScale>
  ) -> Int {
    let bits = value.bitPattern
    let fraction = bits & (1 &<< 52 &- 1)
    let biased = bits &>> 52 & 0x7ff
    guard biased != 0x7ff else { return 0 }
    target[0] = UInt8(ascii: "-")
    let sign = Int(bits &>> 63)
    let body = target + sign
    if let whole = wholeNumber(fraction: fraction, biased: biased) {
      let length = DecimalDigits.write(whole, to: body)
      body[length] = UInt8(ascii: ".")
      body[length + 1] = UInt8(ascii: "0")
      return sign + length + 2
    }
    return sign + writeBroken(fraction: fraction, biased: biased, to: body, scales)
  }

  /// The number itself if it is whole and at most 2^53 in size.
  @inline(__always)
  private static func wholeNumber(fraction: UInt64, biased: UInt64) -> UInt64? {
    if biased == 0 { return fraction == 0 ? 0 : nil }
    guard biased >= 1023 && biased <= 1075 else {
      return biased == 1076 && fraction == 0 ? 1 &<< 53 : nil
    }
    let shift = 1075 &- biased
    let significand = fraction | 1 &<< 52
    return significand & ((1 &<< shift) &- 1) == 0 ? significand &>> shift : nil
  }

  /// Writes a positive number that is not whole, or is above 2^53.
  @inline(__always)
  private static func writeBroken(
    fraction: UInt64, biased: UInt64, to target: UnsafeMutablePointer<UInt8>,
    _ scales: UnsafeBufferPointer<DecimalScale>
  ) -> Int {
    let shortest = ShortestDecimal(fraction: fraction, biased: biased, scales: scales)
    let digits = SeventeenDigits(shortest)
    if digits.exponent < -4 || biased > 1075 { return digits.writePower(to: target) }
    return digits.exponent < 0 ? digits.writeSmall(to: target) : digits.writePoint(to: target)
  }
}
