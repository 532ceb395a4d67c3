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

extension Lane8: WorldLanes {
  typealias Slice = Lane8
  @inline(__always) static var views: Int { 1 }

  @inline(__always) static func spread(_ value: Lane8) -> Lane8 { value }
  @inline(__always) static func spread(_ mask: Mask8) -> Mask8 { mask }
  @inline(__always) static func slice(_ cells: Cells<Lane8>, from view: Int) -> Lane8 {
    cells[view]
  }
  @inline(__always) static func slice(
    _ cells: Cells<Lane8>, from view: Int, count: Int, alone: Bool
  ) -> Lane8 {
    cells[view]
  }
  @inline(__always) static func slice(_ cells: Cells<Mask8>, from view: Int) -> Mask8 {
    cells[view]
  }
  @inline(__always) static func slice(_ cells: Cells<Draw8>, from place: Int) -> Draw8 {
    cells[place]
  }
  @inline(__always) static func slice(
    _ cells: Cells<Mask8>, of target: Cells<Int32>, from view: Int, count: Int
  ) -> Mask8 {
    cells[Int(target[view])]
  }
  @inline(__always) static func slice(
    _ cells: Cells<Lane8>, of places: Cells<Int32>, from view: Int, count: Int
  ) -> Lane8 {
    cells[Int(places[view])]
  }
  @inline(__always) static func isAny(
    _ cells: Cells<Bool>, of target: Cells<Int32>, from view: Int, count: Int
  ) -> Bool {
    cells[Int(target[view])]
  }
  @inline(__always) static func only(
    _ mask: Mask8, where cells: Cells<Bool>, from view: Int
  ) -> Mask8 {
    cells[view] ? mask : Mask8(false)
  }
  @inline(__always) static func number(of mask: Mask8, count: Int) -> Lane8 {
    (1 as Lane8).only(where: mask)
  }
  @inline(__always) static func set(
    _ cells: Cells<Lane8>, _ slice: Lane8, from view: Int, count: Int, alone: Bool
  ) {
    cells[view] = slice
  }
  @inline(__always) static func set(
    _ cells: Cells<Mask8>, _ slice: Mask8, from view: Int, count: Int
  ) {
    cells[view] = slice
  }
  @inline(__always) static func choose(
    _ cells: Cells<Bool>, from view: Int, _ yes: Lane8, _ no: Lane8
  ) -> Lane8 {
    cells[view] ? yes : no
  }
  @inline(__always) static func add(
    _ slice: Lane8, where counts: Mask8, isWithin: Cells<Bool>, from view: Int, count: Int,
    to sums: inout TrustSums<Lane8>
  ) {
    sums.add(slice, where: counts, isWithinSector: isWithin[view])
  }
  @inline(__always) static func add(
    _ number: Lane8, to sum: inout Lane8, where cells: Cells<Bool>, from view: Int
  ) {
    if cells[view] { sum += number }
  }
}

extension Double: WorldLanes {
  typealias Slice = Lane8
  @inline(__always) static var views: Int { 8 }

