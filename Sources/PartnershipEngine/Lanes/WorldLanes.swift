/// Lanes that carry worlds, and what one vector carries in a step: a **slice**.
///
/// With eight worlds side by side a slice is one partner, or one of its views, in eight worlds. With
/// one world a slice is eight partners that follow each other, or one view of each of them: those
/// with the same place in their rows. Either way the same statement is written once, a sum over a
/// row is a sum of slices in the order of the row, and no operation crosses lanes. A slice may reach
/// beyond the last partner, and a row beyond its last view; what lies there counts for nothing.
protocol WorldLanes: Lanes {
  /// A condition of the views of a slice, as it is kept.
  associatedtype Marks: BitwiseCopyable, Sendable
  /// Where a partner delivered, and where its voice is above the average.
  associatedtype Standing: BitwiseCopyable, Sendable
  /// Number of partners in a slice.
  static var rows: Int { get }

  /// The same number for all partners of a slice.
  static func spread(_ value: Self) -> Slice
  /// Numbers of the partners, or views, from `index` on.
  static func slice(_ cells: Cells<Self>, at index: Int) -> Slice
  /// Conditions of the partners, or views, from `index` on.
  static func slice(_ cells: Cells<Where>, at index: Int) -> Slice.Where
  /// Random words of the views from `index` on.
  static func slice(_ cells: Cells<Draw>, at index: Int) -> Slice.Draw
  /// Numbers that are the same in all worlds.
  static func common(_ cells: Cells<Double>, at index: Int) -> Slice
  /// Numbers of the partners that the views of a slice look at.
  static func slice(_ cells: Cells<Self>, of seen: Seen) -> Slice
  /// The numbers of one goal, from a column `[partner × goal]`, of the partners that the views of a
  /// slice look at.
  static func slice(_ cells: Cells<Self>, of seen: Seen, goal: Int, of goals: Int) -> Slice
  /// Conditions of the partners that the views of a slice look at.
  static func slice(_ cells: Cells<Where>, of seen: Seen) -> Slice.Where
  /// What a slice holds of one of its partners.
  static func one(_ slice: Slice, of partner: Int) -> Self
  /// Keeps numbers of the partners, or views, from `index` on.
  static func set(_ cells: Cells<Self>, _ slice: Slice, at index: Int)
  /// Keeps conditions of the partners, or views, from `index` on.
  static func set(_ cells: Cells<Where>, _ slice: Slice.Where, at index: Int)

  /// Whether something is true of any partner from `index` on.
  static func isAny(_ cells: Cells<Bool>, at index: Int) -> Bool
  /// One number where something is true of a partner, another elsewhere.
  static func choose(
    _ cells: Cells<Bool>, at index: Int, _ yes: Slice, _ no: Slice
  ) -> Slice

  /// The standing of who neither delivered nor dominates.
  static var noStanding: Standing { get }
  /// The standing of the partners that the views of a slice look at.
  static func standing(
    _ cells: Cells<Standing>, of seen: Seen
  ) -> (delivered: Slice.Where, dominates: Slice.Where)
  /// Keeps the standing of the partners from `index` on.
  static func set(
    _ cells: Cells<Standing>, delivered: Slice.Where, dominates: Slice.Where, at index: Int)

  /// Marks of which none is set.
  static var noMarks: Marks { get }
  /// What is kept, `[slice of views]`, of the views from `view` on.
  static func marked(_ cells: Cells<Marks>, at view: Int) -> Slice.Where
  /// What is kept of one view.
  static func marked(_ cells: Cells<Marks>, one view: Int) -> Where
  /// The marks of 64 views, or of those before `end`, a bit each; where a slice is eight partners.
  static func bits(_ cells: Cells<Marks>, from view: Int, to end: Int) -> UInt64
  /// Keeps a condition of the views from `view` on.
  static func mark(_ cells: Cells<Marks>, _ mask: Slice.Where, at view: Int)
  /// Keeps a condition of one view.
  static func mark(_ cells: Cells<Marks>, _ mask: Where, one view: Int)
  /// The mask, where a bit of the views from `view` on, `[slice of views]`, is set in all worlds.
  static func only(_ mask: Slice.Where, where bits: Cells<UInt8>, at view: Int) -> Slice.Where
  /// One number where the bit of a view is set, another elsewhere.
  static func choose(
    _ bits: Cells<UInt8>, at view: Int, _ yes: Slice, _ no: Slice
  ) -> Slice
  /// Adds a number where the bit of a view is set.
  static func add(_ number: Slice, to sum: inout Slice, where bits: Cells<UInt8>, at view: Int)
  /// Adds the partners of a slice, one after the other.
  static func add(_ slice: Slice, to sum: inout Self)
  /// Adds trust where the mask is set, to all and to its kind.
  static func add(
    _ trust: Slice, where counts: Slice.Where, isWithin: Cells<UInt8>, at view: Int,
    to sums: inout TrustSums<Slice>)
  /// 1 for each world in which the mask of one partner or view is set.
  static func number(of mask: Where) -> Self
}

/// The partners that the views of a slice look at.
struct Seen {
  let target: Cells<Int32>
  /// The first view of the slice.
  let view: Int
  /// Whether all views of the slice look at one partner.
  let isOne: Bool

  /// Position of the partner that a lane looks at.
  @inline(__always) subscript(lane: Int) -> Int { Int(target[view + lane]) }
}

extension WorldLanes {
  /// What one vector carries.
  typealias Slice = Lane8

  /// The sum of counts that were added up in the lanes of slices; exact.
  @inline(__always) static func total(_ counts: Slice) -> Self {
    var sum: Self = 0
    add(counts, to: &sum)
    return sum
  }

  /// The first partners of slices.
  @inline(__always) static func blocks(_ partners: Range<Int>) -> StrideTo<Int> {
    stride(from: partners.lowerBound, to: partners.upperBound, by: rows)
  }

  /// Where a goal of a partner lies in a column `[partner × goal]`: the same goal of the partners of
  /// a slice lies together.
  @inline(__always) static func place(of partner: Int, goal: Int, of goals: Int) -> Int {
    let lane = partner & (rows - 1)
    return (partner - lane) * goals + goal * rows + lane
  }
}
