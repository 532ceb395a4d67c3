#if hasFeature(BuiltinModule)
  import Builtin
#endif

extension Words8 {
  /// Consecutive numbers from `first`, wrapped to 32 bits.
  @inline(__always) init(counting first: UInt64) {
    values = (SIMD8(repeating: first) &+ SIMD8(0, 1, 2, 3, 4, 5, 6, 7))
  }
  /// 2^52 + word: the word's bits, with an exponent in front.
  @inline(__always) var planted: Lane8 {
    #if hasFeature(BuiltinModule)
      var r = SIMD8<Double>()
      r._storage._value = Builtin.bitcast_Vec8xInt64_Vec8xFPIEEE64(
        Builtin.or_Vec8xInt64(
          values._storage._value,
          SIMD8<UInt64>(repeating: 0x4330_0000_0000_0000)._storage._value))
      return Lane8(r)
    #else
      let planted = values | SIMD8(repeating: 0x4330_0000_0000_0000)
      return Lane8(unsafeBitCast(planted, to: SIMD8<Double>.self))
    #endif
  }
}
