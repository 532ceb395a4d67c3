#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Eight columns that are sorted side by side; see ``Lane2`` for how.
struct Lane8 {
  var values: SIMD8<Double>

  @inline(__always) init(_ values: SIMD8<Double>) { self.values = values }
}

#if hasFeature(BuiltinModule)
  extension Lane8 {
    /// `a` where it is below `b`, and `b` elsewhere.
    @inline(__always) static func smaller(_ a: Lane8, _ b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.fcmp_olt_Vec8xFPIEEE64(a.values._storage._value, b.values._storage._value),
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
    /// `a` where it is above `b`, and `b` elsewhere.
    @inline(__always) static func larger(_ a: Lane8, _ b: Lane8) -> Lane8 {
      var r = SIMD8<Double>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
        Builtin.fcmp_ogt_Vec8xFPIEEE64(a.values._storage._value, b.values._storage._value),
        a.values._storage._value, b.values._storage._value)
      return Lane8(r)
    }
  }
#else
  extension Lane8 {
    /// `a` where it is below `b`, and `b` elsewhere.
    @inline(__always) static func smaller(_ a: Lane8, _ b: Lane8) -> Lane8 {
      Lane8(b.values.replacing(with: a.values, where: a.values .< b.values))
    }
    /// `a` where it is above `b`, and `b` elsewhere.
    @inline(__always) static func larger(_ a: Lane8, _ b: Lane8) -> Lane8 {
      Lane8(b.values.replacing(with: a.values, where: a.values .> b.values))
    }
  }
#endif
