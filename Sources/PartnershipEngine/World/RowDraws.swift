import Chance
import PartnershipModel

/// What draws about pairs, row by row.
struct RowDraws<L: WorldLanes>: Sendable {
  /// Whether this month's rows are still to be drawn.
  let arePending: Bool
  let moment: Moment
  /// The words; see ``Luck``.
  let contact, perception: Cells<L.Draw>
  /// Room of a worker in `contact`; 0 if all views have their place.
  let room: Int
  /// The identity of a partner.
  let identities: Cells<UInt32>
  let seen: SeenIdentities
  /// `[partner]` whether it can meet others in any world.
  let needed: Cells<Bool>

  /// How far before a view its word about contact lies, while a worker is at the rows of some partners.
  @inline(__always) func offset(of partners: Range<Int>, _ worker: Int, _ links: LinkTable) -> Int {
    room == 0 ? 0 : links.places(of: partners.lowerBound).lowerBound - worker * room
  }

  /// Draws what concerns the pairs of some partners. Vectors always carry eight draws: of one pair in
  /// eight worlds, or of eight pairs in one world.
  ///
  /// A function of its own, that the keys of all rounds stay in registers from one row to the next.
  ///
  /// - Parameters:
  ///   - offset: as ``offset(of:_:_:)`` says.
  ///   - next: what one sparse world needs next; it is fetched meanwhile.
  /// - Complexity: linear in the number of views.
  @inline(never) func draw(
    about partners: Range<Int>, _ links: LinkTable, offset: Int, fetching next: Lookahead<L>? = nil
  ) {
    let moment = moment
    for partner in L.blocks(partners) where L.isAny(needed, at: partner) {
      if L.rows == 1 {
        drawPairs(of: partner, links, moment, offset)
      } else {
        drawViews(of: partner, links, moment, offset, next)
      }
    }
  }

  /// The words about a partner's pairs with partners of higher index, in all worlds side by side.
  @inline(__always) private func drawPairs(
    of partner: Int, _ links: LinkTable, _ moment: Moment, _ offset: Int
  ) {
    let places = links.forwardPlaces(of: partner)
    let (target, mirror) = (links.target.cells(of: places), links.mirror.cells(of: places))
    let own = identities[partner]
    for view in places where needed[Int(target[view])] {
      let other = seen.one(view, target)
      let drawn = L.words(first: min(own, other), second: max(own, other), moment)
      let (smaller, larger) = own < other ? (view, Int(mirror[view])) : (Int(mirror[view]), view)
      contact[view &- offset] = drawn.0
      perception[smaller] = drawn.1
      perception[larger] = drawn.2
    }
  }

  /// The words about the views of the eight partners of a slice, in one world. Both partners of a pair
  /// draw the same: that takes less time than to bring words to where the other looks for them.
  @inline(__always) private func drawViews(
    of first: Int, _ links: LinkTable, _ moment: Moment, _ offset: Int, _ next: Lookahead<L>?
  ) {
    next?.fetch(opinionsFrom: first)
    let places = links.places(of: first)
    let target = links.target.cells(of: places)
    let own: Draw8 = identities.eight(from: first)
    var view = places.lowerBound
    if links.isSparse, Words8.areTwoInStep {
      while view &+ 16 <= places.upperBound {
        next?.trust.fetch(view)
        next?.trust.fetch(view &+ 8)
        let two = (seen.eight(view, target), seen.eight(view &+ 8, target))
        let drawn = Lane8.philox(own, two, moment)
        keep(drawn.0, own, two.0, at: view, offset)
        keep(drawn.1, own, two.1, at: view &+ 8, offset)
        view &+= 16
      }
    }
    while view < places.upperBound {
      if links.isSparse || needed[Int(target[view])] {
        next?.trust.fetch(view)
        let other = seen.eight(view, target)
        keep(Lane8.philox(own, other, moment), own, other, at: view, offset)
      }
      view &+= 8
    }
  }

  /// Keeps the words of eight views.
  @inline(__always) private func keep(
    _ drawn: (Words8, Words8, Words8), _ own: Draw8, _ other: Draw8, at view: Int, _ offset: Int
  ) {
    contact.set(eight: drawn.0.draw, from: view &- offset)
    perception.set(
      eight: Draw8.choose(own, isBelow: other, drawn.1.draw, drawn.2.draw), from: view)
  }
}

/// What a sparse world needs when its rows have been drawn.
struct Lookahead<L: WorldLanes>: Sendable {
  /// `[view]`.
  let trust: Cells<L>
  /// `[partner]` what partners say: their own and, in most networks, what those near them say.
  let opinions: Cells<Opinion>

  /// Begins to fetch what eight partners say.
  @inline(__always) func fetch(opinionsFrom first: Int) {
    for lane in 0..<8 { opinions.fetch(first &+ lane) }
  }
}

/// The identities of the partners that views look at.
struct SeenIdentities: Sendable {
  /// `[view]`; empty where identities run on from the first partner to the last.
  let cells: Cells<UInt32>
  /// The identity of the first partner.
  let first: UInt32

  /// The identity of the partner that a view looks at.
  @inline(__always) func one(_ view: Int, _ target: Cells<Int32>) -> UInt32 {
    cells.isEmpty ? first &+ UInt32(bitPattern: target[view]) : cells[view]
  }

  /// The identities of the partners that eight views look at.
  @inline(__always) func eight(_ view: Int, _ target: Cells<Int32>) -> Draw8 {
    guard cells.isEmpty else { return cells.eight(from: view) }
    return target.eight(from: view) &+ Draw8(integerLiteral: first)
  }
}
