#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Eight words of 32 bits side by side, each at the lower end of 64 bits: the form in which
/// processors multiply words into products of 64 bits. Upper halves may hold anything.
///
/// With the compiler's vector operations (feature `BuiltinModule`) each statement becomes one or two
/// instructions on AVX-512; without the feature the standard library's operators do the same more
/// slowly.
struct Word8 {
  var values: SIMD8<UInt64>

  @inline(__always) init(_ values: SIMD8<UInt64>) { self.values = values }
  @inline(__always) init(_ word: UInt32) { values = SIMD8(repeating: UInt64(word)) }
}

#if hasFeature(BuiltinModule)
  extension Word8 {
    @inline(__always) static func ^ (a: Word8, b: Word8) -> Word8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.xor_Vec8xInt64(a.values._storage._value, b.values._storage._value)
      return Word8(r)
    }
    /// The words alone.
    @inline(__always) var low: Word8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.and_Vec8xInt64(
        values._storage._value, SIMD8<UInt64>(repeating: 0xFFFF_FFFF)._storage._value)
      return Word8(r)
    }
    /// The upper halves.
    @inline(__always) var high: Word8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.lshr_Vec8xInt64(
        values._storage._value, SIMD8<UInt64>(repeating: 32)._storage._value)
      return Word8(r)
    }
    /// Products of 64 bits.
    @inline(__always) func times(_ word: UInt32) -> Word8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.mul_Vec8xInt64(
        low.values._storage._value, Word8(word).values._storage._value)
      return Word8(r)
    }
    /// A bit for each word below a limit of up to 2^32, the first the lowest.
    @inline(__always) func flags(below limit: UInt64) -> UInt8 {
      UInt8(
        Builtin.bitcast_Vec8xInt1_Int8(
          Builtin.cmp_ult_Vec8xInt64(
            low.values._storage._value, SIMD8<UInt64>(repeating: limit)._storage._value)))
    }
  }
#else
  extension Word8 {
    @inline(__always) static func ^ (a: Word8, b: Word8) -> Word8 { Word8(a.values ^ b.values) }
    /// The words alone.
    @inline(__always) var low: Word8 { Word8(values & SIMD8(repeating: 0xFFFF_FFFF)) }
    /// The upper halves.
    @inline(__always) var high: Word8 { Word8(values &>> SIMD8(repeating: 32)) }
    /// Products of 64 bits.
    @inline(__always) func times(_ word: UInt32) -> Word8 {
      Word8(low.values &* Word8(word).values)
    }
    /// A bit for each word below a limit of up to 2^32, the first the lowest.
    @inline(__always) func flags(below limit: UInt64) -> UInt8 {
      let isBelow = low.values .< SIMD8(repeating: limit)
      return isBelow.indices.reduce(0) { $0 | (isBelow[$1] ? 1 << UInt8($1) : 0) }
    }
  }
#endif
