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
  /// Draws what concerns partners in a month of the replications from `replication` on; rows are left
  /// to ``rows``.
  ///
  /// - Complexity: linear in the number of partners.
  mutating func draw(month: Int, replication: UInt32, crew: Crew = Crew(workers: 1)) {
    let moment = Moment(
      month: UInt32(truncatingIfNeeded: month), replication: replication, key: self.moment.key)
    self.moment = moment
    areRowsDrawn = false
    disruption =
      L.uniforms(first: Luck.everybody, second: Luck.everybody, moment).0
    let partners = 0..<links.partners
    withUnsafeMutablePointer(to: &self) { pointer in
      let luck = Shared(pointer: pointer)
      crew.share(partners) { partners, _ in
        luck.pointer.pointee.draw(about: partners, moment)
      }
    }
  }

  /// The second word of a draw about one partner; both words of a draw about the partnership.
  private static var everybody: UInt32 { 0xFFFF_FFFF }

  /// Vectors always carry eight draws: about one partner in eight worlds, or eight partners in one.
  private func draw(about partners: Range<Int>, _ moment: Moment) {
    for partner in L.blocks(partners) {
      if L.rows == 1 { drawAbout(partner, moment) } else { drawAboutSlice(partner, moment) }
    }
  }

  @inline(__always) private func drawAbout(_ partner: Int, _ moment: Moment) {
    let drawn = L.words(first: identities[partner], second: Luck.everybody, moment)
    turnover.cells[partner] = drawn.0
    delivery.cells[partner] = drawn.1
    joining.cells[partner] = drawn.2
  }

  @inline(__always) private func drawAboutSlice(_ first: Int, _ moment: Moment) {
    let words = Lane8.philox(
      firsts: Words8(widening: identities.cells.eight(from: first)),
      seconds: Words8(UInt64(Luck.everybody)), moment)
    turnover.cells.set(eight: words.0.draw, from: first)
    delivery.cells.set(eight: words.1.draw, from: first)
    joining.cells.set(eight: words.2.draw, from: first)
  }
}