  @inline(__always) static func spread(_ value: Double) -> Lane8 { Lane8(value) }
  @inline(__always) static func spread(_ mask: Mask1) -> Mask8 { Mask8(mask.isAnywhere) }
  @inline(__always) static func slice(_ cells: Cells<Double>, from view: Int) -> Lane8 {
    cells.eight(from: view)
  }
  @inline(__always) static func slice(
    _ cells: Cells<Double>, from view: Int, count: Int, alone: Bool
  ) -> Lane8 {
    if count >= 8 || alone { return cells.eight(from: view) }
    var numbers = SIMD8<Double>()
    for lane in 0..<count { numbers[lane] = cells[view + lane] }
    return Lane8(numbers)
  }
  @inline(__always) static func slice(_ cells: Cells<Mask1>, from view: Int) -> Mask8 {
    Mask8(bytes: cells.eight(from: view))
  }
  @inline(__always) static func slice(_ cells: Cells<UInt32>, from place: Int) -> Draw8 {
    cells.eight(from: place)
  }
  @inline(__always) static func slice(
    _ cells: Cells<Mask1>, of target: Cells<Int32>, from view: Int, count: Int
  ) -> Mask8 {
    if let first = neighbours(target, from: view, count: count) {
      return Mask8(bytes: cells.eight(from: first))
    }
    var bytes = SIMD8<UInt8>()
    for lane in 0..<8 { bytes[lane] = cells[Int(target[padded: view + lane])].byte }
    return Mask8(bytes: bytes)
  }
  @inline(__always) static func slice(
    _ cells: Cells<Double>, of places: Cells<Int32>, from view: Int, count: Int
  ) -> Lane8 {
    if let first = neighbours(places, from: view, count: count) {
      return cells.eight(from: first)
    }
    var numbers = SIMD8<Double>()
    for lane in 0..<8 { numbers[lane] = cells[Int(places[padded: view + lane])] }
    return Lane8(numbers)
  }
  @inline(__always) static func isAny(
    _ cells: Cells<Bool>, of target: Cells<Int32>, from view: Int, count: Int
  ) -> Bool {
    (view..<view + count).contains { cells[Int(target[$0])] }
  }
  @inline(__always) static func only(
    _ mask: Mask8, where cells: Cells<Bool>, from view: Int
  ) -> Mask8 {
    mask & Mask8(bytes: 0 &- cells.eight(from: view))
  }

  /// The first of places that follow each other, as in a world in which all are linked.
  @inline(__always) private static func neighbours(
    _ places: Cells<Int32>, from view: Int, count: Int
  ) -> Int? {
    let (first, last) = (Int(places[view]), Int(places[view + count - 1]))
    return last - first == count - 1 && count > 1 ? first : nil
  }
  @inline(__always) static func number(of mask: Mask8, count: Int) -> Double {
    Double((mask & Mask8(first: count)).count)
  }
  @inline(__always) static func set(
    _ cells: Cells<Double>, _ slice: Lane8, from view: Int, count: Int, alone: Bool
  ) {
    if count >= 8 {
      cells.set(eight: slice.values, from: view)
    } else if alone {
      let own = Mask8(first: count)
      let beyond = cells.eight(from: view).except(where: own)
      cells.set(eight: beyond.adding(slice, where: own).values, from: view)
    } else {
      for lane in 0..<count { cells[view + lane] = slice[lane] }
    }
  }
  @inline(__always) static func set(
    _ cells: Cells<Mask1>, _ slice: Mask8, from view: Int, count: Int
  ) {
    let bytes = slice.bytes
    if count >= 8 {
      cells.set(eight: bytes, from: view)
    } else {
      for lane in 0..<count { cells[view + lane] = Mask1(byte: bytes[lane]) }
    }
  }
  @inline(__always) static func choose(
    _ cells: Cells<Bool>, from view: Int, _ yes: Lane8, _ no: Lane8
  ) -> Lane8 {
    let mask = Mask8(bytes: 0 &- cells.eight(from: view))
    return yes.only(where: mask) + no.except(where: mask)
  }
  @inline(__always) static func add(
    _ slice: Lane8, where counts: Mask8, isWithin: Cells<Bool>, from view: Int, count: Int,
    to sums: inout TrustSums<Double>
  ) {
    let all = slice.only(where: count >= 8 ? counts : counts & Mask8(first: count))
    let isWithin = Mask8(bytes: 0 &- isWithin.eight(from: view))
    sums.all.add(lanesOf: all)
    sums.within.add(lanesOf: all.only(where: isWithin))
    sums.between.add(lanesOf: all.except(where: isWithin))
  }

  /// Adds eight numbers, one after the other.
  @inline(__always) private mutating func add(lanesOf slice: Lane8) {
    for lane in 0..<8 { self += slice[lane] }
  }
  @inline(__always) static func add(
    _ number: Lane8, to sum: inout Lane8, where cells: Cells<Bool>, from view: Int
  ) {
    sum = sum.adding(number, where: Mask8(bytes: 0 &- cells.eight(from: view)))
  }
}
