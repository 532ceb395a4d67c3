import Chance
import PartnershipModel

/// When and in which world something is drawn: what all draws of a month share.
struct Moment: Sendable {
  let month: UInt32
  /// The first replication of the worlds side by side.
  let replication: UInt32
  let key: (UInt32, UInt32)
}

extension Luck {
  /// Draws the numbers of a month for the replications from `replication` on; pairs with somebody whom
  /// nobody needs may keep what they had.
  ///
  /// - Parameter needed: `[partner]` whether it can meet others in any world.
  /// - Complexity: linear in the number of views.
  mutating func draw(
    month: Int, replication: UInt32, needed: borrowing Column<Bool>,
    crew: Crew = Crew(workers: 1)
  ) {
    let moment = Moment(
      month: UInt32(truncatingIfNeeded: month), replication: replication, key: key)
    disruption =
      L.uniforms(first: Luck.everybody, second: Luck.everybody, moment).0
    let (partners, needed) = (0..<links.partners, needed.cells)
    withUnsafeMutablePointer(to: &self) { pointer in
      let luck = Shared(pointer: pointer)
      crew.share(partners) { partners, _ in
        luck.pointer.pointee.draw(for: partners, moment, needed: needed)
      }
    }
  }

  /// The second word of a draw about one partner; both words of a draw about the partnership.
  private static var everybody: UInt32 { 0xFFFF_FFFF }

  /// Vectors always carry eight draws: of one pair in eight worlds, or of eight pairs in one world.
  private func draw(for partners: Range<Int>, _ moment: Moment, needed: Cells<Bool>) {
    for partner in L.blocks(partners) {
      if L.width == 1 {
        drawAboutSlice(partner, moment)
        if L.isAny(needed, at: partner) { drawRows(of: partner, moment, needed: needed) }
      } else {
        drawAbout(partner, moment)
        if needed[partner] { drawPairs(of: partner, moment, needed: needed) }
      }
    }
  }

  /// The words about a partner's pairs with partners of higher index, in all worlds side by side.
  @inline(__always) private func drawPairs(
    of partner: Int, _ moment: Moment, needed: Cells<Bool>
  ) {
    let places = links.forwardPlaces(of: partner)
    let (target, mirror) = (links.target.cells(of: places), links.mirror.cells(of: places))
    let (contact, perception, seen) = (contact.cells, perception.cells, seen.cells)
    let own = identities[partner]
    for view in places where needed[Int(target[view])] {
      let other = seen[view]
      let drawn = L.words(first: min(own, other), second: max(own, other), moment)
      let (smaller, larger) = own < other ? (view, Int(mirror[view])) : (Int(mirror[view]), view)
      contact[view] = drawn.0
      perception[smaller] = drawn.1
      perception[larger] = drawn.2
    }
  }

  /// The words about the views of the eight partners of a slice, in one world. Both partners of a pair
  /// draw the same: that takes less time than to bring words to where the other looks for them.
  @inline(__always) private func drawRows(of first: Int, _ moment: Moment, needed: Cells<Bool>) {
    let places = links.places(of: first)
    let (target, seen) = (links.target.cells(of: places), seen.cells)
    let (contact, perception) = (contact.cells, perception.cells)
    let own: Draw8 = identities.cells.eight(from: first)
    for view in links.slices(of: first) {
      if links.isComplete, !needed[Int(target[view])] { continue }
      let other: Draw8 = seen.eight(from: view)
      let drawn = Lane8.philox(
        firsts: Words8(widening: .smaller(own, other)),
        seconds: Words8(widening: .larger(own, other)), moment)
      contact.set(eight: drawn.0.draw, from: view)
      perception.set(
        eight: Draw8.choose(own, isBelow: other, drawn.1.draw, drawn.2.draw), from: view)
    }
  }

  @inline(__always) private func drawAbout(_ partner: Int, _ moment: Moment) {
    let drawn = L.uniforms(first: identities[partner], second: Luck.everybody, moment)
    turnover.cells[partner] = drawn.0
    delivery.cells[partner] = drawn.1
    joining.cells[partner] = drawn.2
  }

  @inline(__always) private func drawAboutSlice(_ first: Int, _ moment: Moment) {
    let words = Lane8.philox(
      firsts: Words8(widening: identities.cells.eight(from: first)),
      seconds: Words8(UInt64(Luck.everybody)), moment)
    turnover.cells.set(eight: words.0.uniform, from: first)
    delivery.cells.set(eight: words.1.uniform, from: first)
    joining.cells.set(eight: words.2.uniform, from: first)
  }
}
