#if hasFeature(BuiltinModule)
  import Builtin
#endif

extension Words8 {
  /// A bit for each word below a limit of up to 2^32, the first the lowest.
  @inline(__always) func flags(below limit: UInt64) -> UInt8 {
    #if hasFeature(BuiltinModule)
      UInt8(
        Builtin.bitcast_Vec8xInt1_Int8(
          Builtin.cmp_ult_Vec8xInt64(
            low.values._storage._value, Words8(limit).values._storage._value)))
    #else
      let isBelow = low.values .< SIMD8(repeating: limit)
      return isBelow.indices.reduce(0) { $0 | (isBelow[$1] ? 1 << UInt8($1) : 0) }
    #endif
  }
}
