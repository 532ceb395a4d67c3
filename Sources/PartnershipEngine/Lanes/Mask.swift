/// Where something is true, world by world: a condition as the inner loops use it.
///
/// A mask says the same as flags, in the form in which a processor chooses between numbers: all bits
/// of a lane are set, or none.
protocol Mask: BitwiseCopyable, Sendable {
  /// The same everywhere.
  init(_ everywhere: Bool)
  static func & (a: Self, b: Self) -> Self
  static func | (a: Self, b: Self) -> Self
  /// Where exactly one of two things is true.
  static func ^ (a: Self, b: Self) -> Self
  /// A bit for each lane, the first the lowest.
  var bits: UInt8 { get }
  /// Whether it is true in any lane.
  var isAnywhere: Bool { get }
  /// Whether it is true in all lanes.
  var isEverywhere: Bool { get }
}

/// The mask of one world.
struct Mask1: Mask {
  let byte: UInt8

  @inline(__always) init(byte: UInt8) { self.byte = byte }
  @inline(__always) init(_ everywhere: Bool) { byte = everywhere ? ~0 : 0 }
  @inline(__always) static func & (a: Mask1, b: Mask1) -> Mask1 { Mask1(byte: a.byte & b.byte) }
  @inline(__always) static func | (a: Mask1, b: Mask1) -> Mask1 { Mask1(byte: a.byte | b.byte) }
  @inline(__always) static func ^ (a: Mask1, b: Mask1) -> Mask1 { Mask1(byte: a.byte ^ b.byte) }
  @inline(__always) var isAnywhere: Bool { byte != 0 }
  @inline(__always) var isEverywhere: Bool { byte != 0 }
  @inline(__always) var bits: UInt8 { byte & 1 }
  /// The same in all bits of a number.
  @inline(__always) var word: UInt64 {
    UInt64(bitPattern: Int64(Int8(bitPattern: byte)))
  }
}
