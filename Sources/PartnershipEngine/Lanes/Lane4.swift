#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Four numbers of one partner side by side: what it holds of four goals that follow each other.
struct Lane4: BitwiseCopyable, Sendable {
  var values: SIMD4<Double>

  @inline(__always) init(_ values: SIMD4<Double>) { self.values = values }
  @inline(__always) init(_ value: Double) { values = SIMD4(repeating: value) }
  @inline(__always) subscript(lane: Int) -> Double { values[lane] }

  @inline(__always) static func += (a: inout Lane4, b: Lane4) { a = a + b }
}

#if hasFeature(BuiltinModule)
  extension Lane4 {
    @inline(__always) static func + (a: Lane4, b: Lane4) -> Lane4 {
      var r = SIMD4<Double>()
      r._storage._value = Builtin.fadd_Vec4xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane4(r)
    }
    @inline(__always) static func * (a: Lane4, b: Lane4) -> Lane4 {
      var r = SIMD4<Double>()
      r._storage._value = Builtin.fmul_Vec4xFPIEEE64(
        a.values._storage._value, b.values._storage._value)
      return Lane4(r)
    }
  }
#else
  extension Lane4 {
    @inline(__always) static func + (a: Lane4, b: Lane4) -> Lane4 { Lane4(a.values + b.values) }
    @inline(__always) static func * (a: Lane4, b: Lane4) -> Lane4 { Lane4(a.values * b.values) }
  }
#endif
