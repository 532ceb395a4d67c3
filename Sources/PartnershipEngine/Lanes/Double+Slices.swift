/// A slice of one world is eight views that follow each other.
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
