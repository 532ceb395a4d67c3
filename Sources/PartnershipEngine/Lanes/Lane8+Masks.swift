#if hasFeature(BuiltinModule)
  import Builtin
#endif

#if hasFeature(BuiltinModule) && !MASK_REGISTERS
  extension Lane8 {
    @inline(__always) func falls(below limit: Lane8) -> Mask8 {
      var r = SIMD8<UInt64>()
      r._storage._value = Builtin.sext_Vec8xInt1_Vec8xInt64(
        Builtin.fcmp_olt_Vec8xFPIEEE64(values._storage._value, limit.values._storage._value))
      return Mask8(Words8(r))
    }
    @inline(__always) func only(where mask: Mask8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.bitcast_Vec8xInt64_Vec8xFPIEEE64(
        Builtin.and_Vec8xInt64(
          Builtin.bitcast_Vec8xFPIEEE64_Vec8xInt64(values._storage._value),
          mask.lanes.values._storage._value))
      return Lane8(r)
    }
    @inline(__always) func except(where mask: Mask8) -> Lane8 {
      only(where: Mask8(mask.lanes ^ Words8(~0)))
    }
  }
#endif

#if hasFeature(BuiltinModule)
  extension Lane8 {
    @inline(__always) init(planting draw: Draw8) { self = Words8(widening: draw).planted }
  }

  extension Words8 {
    /// Words of 32 bits in lanes of 64.
    @inline(__always) init(widening draw: Draw8) {
      values = SIMD8<UInt64>()
      values._storage._value = Builtin.zext_Vec8xInt32_Vec8xInt64(draw.words._storage._value)
    }
    /// The lower 32 bits of every lane.
    @inline(__always) var draw: Draw8 {
      var r = SIMD8<UInt32>()
      r._storage._value = Builtin.trunc_Vec8xInt64_Vec8xInt32(values._storage._value)
      return Draw8(r)
    }
    /// The highest bit of every lane, those of the first lane the lowest.
    @inline(__always) var signs: UInt8 {
      UInt8(
        Builtin.bitcast_Vec8xInt1_Int8(
          Builtin.cmp_slt_Vec8xInt64(values._storage._value, SIMD8<UInt64>()._storage._value)))
    }
    /// The lower 8 bits of every lane.
    @inline(__always) var bytes: SIMD8<UInt8> {
      var r = SIMD8<UInt8>()
      r._storage._value = Builtin.trunc_Vec8xInt64_Vec8xInt8(values._storage._value)
      return r
    }
    /// All ones where the byte is, else 0.
    @inline(__always) init(extending bytes: SIMD8<UInt8>) {
      values = SIMD8<UInt64>()
      values._storage._value = Builtin.sext_Vec8xInt8_Vec8xInt64(bytes._storage._value)
    }
    /// All ones where the bit of the lane is set, else 0.
    @inline(__always) init(spreading bits: UInt8) {
      values = SIMD8<UInt64>()
      values._storage._value = Builtin.sext_Vec8xInt1_Vec8xInt64(
        Builtin.bitcast_Int8_Vec8xInt1(bits._value))
    }
  }
#else
  extension Lane8 {
    @inline(__always) func falls(below limit: Lane8) -> Mask8 {
      Mask8(Words8(SIMD8<UInt64>().replacing(with: ~0, where: values .< limit.values)))
    }
    @inline(__always) func only(where mask: Mask8) -> Lane8 {
      let bits = unsafeBitCast(values, to: SIMD8<UInt64>.self) & mask.lanes.values
      return Lane8(unsafeBitCast(bits, to: SIMD8<Double>.self))
    }
    @inline(__always) func except(where mask: Mask8) -> Lane8 {
      only(where: Mask8(mask.lanes ^ Words8(~0)))
    }
    @inline(__always) init(planting draw: Draw8) { self = Words8(widening: draw).planted }
  }

  extension Words8 {
    /// Words of 32 bits in lanes of 64.
    @inline(__always) init(widening draw: Draw8) {
      values = SIMD8<UInt64>(truncatingIfNeeded: draw.words)
    }
    /// The lower 32 bits of every lane.
    @inline(__always) var draw: Draw8 { Draw8(SIMD8<UInt32>(truncatingIfNeeded: values)) }
    /// The highest bit of every lane, those of the first lane the lowest.
    @inline(__always) var signs: UInt8 {
      (0..<8).reduce(0) { $0 | UInt8(truncatingIfNeeded: values[$1] >> 63) << UInt8($1) }
    }
    /// The lower 8 bits of every lane.
    @inline(__always) var bytes: SIMD8<UInt8> { SIMD8<UInt8>(truncatingIfNeeded: values) }
    /// All ones where the byte is, else 0.
    @inline(__always) init(extending bytes: SIMD8<UInt8>) {
      let signed = SIMD8<Int8>(truncatingIfNeeded: bytes)
      values = SIMD8<UInt64>(truncatingIfNeeded: SIMD8<Int64>(truncatingIfNeeded: signed))
    }
    /// All ones where the bit of the lane is set, else 0.
    @inline(__always) init(spreading bits: UInt8) {
      let set = SIMD8(repeating: UInt64(bits)) & SIMD8(1, 2, 4, 8, 16, 32, 64, 128)
      values = SIMD8<UInt64>().replacing(with: ~0, where: set .!= SIMD8<UInt64>())
    }
  }
#endif
