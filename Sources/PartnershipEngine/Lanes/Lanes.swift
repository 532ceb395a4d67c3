/// Numbers of several possible worlds side by side: one lane a world.
///
/// The month is written once over `Lanes`. With one lane (`Double`) it is the plain model; with
/// eight (``Lane8``) the same statements carry eight worlds at a time. No operation crosses lanes,
/// and each is rounded as IEEE 754 says, so a world's numbers do not depend on the width.
///
/// Conditions are **flags**, lanes that hold 1 where something is true and 0 where it is not: "and"
/// is a product, "not" is `1 - flag`, and ``either(_:_:)`` is "or". Adding a number times a flag of 0
/// adds nothing, exactly. Inner loops use masks instead, which say the same; see ``Mask``.
protocol Lanes: BitwiseCopyable, Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral
where FloatLiteralType == Double, IntegerLiteralType == Int64 {
  /// Where something is true.
  associatedtype Where: Mask
  /// A random word for each world.
  associatedtype Draw: BitwiseCopyable, Sendable, ExpressibleByIntegerLiteral
  where Draw.IntegerLiteralType == UInt32

  /// Number of worlds side by side.
  static var width: Int { get }
  /// The same number in every lane.
  init(_ value: Double)
  /// The number of one world.
  subscript(lane: Int) -> Double { get set }

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self

  /// Flags where a < b.
  static func .< (a: Self, b: Self) -> Self
  /// Flags where a ≤ b.
  static func .<= (a: Self, b: Self) -> Self
  /// `yes` where the flag is set, else `no`.
  static func choose(_ flag: Self, _ yes: Self, _ no: Self) -> Self
  /// The smaller of two numbers.
  static func smaller(_ a: Self, _ b: Self) -> Self
  /// The larger of two numbers.
  static func larger(_ a: Self, _ b: Self) -> Self
  /// The absolute value.
  static func magnitude(_ a: Self) -> Self
  /// Whether any lane differs from 0.
  var isAnywhere: Bool { get }

  /// Where the value is below a limit.
  func falls(below limit: Self) -> Where
  /// The value where the mask is set, 0 elsewhere.
  func only(where mask: Where) -> Self
  /// 0 where the mask is set, the value elsewhere.
  func except(where mask: Where) -> Self
  /// The value with a number added where the mask is set.
  func adding(_ number: Self, where mask: Where) -> Self
  /// 2^52 + word: the word's bits, with an exponent in front.
  init(planting draw: Draw)

  /// The first three words of the counter (first, second, month, replication), where lane l has
  /// replication `moment.replication + l`.
  static func words(first: UInt32, second: UInt32, _ moment: Moment) -> (Draw, Draw, Draw)
}

extension Lanes {
  @inline(__always) init(floatLiteral value: Double) { self.init(value) }
  @inline(__always) init(integerLiteral value: Int64) { self.init(Double(value)) }

  @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }
  @inline(__always) static func *= (a: inout Self, b: Self) { a = a * b }

  @inline(__always) func adding(_ number: Self, where mask: Where) -> Self {
    self + number.only(where: mask)
  }

  /// The uniform of a random word, (word + ½) / 2^32, exactly.
  @inline(__always) init(uniform draw: Draw) {
    self = (Self(planting: draw) - Self(0x1p52 - 0.5)) * Self(0x1p-32)
  }

  /// The first three uniforms of the counter (first, second, month, replication), where lane l has
  /// replication `moment.replication + l`.
  @inline(__always) static func uniforms(
    first: UInt32, second: UInt32, _ moment: Moment
  ) -> (Self, Self, Self) {
    let words = words(first: first, second: second, moment)
    return (Self(uniform: words.0), Self(uniform: words.1), Self(uniform: words.2))
  }

  /// Where a flag is set.
  @inline(__always) var isSet: Where { (0 as Self).falls(below: self) }

  /// A sum divided by its number of items; 0 over no items.
  @inline(__always) static func mean(_ sum: Self, over count: Self) -> Self {
    let some = 0 .< count
    return choose(some, sum / choose(some, count, 1), 0)
  }

  /// Flags where either flag is set.
  @inline(__always) static func either(_ a: Self, _ b: Self) -> Self { larger(a, b) }
}

/// Thresholds are compared with a slack of 1e-9, so that the order of a sum never decides.
enum Tie {
  /// The difference within which a computed quantity counts as equal to its threshold.
  static let slack = 1e-9
}

extension Lanes {
  /// Flags where the value is at most the threshold, ties included.
  @inline(__always) func isAtMost(_ threshold: Self) -> Self {
    self .<= threshold + Self(Tie.slack)
  }
  /// Flags where the value exceeds the threshold, ties excluded.
  @inline(__always) func isAbove(_ threshold: Self) -> Self { threshold + Self(Tie.slack) .< self }
  /// Flags where the value is at least the threshold, ties included.
  @inline(__always) func isAtLeast(_ threshold: Self) -> Self {
    threshold - Self(Tie.slack) .<= self
  }
  /// Flags where the value is below the threshold, ties excluded.
  @inline(__always) func isBelow(_ threshold: Self) -> Self { self .< threshold - Self(Tie.slack) }
}
