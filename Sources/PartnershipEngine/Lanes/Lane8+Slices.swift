/// A slice of eight worlds is one partner or one view.
extension Lane8: WorldLanes {
  typealias Marks = Mask8
  struct Standing: BitwiseCopyable {
    let delivered, dominates: Mask8
  }
  @inline(__always) static var rows: Int { 1 }

  @inline(__always) static func spread(_ value: Lane8) -> Lane8 { value }
  @inline(__always) static func slice(_ cells: Cells<Lane8>, at index: Int) -> Lane8 {
    cells[index]
  }
  @inline(__always) static func slice(_ cells: Cells<Mask8>, at index: Int) -> Mask8 {
    cells[index]
  }
  @inline(__always) static func slice(_ cells: Cells<Draw8>, at index: Int) -> Draw8 {
    cells[index]
  }
  @inline(__always) static func common(_ cells: Cells<Double>, at index: Int) -> Lane8 {
    Lane8(cells[index])
  }
  @inline(__always) static func slice(_ cells: Cells<Lane8>, of seen: Seen) -> Lane8 {
    cells[seen[0]]
  }
  @inline(__always) static func slice(
    _ cells: Cells<Lane8>, of seen: Seen, goal: Int, of goals: Int
  ) -> Lane8 {
    cells[seen[0] * goals + goal]
  }
  @inline(__always) static func slice(_ cells: Cells<Mask8>, of seen: Seen) -> Mask8 {
    cells[seen[0]]
  }
  @inline(__always) static func one(_ slice: Lane8, of partner: Int) -> Lane8 { slice }
  @inline(__always) static func set(_ cells: Cells<Lane8>, _ slice: Lane8, at index: Int) {
    cells[index] = slice
  }
  @inline(__always) static func set(_ cells: Cells<Mask8>, _ slice: Mask8, at index: Int) {
    cells[index] = slice
  }

  @inline(__always) static func isAny(_ cells: Cells<Bool>, at index: Int) -> Bool {
    cells[index]
  }
  @inline(__always) static func choose(
    _ cells: Cells<Bool>, at index: Int, _ yes: Lane8, _ no: Lane8
  ) -> Lane8 {
    cells[index] ? yes : no
  }
  @inline(__always) static var noStanding: Standing {
    Standing(delivered: Mask8(false), dominates: Mask8(false))
  }
  @inline(__always) static func standing(
    _ cells: Cells<Standing>, of seen: Seen
  ) -> (delivered: Mask8, dominates: Mask8) {
    let standing = cells[seen[0]]
    return (standing.delivered, standing.dominates)
  }
  @inline(__always) static func set(
    _ cells: Cells<Standing>, delivered: Mask8, dominates: Mask8, at index: Int
  ) {
    cells[index] = Standing(delivered: delivered, dominates: dominates)
  }

  @inline(__always) static var noMarks: Mask8 { Mask8(false) }
  @inline(__always) static func marked(_ cells: Cells<Mask8>, at view: Int) -> Mask8 {
    cells[view]
  }
  @inline(__always) static func marked(_ cells: Cells<Mask8>, one view: Int) -> Mask8 {
    cells[view]
  }
  @inline(__always) static func bits(
    _ cells: Cells<Mask8>, from view: Int, to end: Int
  ) -> UInt64 { 0 }
  @inline(__always) static func mark(_ cells: Cells<Mask8>, _ mask: Mask8, at view: Int) {
    cells[view] = mask
  }
  @inline(__always) static func mark(_ cells: Cells<Mask8>, _ mask: Mask8, one view: Int) {
    cells[view] = mask
  }
  @inline(__always) static func only(
    _ mask: Mask8, where bits: Cells<UInt8>, at view: Int
  ) -> Mask8 {
    bits[view] != 0 ? mask : Mask8(false)
  }
  @inline(__always) static func choose(
    _ bits: Cells<UInt8>, at view: Int, _ yes: Lane8, _ no: Lane8
  ) -> Lane8 {
    bits[view] != 0 ? yes : no
  }
  @inline(__always) static func add(
    _ number: Lane8, to sum: inout Lane8, where bits: Cells<UInt8>, at view: Int
  ) {
    if bits[view] != 0 { sum += number }
  }
  @inline(__always) static func add(_ slice: Lane8, to sum: inout Lane8) { sum += slice }
  @inline(__always) static func add(
    _ trust: Lane8, where counts: Mask8, isWithin: Cells<UInt8>, at view: Int,
    to sums: inout TrustSums<Lane8>
  ) {
    sums.all = sums.all.adding(trust, where: counts)
    if isWithin[view] != 0 {
      sums.within = sums.within.adding(trust, where: counts)
    } else {
      sums.between = sums.between.adding(trust, where: counts)
    }
  }
  @inline(__always) static func number(of mask: Mask8) -> Lane8 { (1 as Lane8).only(where: mask) }
}
