/// A slice of eight worlds is one view.
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
