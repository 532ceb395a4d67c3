/// Lanes that carry worlds, and what one vector carries along a row of views: a **slice**.
///
/// With eight worlds side by side a slice is one view, in eight worlds. With one world a slice is
/// eight views that follow each other, so that steps which treat every view by itself fill a vector
/// too; sums stay in the order of the row. Either way the same statement is written once. A slice
/// may reach beyond its row; what lies there is computed in vain and not kept.
protocol WorldLanes: Lanes {
  /// What one vector carries.
  associatedtype Slice: Lanes
  /// Number of views in a slice.
  static var views: Int { get }

  /// The same number for all views of a slice.
  static func spread(_ value: Self) -> Slice
  /// The same condition for all views of a slice.
  static func spread(_ mask: Where) -> Slice.Where
  /// Numbers of the views from `view` on.
  static func slice(_ cells: Cells<Self>, from view: Int) -> Slice
  /// Numbers of `count` views, which this thread may be about to set.
  ///
  /// - Parameter alone: whether no other thread writes what lies beyond these views.
  static func slice(_ cells: Cells<Self>, from view: Int, count: Int, alone: Bool) -> Slice
  /// Conditions of the views from `view` on.
  static func slice(_ cells: Cells<Where>, from view: Int) -> Slice.Where
  /// Words of the views, or pairs, from `place` on.
  static func slice(_ cells: Cells<Draw>, from place: Int) -> Slice.Draw
  /// Conditions of the partners that `count` views from `view` on look at.
  static func slice(
    _ cells: Cells<Where>, of target: Cells<Int32>, from view: Int, count: Int
  ) -> Slice.Where
  /// Numbers of what `count` views from `view` on point to: partners seen, or mirrors.
  static func slice(
    _ cells: Cells<Self>, of places: Cells<Int32>, from view: Int, count: Int
  ) -> Slice
  /// Whether something is true of any partner that `count` views from `view` on look at.
  static func isAny(
    _ cells: Cells<Bool>, of target: Cells<Int32>, from view: Int, count: Int
  ) -> Bool
  /// The mask, for the views of which something is true.
  static func only(_ mask: Slice.Where, where cells: Cells<Bool>, from view: Int) -> Slice.Where
  /// How many of `count` views the mask is set for, world by world.
  static func number(of mask: Slice.Where, count: Int) -> Self
  /// Keeps the numbers of `count` views.
  ///
  /// - Parameter alone: whether no other thread writes what lies beyond these views.
  static func set(
    _ cells: Cells<Self>, _ slice: Slice, from view: Int, count: Int, alone: Bool)
  /// Keeps the conditions of `count` views.
  static func set(_ cells: Cells<Where>, _ slice: Slice.Where, from view: Int, count: Int)
  /// One number for the views of which something is true, another for the rest.
  static func choose(_ cells: Cells<Bool>, from view: Int, _ yes: Slice, _ no: Slice) -> Slice
  /// Adds numbers of `count` views, one after the other, where the mask is set.
  static func add(
    _ slice: Slice, where counts: Slice.Where, isWithin: Cells<Bool>, from view: Int, count: Int,
    to sums: inout TrustSums<Self>)
  /// Adds a number for the views of which something is true.
  static func add(
    _ number: Slice, to sum: inout Slice, where cells: Cells<Bool>, from view: Int)
}

extension WorldLanes {
  /// Number of views that a slice covers before the end of a row.
  @inline(__always) static func count(from view: Int, to end: Int) -> Int {
    views == 1 ? 1 : min(views, end - view)
  }
}
