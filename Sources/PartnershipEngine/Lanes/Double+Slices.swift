/// A slice of one world is eight partners that follow each other, or one view of each.
extension Double: WorldLanes {
  typealias Marks = UInt8
  /// The lowest bit is set if it delivered, the next if it dominates.
  typealias Standing = UInt8
  @inline(__always) static var rows: Int { 8 }

  @inline(__always) static func spread(_ value: Double) -> Lane8 { Lane8(value) }
  @inline(__always) static func slice(_ cells: Cells<Double>, at index: Int) -> Lane8 {
    cells.eight(from: index)
  }
  @inline(__always) static func slice(_ cells: Cells<Mask1>, at index: Int) -> Mask8 {
    Mask8(bytes: cells.eight(from: index))
  }
  @inline(__always) static func slice(_ cells: Cells<UInt32>, at index: Int) -> Draw8 {
    cells.eight(from: index)
  }
  @inline(__always) static func common(_ cells: Cells<Double>, at index: Int) -> Lane8 {
    cells.eight(from: index)
  }
  @inline(__always) static func slice(_ cells: Cells<Double>, of seen: Seen) -> Lane8 {
    gather(cells, of: seen) { $0 }
  }
  @inline(__always) static func slice(
    _ cells: Cells<Double>, of seen: Seen, goal: Int, of goals: Int
  ) -> Lane8 {
    gather(cells, of: seen) { place(of: $0, goal: goal, of: goals) }
  }
  @inline(__always) private static func gather(
    _ cells: Cells<Double>, of seen: Seen, _ place: (Int) -> Int
  ) -> Lane8 {
    if seen.isOne { return Lane8(cells[place(seen[0])]) }
    return Lane8(
      SIMD8(
        cells[place(seen[0])], cells[place(seen[1])], cells[place(seen[2])],
        cells[place(seen[3])], cells[place(seen[4])], cells[place(seen[5])],
        cells[place(seen[6])], cells[place(seen[7])]))
  }
  @inline(__always) static func slice(_ cells: Cells<Mask1>, of seen: Seen) -> Mask8 {
    if seen.isOne { return Mask8(cells[seen[0]].isAnywhere) }
    return Mask8(
      bytes: SIMD8(
        cells[seen[0]].byte, cells[seen[1]].byte, cells[seen[2]].byte, cells[seen[3]].byte,
        cells[seen[4]].byte, cells[seen[5]].byte, cells[seen[6]].byte, cells[seen[7]].byte))
  }
  @inline(__always) static func one(_ slice: Lane8, of partner: Int) -> Double {
    slice[partner & (rows - 1)]
  }
  @inline(__always) static func set(_ cells: Cells<Double>, _ slice: Lane8, at index: Int) {
    cells.set(eight: slice.values, from: index)
  }
  @inline(__always) static func set(_ cells: Cells<Mask1>, _ slice: Mask8, at index: Int) {
    cells.set(eight: slice.bytes, from: index)
  }

  @inline(__always) static func isAny(_ cells: Cells<Bool>, at index: Int) -> Bool {
    unsafeBitCast(cells.eight(from: index), to: UInt64.self) != 0
  }
  @inline(__always) static func choose(
    _ cells: Cells<Bool>, at index: Int, _ yes: Lane8, _ no: Lane8
  ) -> Lane8 {
    let mask = Double.mask(cells, at: index)
    return yes.only(where: mask) + no.except(where: mask)
  }
  @inline(__always) static var noStanding: UInt8 { 0 }
  @inline(__always) static func standing(
    _ cells: Cells<UInt8>, of seen: Seen
  ) -> (delivered: Mask8, dominates: Mask8) {
    if seen.isOne {
      let standing = cells[seen[0]]
      return (Mask8(standing & 1 != 0), Mask8(standing & 2 != 0))
    }
    let standings = SIMD8(
      cells[seen[0]], cells[seen[1]], cells[seen[2]], cells[seen[3]], cells[seen[4]],
      cells[seen[5]], cells[seen[6]], cells[seen[7]])
    return (Mask8(bit: 1, of: standings), Mask8(bit: 2, of: standings))
  }
  @inline(__always) static func set(
    _ cells: Cells<UInt8>, delivered: Mask8, dominates: Mask8, at index: Int
  ) {
    let both = (delivered.bytes & SIMD8(repeating: 1)) | (dominates.bytes & SIMD8(repeating: 2))
    cells.set(eight: both, from: index)
  }

  @inline(__always) static var noMarks: UInt8 { 0 }
  @inline(__always) static func marked(_ cells: Cells<UInt8>, at view: Int) -> Mask8 {
    Mask8(bits: cells[view >> 3])
  }
  @inline(__always) static func marked(_ cells: Cells<UInt8>, one view: Int) -> Mask1 {
    Mask1(cells.bit(view) != 0)
  }
  @inline(__always) static func bits(
    _ cells: Cells<UInt8>, from view: Int, to end: Int
  ) -> UInt64 { cells.bits(from: view, to: end) }
  @inline(__always) static func mark(_ cells: Cells<UInt8>, _ mask: Mask8, at view: Int) {
    cells[view >> 3] = mask.bits
  }
  @inline(__always) static func mark(_ cells: Cells<UInt8>, _ mask: Mask1, one view: Int) {
    cells.set(bit: view, mask.isAnywhere)
  }
  @inline(__always) static func only(
    _ mask: Mask8, where bits: Cells<UInt8>, at view: Int
  ) -> Mask8 {
    mask & Mask8(bits: bits[view >> 3])
  }
  @inline(__always) static func choose(
    _ bits: Cells<UInt8>, at view: Int, _ yes: Lane8, _ no: Lane8
  ) -> Lane8 {
    let mask = Mask8(bits: bits[view >> 3])
    return yes.only(where: mask) + no.except(where: mask)
  }
  @inline(__always) static func add(
    _ number: Lane8, to sum: inout Lane8, where bits: Cells<UInt8>, at view: Int
  ) {
    sum = sum.adding(number, where: Mask8(bits: bits[view >> 3]))
  }
  @inline(__always) static func add(_ slice: Lane8, to sum: inout Double) {
    for lane in 0..<8 { sum += slice[lane] }
  }
  @inline(__always) static func add(
    _ trust: Lane8, where counts: Mask8, isWithin: Cells<UInt8>, at view: Int,
    to sums: inout TrustSums<Lane8>
  ) {
    let within = counts & Mask8(bits: isWithin[view >> 3])
    sums.all = sums.all.adding(trust, where: counts)
    sums.within = sums.within.adding(trust, where: within)
    sums.between = sums.between.adding(trust, where: counts ^ within)
  }
  @inline(__always) static func number(of mask: Mask1) -> Double { Double(mask.byte & 1) }

  @inline(__always) private static func mask(_ cells: Cells<Bool>, at index: Int) -> Mask8 {
    Mask8(bytes: 0 &- cells.eight(from: index))
  }
}
