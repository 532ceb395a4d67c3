#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Eight words of 32 bits, each in a lane of 64.
struct Words8 {
  var values: SIMD8<UInt64>

  @inline(__always) init(_ values: SIMD8<UInt64>) { self.values = values }
  @inline(__always) init(_ value: UInt64) { values = SIMD8(repeating: value) }
  /// Consecutive numbers from `first`, wrapped to 32 bits.
  @inline(__always) init(counting first: UInt64) {
    values = (SIMD8(repeating: first) &+ SIMD8(0, 1, 2, 3, 4, 5, 6, 7))
  }

  /// The lower 32 bits of every lane.
  @inline(__always) var low: Words8 { self & Words8(0xFFFF_FFFF) }
  /// (word + ½) / 2^32, exactly.
  @inline(__always) var uniform: Lane8 {
    (low.planted - Lane8(0x1p52 - 0.5)) * Lane8(0x1p-32)
  }
}

#if hasFeature(BuiltinModule)
  extension Words8 {
    @inline(__always) static func & (a: Words8, b: Words8) -> Words8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.and_Vec8xInt64(a.values._storage._value, b.values._storage._value)
      return Words8(r)
    }
    @inline(__always) static func ^ (a: Words8, b: Words8) -> Words8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.xor_Vec8xInt64(a.values._storage._value, b.values._storage._value)
      return Words8(r)
    }
    @inline(__always) static func * (a: Words8, b: Words8) -> Words8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.mul_Vec8xInt64(a.values._storage._value, b.values._storage._value)
      return Words8(r)
    }
    /// The upper 32 bits of every lane, moved down.
    @inline(__always) var high: Words8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.lshr_Vec8xInt64(
        values._storage._value, SIMD8<UInt64>(repeating: 32)._storage._value)
      return Words8(r)
    }
    /// 2^52 + word: the word's bits, with an exponent in front.
    @inline(__always) var planted: Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.bitcast_Vec8xInt64_Vec8xFPIEEE64(
        Builtin.or_Vec8xInt64(
          values._storage._value,
          SIMD8<UInt64>(repeating: 0x4330_0000_0000_0000)._storage._value))
      return Lane8(r)
    }
  }
#else
  extension Words8 {
    @inline(__always) static func & (a: Words8, b: Words8) -> Words8 { Words8(a.values & b.values) }
    @inline(__always) static func ^ (a: Words8, b: Words8) -> Words8 { Words8(a.values ^ b.values) }
    @inline(__always) static func * (a: Words8, b: Words8) -> Words8 {
      Words8(a.values &* b.values)
    }
    /// The upper 32 bits of every lane, moved down.
    @inline(__always) var high: Words8 { Words8(values &>> SIMD8(repeating: 32)) }
    /// 2^52 + word: the word's bits, with an exponent in front.
    @inline(__always) var planted: Lane8 {
      let planted = values | SIMD8(repeating: 0x4330_0000_0000_0000)
      return Lane8(unsafeBitCast(planted, to: SIMD8<Double>.self))
    }
  }
#endif
