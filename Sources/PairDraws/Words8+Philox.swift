extension Words8 {
  /// The first three words of Philox4x32-10 at eight counters. What depends on no lane is worked out
  /// once for all: the compiler sees to that.
  ///
  /// Source: Salmon, Moraes, Dror and Shaw 2011.
  @inline(__always) static func philox(
    _ counter: (Words8, Words8, Words8, Words8), key: (UInt32, UInt32)
  ) -> (Words8, Words8, Words8) {
    var (c0, c1, c2, c3) = counter
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
    return (c0, c1, c2)
  }

  /// The same at twice eight counters in step: while a processor waits for a product of one it computes
  /// with the other. Round by round, for the compiler leaves a loop of that size as it is.
  @inline(__always) static func philox(
    _ one: (Words8, Words8, Words8, Words8), _ other: (Words8, Words8, Words8, Words8),
    key: (UInt32, UInt32)
  ) -> ((Words8, Words8, Words8), (Words8, Words8, Words8)) {
    var (a, b, key) = (one, other, key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    round(&a, &b, &key)
    return ((a.0, a.1, a.2), (b.0, b.1, b.2))
  }

  @inline(__always) private static func round(
    _ a: inout (Words8, Words8, Words8, Words8), _ b: inout (Words8, Words8, Words8, Words8),
    _ key: inout (UInt32, UInt32)
  ) {
    let first = (a.0.low * Words8(0xD251_1F53), b.0.low * Words8(0xD251_1F53))
    let second = (a.2.low * Words8(0xCD9E_8D57), b.2.low * Words8(0xCD9E_8D57))
    let (k0, k1) = (Words8(UInt64(key.0)), Words8(UInt64(key.1)))
    a = (second.0.high ^ a.1 ^ k0, second.0, first.0.high ^ a.3 ^ k1, first.0)
    b = (second.1.high ^ b.1 ^ k0, second.1, first.1.high ^ b.3 ^ k1, first.1)
    key.0 &+= 0x9E37_79B9
    key.1 &+= 0xBB67_AE85
  }
}
