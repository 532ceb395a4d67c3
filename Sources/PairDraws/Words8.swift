#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Eight words of 32 bits, each in a lane of 64, in which processors multiply them; the upper halves may
/// hold anything.
///
/// Shared by the kernels: each is compiled for several instruction sets, and vectors become
/// instructions only inside one module.
struct Words8 {
  var values: SIMD8<UInt64>

  @inline(__always) init(_ values: SIMD8<UInt64>) { self.values = values }
  @inline(__always) init(_ value: UInt64) { values = SIMD8(repeating: value) }

  /// The lower 32 bits of every lane.
  @inline(__always) var low: Words8 { self & Words8(0xFFFF_FFFF) }
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
  }
#endif
