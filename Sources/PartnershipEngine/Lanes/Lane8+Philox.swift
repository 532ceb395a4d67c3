import Chance
import PartnershipModel

extension Lane8 {
  /// Philox on eight counters that differ in the replication alone.
  ///
  /// Words of 32 bits live in lanes of 64, so that a product needs no widening; what rises above bit
  /// 31 is masked before it is multiplied again, and is rubbish in the result. What all lanes share (two words of the counter and
  /// the month, until the third round has mixed the replication into everything) is computed once,
  /// as a scalar.
  @inline(__always) private static func philox(
    first: UInt32, second: UInt32, _ moment: Moment
  ) -> (Words8, Words8, Words8) {
    let (multiplier0, multiplier1): (UInt64, UInt64) = (0xD251_1F53, 0xCD9E_8D57)
    var (k0, k1) = moment.key
    func nextKeys() {
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    // Round 1: only the replication differs, and it is not multiplied yet.
    let shared0 = Halves(multiplier0 &* UInt64(first))
    let shared1 = Halves(multiplier1 &* UInt64(moment.month))
    let mixed = shared1.high ^ second ^ k0
    var c2 = Words8(counting: UInt64(moment.replication)) ^ Words8(UInt64(shared0.high ^ k1))
    nextKeys()
    // Round 2: the first word is still shared.
    let shared2 = Halves(multiplier0 &* UInt64(mixed))
    var product1 = c2.low * Words8(multiplier1)
    var c0 = product1.high ^ Words8(UInt64(shared1.low ^ k0))
    var c1 = product1
    let third = shared2.high ^ shared0.low ^ k1
    nextKeys()
    // Round 3: so is the third.
    let shared3 = Halves(multiplier1 &* UInt64(third))
    var product0 = c0.low * Words8(multiplier0)
    c0 = c1 ^ Words8(UInt64(shared3.high ^ k0))
    c1 = Words8(UInt64(shared3.low))
    c2 = product0.high ^ Words8(UInt64(shared2.low ^ k1))
    var c3 = product0
    for _ in 3..<10 {
      nextKeys()
      product0 = c0.low * Words8(multiplier0)
      product1 = c2.low * Words8(multiplier1)
      c0 = product1.high ^ c1 ^ Words8(UInt64(k0))
      c1 = product1
      c2 = product0.high ^ c3 ^ Words8(UInt64(k1))
      c3 = product0
    }
    return (c0, c1, c2)
  }
}

extension Lane8 {
  @inline(__always) static func words(
    first: UInt32, second: UInt32, _ moment: Moment
  ) -> (Draw8, Draw8, Draw8) {
    let words = philox(first: first, second: second, moment)
    return (words.0.draw, words.1.draw, words.2.draw)
  }

  /// Philox on eight counters that differ in their first two words: eight things decided in one
  /// world.
  @inline(__always) static func philox(
    firsts: Words8, seconds: Words8, _ moment: Moment
  ) -> (Words8, Words8, Words8) {
    let rest = (Words8(UInt64(moment.month)), Words8(UInt64(moment.replication)))
    return Words8.philox((firsts, seconds, rest.0, rest.1), key: moment.key)
  }
  /// Philox on the pairs of eight partners with eight others, in either order.
  @inline(__always) static func philox(
    _ own: Draw8, _ other: Draw8, _ moment: Moment
  ) -> (Words8, Words8, Words8) {
    Words8.philox(counter(own, other, moment), key: moment.key)
  }

  /// The same with twice eight others.
  @inline(__always) static func philox(
    _ own: Draw8, _ others: (Draw8, Draw8), _ moment: Moment
  ) -> ((Words8, Words8, Words8), (Words8, Words8, Words8)) {
    Words8.philox(
      counter(own, others.0, moment), counter(own, others.1, moment), key: moment.key)
  }

  @inline(__always) private static func counter(
    _ own: Draw8, _ other: Draw8, _ moment: Moment
  ) -> (Words8, Words8, Words8, Words8) {
    (
      Words8(widening: .smaller(own, other)), Words8(widening: .larger(own, other)),
      Words8(UInt64(moment.month)), Words8(UInt64(moment.replication))
    )
  }
}

extension Words8 {
  /// Whether there are registers enough for two computations in step.
  @inline(__always) static var areTwoInStep: Bool {
    #if MASK_REGISTERS
      true
    #else
      false
    #endif
  }
}

/// The two words of a product.
private struct Halves {
  let high, low: UInt32

  @inline(__always) init(_ product: UInt64) {
    high = UInt32(truncatingIfNeeded: product >> 32)
    low = UInt32(truncatingIfNeeded: product)
  }
}
