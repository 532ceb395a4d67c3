/// A decimal laid out as seventeen digits, ready to be copied: d.dddddddddddddddd · 10^exponent.
struct SeventeenDigits {
  /// The first digit, 1…9.
  private var first: UInt8
  /// The next eight digits, one a byte.
  private var upper: UInt64
  /// The last eight digits, one a byte.
  private var lower: UInt64
  /// The power of ten of the first digit.
  var exponent: Int
  /// The digits up to the last that is not zero, 1…17.
  private var count: Int

  /// The smallest whole number of seventeen digits.
  private static let smallest: UInt64 = 10_000_000_000_000_000

  /// Spreads a decimal over seventeen digits.
  ///
  /// Only numbers below the normal range have fewer than sixteen digits and enter the loop.
  @inline(__always)
  init(_ decimal: ShortestDecimal) {
    var digits = decimal.digits
    var power = decimal.exponent
    let isSixteen: UInt64 = digits < Self.smallest ? 1 : 0
    digits &*= 1 &+ 9 &* isSixteen
    power &-= Int(truncatingIfNeeded: isSixteen)
    while digits < Self.smallest {
      digits &*= 10
      power &-= 1
    }
    let nine = digits / 100_000_000
    first = UInt8(truncatingIfNeeded: nine / 100_000_000)
    upper = DecimalDigits.eight(nine % 100_000_000)
    lower = DecimalDigits.eight(digits % 100_000_000)
    exponent = power &+ 16
    let isShort = lower == 0
    let zeros = (isShort ? upper : lower).trailingZeroBitCount &>> 3
    count = (isShort ? 9 : 17) &- zeros
  }

  /// Puts all seventeen digits at `target`.
  @inline(__always)
  private func store(at target: UnsafeMutablePointer<UInt8>) {
    target[0] = first | 0x30
    DecimalDigits.store(upper, at: target + 1)
    DecimalDigits.store(lower, at: target + 9)
  }

  /// Writes `12.5`: the exponent is 0…15 and there are digits behind the point.
  @inline(__always)
  func writePoint(to target: UnsafeMutablePointer<UInt8>) -> Int {
    store(at: target)
    let whole = exponent &+ 1
    let tail = UnsafeMutableRawPointer(target + whole)
    let behind = tail.loadUnaligned(as: UInt64.self)
    let last = tail.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    target[whole] = UInt8(ascii: ".")
    tail.storeBytes(of: behind, toByteOffset: 1, as: UInt64.self)
    tail.storeBytes(of: last, toByteOffset: 9, as: UInt64.self)
    return count &+ 1
  }

  /// Writes `0.00125`: the exponent is −4…−1.
  @inline(__always)
  func writeSmall(to target: UnsafeMutablePointer<UInt8>) -> Int {
    DecimalDigits.store(0, at: target)
    target[1] = UInt8(ascii: ".")
    let start = 1 &- exponent
    store(at: target + start)
    return start &+ count
  }

  /// Writes `1.25e-07`: the exponent has a sign and at least two digits.
  @inline(__always)
  func writePower(to target: UnsafeMutablePointer<UInt8>) -> Int {
    store(at: target + 1)
    target[0] = target[1]
    target[1] = UInt8(ascii: ".")
    var length = count == 1 ? 1 : count &+ 1
    target[length] = UInt8(ascii: "e")
    target[length &+ 1] = exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
    length &+= 2
    let size = UInt64(exponent.magnitude)
    if size < 10 {
      target[length] = UInt8(ascii: "0")
      length &+= 1
    }
    return length &+ DecimalDigits.write(size, to: target + length)
  }
}
