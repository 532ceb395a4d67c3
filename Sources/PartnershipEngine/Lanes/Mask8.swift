#if hasFeature(BuiltinModule)
  import Builtin
#endif

#if MASK_REGISTERS && hasFeature(BuiltinModule)
  /// The mask of eight worlds: one bit a world, as in a processor's mask registers.
  struct Mask8: Mask {
    let bits: UInt8

    @inline(__always) init(bits: UInt8) { self.bits = bits }
    /// From bytes that are all ones or 0.
    @inline(__always) init(bytes: SIMD8<UInt8>) {
      bits = UInt8(
        Builtin.bitcast_Vec8xInt1_Int8(
          Builtin.cmp_slt_Vec8xInt8(bytes._storage._value, SIMD8<UInt8>()._storage._value)))
    }
    /// From one bit of each byte.
    @inline(__always) init(bit: UInt8, of bytes: SIMD8<UInt8>) {
      let set = Builtin.and_Vec8xInt8(
        bytes._storage._value, SIMD8<UInt8>(repeating: bit)._storage._value)
      bits = UInt8(
        Builtin.bitcast_Vec8xInt1_Int8(
          Builtin.cmp_ne_Vec8xInt8(set, SIMD8<UInt8>()._storage._value)))
    }
    /// All ones or 0 for each world.
    @inline(__always) var bytes: SIMD8<UInt8> {
      var r = SIMD8<UInt8>()
      r._storage._value = Builtin.sext_Vec8xInt1_Vec8xInt8(
        Builtin.bitcast_Int8_Vec8xInt1(bits._value))
      return r
    }
    @inline(__always) init(_ everywhere: Bool) { bits = everywhere ? ~0 : 0 }
    @inline(__always) static func & (a: Mask8, b: Mask8) -> Mask8 { Mask8(bits: a.bits & b.bits) }
    @inline(__always) static func | (a: Mask8, b: Mask8) -> Mask8 { Mask8(bits: a.bits | b.bits) }
    @inline(__always) static func ^ (a: Mask8, b: Mask8) -> Mask8 { Mask8(bits: a.bits ^ b.bits) }
    @inline(__always) var isAnywhere: Bool { bits != 0 }
    @inline(__always) var isEverywhere: Bool { bits == 0xFF }
  }

  extension Lane8 {
    @inline(__always) func falls(below limit: Lane8) -> Mask8 {
      Mask8(
        bits: UInt8(
          Builtin.bitcast_Vec8xInt1_Int8(
            Builtin.fcmp_olt_Vec8xFPIEEE64(values._storage._value, limit.values._storage._value))))
    }
    @inline(__always) func only(where mask: Mask8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.bitcast_Int8_Vec8xInt1(mask.bits._value), values._storage._value,
        SIMD8<Double>()._storage._value)
      return Lane8(r)
    }
    @inline(__always) func adding(_ number: Lane8, where mask: Mask8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.bitcast_Int8_Vec8xInt1(mask.bits._value), (self + number).values._storage._value,
        values._storage._value)
      return Lane8(r)
    }
    @inline(__always) func except(where mask: Mask8) -> Lane8 {
      only(where: Mask8(bits: ~mask.bits))
    }
  }
#else
  /// The mask of eight worlds.
  struct Mask8: Mask {
    let lanes: Words8

    @inline(__always) init(_ lanes: Words8) { self.lanes = lanes }
    /// From bytes that are all ones or 0.
    @inline(__always) init(bytes: SIMD8<UInt8>) { lanes = Words8(extending: bytes) }
    /// From one bit of each byte.
    @inline(__always) init(bit: UInt8, of bytes: SIMD8<UInt8>) {
      let set = bytes & SIMD8(repeating: bit)
      lanes = Words8(extending: SIMD8<UInt8>().replacing(with: ~0, where: set .!= SIMD8<UInt8>()))
    }
    /// All ones or 0 for each world.
    @inline(__always) var bytes: SIMD8<UInt8> { lanes.bytes }
    @inline(__always) init(_ everywhere: Bool) { lanes = Words8(everywhere ? ~0 : 0) }
    @inline(__always) init(bits: UInt8) { lanes = Words8(spreading: bits) }
    /// A bit for each lane, the first the lowest.
    @inline(__always) var bits: UInt8 { lanes.signs }
    @inline(__always) static func & (a: Mask8, b: Mask8) -> Mask8 { Mask8(a.lanes & b.lanes) }
    @inline(__always) static func | (a: Mask8, b: Mask8) -> Mask8 { a ^ b ^ (a & b) }
    @inline(__always) static func ^ (a: Mask8, b: Mask8) -> Mask8 { Mask8(a.lanes ^ b.lanes) }
    @inline(__always) var isAnywhere: Bool { bits != 0 }
    @inline(__always) var isEverywhere: Bool { bits == 0xFF }
  }
#endif
