#if hasFeature(BuiltinModule)
  import Builtin
#endif

/// Eight random words of 32 bits.
struct Draw8: BitwiseCopyable, Sendable, ExpressibleByIntegerLiteral {
  var words: SIMD8<UInt32>

  @inline(__always) init(_ words: SIMD8<UInt32>) { self.words = words }
  @inline(__always) init(integerLiteral value: UInt32) { words = SIMD8(repeating: value) }

  /// The smaller of two words.
  @inline(__always) static func smaller(_ a: Draw8, _ b: Draw8) -> Draw8 {
    choose(a, isBelow: b, a, b)
  }
  /// The larger of two words.
  @inline(__always) static func larger(_ a: Draw8, _ b: Draw8) -> Draw8 {
    choose(a, isBelow: b, b, a)
  }

  #if hasFeature(BuiltinModule)
    /// The sum of two words, wrapped.
    @inline(__always) static func &+ (a: Draw8, b: Draw8) -> Draw8 {
      var r = SIMD8<UInt32>()
      r._storage._value = Builtin.add_Vec8xInt32(a.words._storage._value, b.words._storage._value)
      return Draw8(r)
    }
    /// `yes` where a < b, else `no`.
    @inline(__always) static func choose(
      _ a: Draw8, isBelow b: Draw8, _ yes: Draw8, _ no: Draw8
    ) -> Draw8 {
      var r = SIMD8<UInt32>()
      r._storage._value = Builtin.select_Vec8xInt1_Vec8xInt32(
        Builtin.cmp_ult_Vec8xInt32(a.words._storage._value, b.words._storage._value),
        yes.words._storage._value, no.words._storage._value)
      return Draw8(r)
    }
  #else
    /// The sum of two words, wrapped.
    @inline(__always) static func &+ (a: Draw8, b: Draw8) -> Draw8 { Draw8(a.words &+ b.words) }
    /// `yes` where a < b, else `no`.
    @inline(__always) static func choose(
      _ a: Draw8, isBelow b: Draw8, _ yes: Draw8, _ no: Draw8
    ) -> Draw8 {
      Draw8(no.words.replacing(with: yes.words, where: a.words .< b.words))
    }
  #endif
}
