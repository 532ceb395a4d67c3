import Chance

extension Lane8 {
  /// Philox on eight counters that differ in the replication alone.
  ///
  /// Words of 32 bits live in lanes of 64, so that a product needs no widening; what rises above bit
  /// 31 is masked before it is multiplied again. A word becomes a double by planting it in the
  /// fraction of 2^52 and taking 2^52 − ½ away, which is exact.
  @inline(__always) static func uniforms(
    first: UInt32, second: UInt32, month: UInt32, replication: UInt32, key: (UInt32, UInt32)
  ) -> (Lane8, Lane8, Lane8) {
    var c0 = Words8(UInt64(first))
    var c1 = Words8(UInt64(second))
    var c2 = Words8(UInt64(month))
    var c3 = Words8(counting: UInt64(replication))
    var (k0, k1) = key
    for _ in 0..<10 {
      let product0 = c0.low * Words8(0xD251_1F53)
      let product1 = c2.low * Words8(0xCD9E_8D57)
      c0 = product1.high ^ c1 ^ Words8(UInt64(k0))
      c1 = product1
      c2 = product0.high ^ c3 ^ Words8(UInt64(k1))
      c3 = product0
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (c0.low.uniform, c1.low.uniform, c2.low.uniform)
  }
}
