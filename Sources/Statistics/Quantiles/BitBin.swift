/// A bin of numbers that share their sign, exponent and leading 8 fraction bits.
///
/// The key is 20 bits wide and grows with the numbers: non-negative ones have the top bit set, and
/// the bits of negative ones are turned over.
package struct BitBin: Hashable, Comparable, Sendable {
  let key: UInt32

  init(key: UInt32) { self.key = key }

  package init(_ value: Double) {
    // In halves, because processors have more to say about vectors of 32 bits than of 64.
    let upper = UInt32(truncatingIfNeeded: value.bitPattern &>> 32)
    let leading = (upper & 0x7FFF_FFFF) &>> 12
    let magnitude = leading < 0x100 ? 0 : leading
    let isNegative = Int32(bitPattern: upper) < 0 && magnitude > 0
    key = isNegative ? 0x7FFFF &- magnitude : 0x80000 &+ magnitude
  }

  package static func < (left: BitBin, right: BitBin) -> Bool {
    left.key < right.key
  }

  /// The smallest number of the bin, or its limit for negative numbers.
  package var low: Double { isNegative ? -edge(magnitude + 1) : edge(magnitude) }

  /// The largest number of the bin, or its limit for positive numbers.
  package var high: Double {
    if magnitude == 0 { return 0 }
    return isNegative ? -edge(magnitude) : edge(magnitude + 1)
  }

  private var isNegative: Bool { key < 0x80000 }

  private var magnitude: UInt32 { isNegative ? 0x7FFFF - key : key - 0x80000 }

  private func edge(_ bits: UInt32) -> Double {
    Double(bitPattern: UInt64(bits) << 44)
  }
}

extension BitBin {
  /// Bins in ascending order: a radix sort over the two halves of the 20 bits of a key.
  ///
  /// - Complexity: O(n); short lists are compared instead.
  static func sorted(_ bins: [BitBin]) -> [BitBin] {
    guard bins.count > 128 else { return bins.sorted() }
    var (from, to) = (bins, bins)
    for shift in [0, 10] as [UInt32] {
      var places = [Int](repeating: 0, count: 1 << 10)
      for bin in from { places[Int(bin.key >> shift & 0x3FF)] += 1 }
      var next = 0
      for digit in places.indices { (places[digit], next) = (next, next + places[digit]) }
      for bin in from {
        let digit = Int(bin.key >> shift & 0x3FF)
        to[places[digit]] = bin
        places[digit] += 1
      }
      swap(&from, &to)
    }
    return from
  }
}
