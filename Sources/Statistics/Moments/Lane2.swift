#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Two columns side by side: as many doubles as every 64-bit processor has in one register.
///
/// With the compiler's vector operations (feature `BuiltinModule`) each statement becomes one
/// instruction; without the feature the standard library's operators do the same more slowly. The
/// results are the same bits either way, and those of the same operations on each column alone.
struct Lane2 {
  var values: SIMD2<Double>

  @inline(__always) init(_ values: SIMD2<Double>) { self.values = values }
  @inline(__always) init(_ value: Double) { values = SIMD2(repeating: value) }

  /// The two numbers at a place, whatever its alignment.
  @inline(__always) init(at place: UnsafePointer<Double>) {
    values = UnsafeRawPointer(place).loadUnaligned(as: SIMD2<Double>.self)
  }
}

#if hasFeature(BuiltinModule)
  extension Lane2 {
    @inline(__always) static func + (a: Lane2, b: Lane2) -> Lane2 {
      var r = SIMD2<Double>()
      r._storage._value = Builtin.fadd_Vec2xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane2(r)
    }
    @inline(__always) static func - (a: Lane2, b: Lane2) -> Lane2 {
      var r = SIMD2<Double>()
      r._storage._value = Builtin.fsub_Vec2xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane2(r)
    }
    @inline(__always) static func * (a: Lane2, b: Lane2) -> Lane2 {
      var r = SIMD2<Double>()
      r._storage._value = Builtin.fmul_Vec2xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane2(r)
    }
    @inline(__always) static func / (a: Lane2, b: Lane2) -> Lane2 {
      var r = SIMD2<Double>()
      r._storage._value = Builtin.fdiv_Vec2xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane2(r)
    }
  }
#else
  extension Lane2 {
    @inline(__always) static func + (a: Lane2, b: Lane2) -> Lane2 { Lane2(a.values + b.values) }
    @inline(__always) static func - (a: Lane2, b: Lane2) -> Lane2 { Lane2(a.values - b.values) }
    @inline(__always) static func * (a: Lane2, b: Lane2) -> Lane2 { Lane2(a.values * b.values) }
    @inline(__always) static func / (a: Lane2, b: Lane2) -> Lane2 { Lane2(a.values / b.values) }
  }
#endif
