#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Eight lanes: eight possible worlds side by side.
///
/// With the compiler's vector operations (feature `BuiltinModule`) each statement becomes one
/// instruction on AVX-512, two on AVX2, four on SSE2 or NEON; without the feature the standard
/// library's operators do the same more slowly. The results are the same bits either way.
struct Lane8: Lanes {
  var values: SIMD8<Double>

  @inline(__always) init(_ values: SIMD8<Double>) { self.values = values }
  @inline(__always) init(_ value: Double) { values = SIMD8(repeating: value) }
  @inline(__always) static var width: Int { 8 }

  @inline(__always) subscript(lane: Int) -> Double {
    get { values[lane] }
    set { values[lane] = newValue }
  }
}

#if hasFeature(BuiltinModule)
  extension Lane8 {
    @inline(__always) static func + (a: Lane8, b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.fadd_Vec8xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func - (a: Lane8, b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.fsub_Vec8xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func * (a: Lane8, b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.fmul_Vec8xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func / (a: Lane8, b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.fdiv_Vec8xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func .< (a: Lane8, b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.fcmp_olt_Vec8xFPIEEE64(a.values._storage._value, b.values._storage._value),
        SIMD8<Double>(repeating: 1)._storage._value, SIMD8<Double>()._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func .<= (a: Lane8, b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.fcmp_ole_Vec8xFPIEEE64(a.values._storage._value, b.values._storage._value),
        SIMD8<Double>(repeating: 1)._storage._value, SIMD8<Double>()._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func choose(_ flag: Lane8, _ yes: Lane8, _ no: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.fcmp_une_Vec8xFPIEEE64(
          flag.values._storage._value, SIMD8<Double>()._storage._value),
        yes.values._storage._value, no.values._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func smaller(_ a: Lane8, _ b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.fcmp_olt_Vec8xFPIEEE64(a.values._storage._value, b.values._storage._value),
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func larger(_ a: Lane8, _ b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.fcmp_ogt_Vec8xFPIEEE64(a.values._storage._value, b.values._storage._value),
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
    @inline(__always) static func magnitude(_ a: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.bitcast_Vec8xInt64_Vec8xFPIEEE64(
        Builtin.and_Vec8xInt64(
          Builtin.bitcast_Vec8xFPIEEE64_Vec8xInt64(a.values._storage._value),
          SIMD8<UInt64>(repeating: 0x7FFF_FFFF_FFFF_FFFF)._storage._value))
      return Lane8(r)
    }
    @inline(__always) var isAnywhere: Bool {
      let flags = Builtin.fcmp_une_Vec8xFPIEEE64(
        values._storage._value, SIMD8<Double>()._storage._value)
      let bits = Builtin.bitcast_Vec8xInt1_Int8(flags)
      return UInt8(bits) != 0
    }
  }
#else
  extension Lane8 {
    @inline(__always) static func + (a: Lane8, b: Lane8) -> Lane8 { Lane8(a.values + b.values) }
    @inline(__always) static func - (a: Lane8, b: Lane8) -> Lane8 { Lane8(a.values - b.values) }
    @inline(__always) static func * (a: Lane8, b: Lane8) -> Lane8 { Lane8(a.values * b.values) }
    @inline(__always) static func / (a: Lane8, b: Lane8) -> Lane8 { Lane8(a.values / b.values) }
    @inline(__always) static func .< (a: Lane8, b: Lane8) -> Lane8 {
      Lane8(SIMD8<Double>().replacing(with: 1, where: a.values .< b.values))
    }
    @inline(__always) static func .<= (a: Lane8, b: Lane8) -> Lane8 {
      Lane8(SIMD8<Double>().replacing(with: 1, where: a.values .<= b.values))
    }
    @inline(__always) static func choose(_ flag: Lane8, _ yes: Lane8, _ no: Lane8) -> Lane8 {
      Lane8(no.values.replacing(with: yes.values, where: flag.values .!= SIMD8<Double>()))
    }
    @inline(__always) static func smaller(_ a: Lane8, _ b: Lane8) -> Lane8 {
      Lane8(b.values.replacing(with: a.values, where: a.values .< b.values))
    }
    @inline(__always) static func larger(_ a: Lane8, _ b: Lane8) -> Lane8 {
      Lane8(b.values.replacing(with: a.values, where: a.values .> b.values))
    }
    @inline(__always) static func magnitude(_ a: Lane8) -> Lane8 { larger(a, 0 - a) }
    @inline(__always) var isAnywhere: Bool { any(values .!= SIMD8<Double>()) }
  }
#endif
