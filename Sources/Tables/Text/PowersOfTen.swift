/// The leading 128 bits of the powers of ten from 10^−292 to 10^324.
///
/// Each entry g satisfies g = ⌈10^k · 2^s⌉ with 2^127 ≤ g < 2^128: the smallest number of 128 bits
/// that is not below the power. The table is computed exactly at first use, in about 20 µs: upwards
/// by multiplying a long integer by five, downwards by dividing a power of two by five. Dividing in
/// steps is exact because ⌊⌊x/5⌋/5⌋ = ⌊x/25⌋; factors of two only move the point.
struct PowersOfTen: Sendable {
  /// One power as two words of 64 bits.
  struct Entry: Sendable, Equatable {
    /// The leading word; its highest bit is set.
    var high: UInt64
    /// The following word.
    var low: UInt64
  }

  /// The smallest exponent in the table.
  static let smallest = -292
  /// The largest exponent in the table.
  static let largest = 324

  /// Computed once for the whole process.
  static let shared = PowersOfTen()

  /// 10^−292 first.
  let entries: [Entry]

  private init() {
    entries = Self.negativePowers() + Self.positivePowers()
  }

  /// The entry of 10^exponent, for an exponent inside the table.
  @inline(__always)
  subscript(exponent: Int) -> Entry { entries[exponent &- Self.smallest] }

  /// 10^−292 … 10^−1: the words of ⌊2^(64·13) / 5^n⌋, rounded up.
  private static func negativePowers() -> [Entry] {
    var words = [UInt64](repeating: 0, count: 14)
    words[13] = 1
    var found: [Entry] = []
    for _ in 1...(-smallest) {
      var remainder: UInt64 = 0
      for index in words.indices.reversed() {
        (words[index], remainder) = UInt64(5).dividingFullWidth((remainder, words[index]))
      }
      found.append(leading(of: words, isExact: false))
    }
    return found.reversed()
  }

  /// 10^0 … 10^324: the words of 5^n.
  private static func positivePowers() -> [Entry] {
    var words = [UInt64](repeating: 0, count: 14)
    words[2] = 1
    var found = [leading(of: words, isExact: true)]
    for _ in 1...largest {
      var carry: UInt64 = 0
      for index in words.indices {
        let product = words[index].multipliedFullWidth(by: 5)
        let (sum, overflow) = product.low.addingReportingOverflow(carry)
        words[index] = sum
        carry = product.high &+ (overflow ? 1 : 0)
      }
      found.append(leading(of: words, isExact: true))
    }
    return found
  }

  /// The leading 128 bits of a long integer (lowest word first), rounded up.
  ///
  /// - Parameter isExact: whether the words are the whole number, so that zeros behind the leading
  ///   bits mean that nothing is lost.
  private static func leading(of words: [UInt64], isExact: Bool) -> Entry {
    let top = words.lastIndex { $0 != 0 } ?? 0
    let shift = UInt64(words[top].leadingZeroBitCount)
    let high = words[top] << shift | words[top - 1] >> (64 - shift)
    let low = words[top - 1] << shift | words[top - 2] >> (64 - shift)
    let lost = words[top - 2] << shift != 0 || words[..<(top - 2)].contains { $0 != 0 }
    guard lost || !isExact else { return Entry(high: high, low: low) }
    let (roundedLow, overflow) = low.addingReportingOverflow(1)
    return Entry(high: high &+ (overflow ? 1 : 0), low: roundedLow)
  }
}
