/// Decimal digits of whole numbers, eight at a time and without a loop over digits.
///
/// Eight digits are split by three multiplications into one digit a byte, after the idea of Paul
/// Khuong, "How to print integers really fast" (2017): a quotient by 10000, then by 100, then by 10
/// is subtracted in all lanes of one word at once.
enum DecimalDigits {
  /// Room, in bytes, that ``write(_:to:)`` may touch: more than the 20 digits of 2^64 − 1.
  static let room = 24

  /// The eight digits of a number below 10^8, one a byte, the first digit in the highest byte.
  @inline(__always)
  static func eight(_ value: UInt64) -> UInt64 {
    let fours = value &+ (0x1_0000_0000 &- 10_000) &* ((value &* 0x68d_b8bb) &>> 40)
    let hundreds = ((fours &* 0x147b) &>> 19) & 0x7f_0000_007f
    let twos = fours &+ (0x1_0000 &- 100) &* hundreds
    let tens = ((twos &* 0x67) &>> 10) & 0xf_000f_000f_000f
    return twos &+ (0x100 &- 10) &* tens
  }

  /// Puts eight digits, as made by ``eight(_:)``, at `target` in reading order.
  @inline(__always)
  static func store(_ digits: UInt64, at target: UnsafeMutablePointer<UInt8>) {
    let text = (digits | 0x3030_3030_3030_3030).bigEndian
    UnsafeMutableRawPointer(target).storeBytes(of: text, as: UInt64.self)
  }

  /// Writes a whole number without leading zeros and returns the number of digits.
  ///
  /// - Parameter target: has ``room`` bytes; bytes behind the number may be overwritten.
  @inline(__always)
  static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
    if value < 100_000_000 { return writeLeading(value, to: target) }
    let (upper, lower) = value.quotientAndRemainder(dividingBy: 100_000_000)
    var length = 0
    if upper < 100_000_000 {
      length = writeLeading(upper, to: target)
    } else {
      let (first, middle) = upper.quotientAndRemainder(dividingBy: 100_000_000)
      length = writeLeading(first, to: target)
      store(eight(middle), at: target + length)
      length += 8
    }
    store(eight(lower), at: target + length)
    return length + 8
  }

  /// Writes a number below 10^8 without leading zeros; zero is one digit.
  @inline(__always)
  private static func writeLeading(
    _ value: UInt64, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let digits = eight(value)
    let zeros = min(digits.leadingZeroBitCount / 8, 7)
    store(digits &<< UInt64(zeros * 8), at: target)
    return 8 - zeros
  }
}
