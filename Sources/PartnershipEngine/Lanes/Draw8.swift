/// Eight random words of 32 bits.
struct Draw8: BitwiseCopyable, Sendable, ExpressibleByIntegerLiteral {
  var words: SIMD8<UInt32>

  @inline(__always) init(_ words: SIMD8<UInt32>) { self.words = words }
  @inline(__always) init(integerLiteral value: UInt32) { words = SIMD8(repeating: value) }
  @inline(__always) subscript(lane: Int) -> UInt32 { words[lane] }
}
