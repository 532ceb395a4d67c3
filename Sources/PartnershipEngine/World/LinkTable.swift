import PartnershipModel

/// The links of a blueprint in the form in which a month walks along them; shared by all worlds of
/// a batch.
///
/// The views of a slice of partners lie together: first one view of each partner, those that come
/// first in their rows, then the second ones, and so on. Rows are as long as the longest of their
/// slice; a place without a view looks at its own partner and is not ``isReal``. Where everybody is
/// linked to everybody, a partner's own place in its row stays free, so that all views of a slice
/// look at the same partner. With one partner in a slice, views lie as in ``Links``.
///
/// Its positions are checked once, here, so that inner loops may trust them: every target is a
/// partner, every mirror is a view.
final class LinkTable {
  /// Number of partners in a slice, as in ``WorldLanes/rows``.
  var lanes: Int { layout.lanes }
  /// Whether all views of a slice look at one partner.
  var isComplete: Bool { layout.isComplete }
  /// Whether the views of a slice look at different partners.
  var isSparse: Bool { lanes > 1 && !isComplete }
  /// Number of slices in the longest row.
  let longestRow: Int
  /// `[slice of partners]` its first view, and the number of views at the end.
  private let starts: Column<Int>
  /// `[partner]` the first of its pairs with partners of higher index, and the number of pairs.
  private let firstPairs: Column<Int32>
  /// `[view]` the partner seen.
  let target: Column<Int32>
  /// `[view]` the same pair seen the other way.
  let mirror: Column<Int32>
  /// `[slice of views]` a bit for each that is a view, not an empty place.
  let real: Column<UInt8>
  /// `[slice of views]` a bit for each whose partners are of one sector.
  let withinSector: Column<UInt8>
  private let layout: ViewLayout

  /// The links of a blueprint, for slices of some partners.
  init(_ blueprint: Blueprint, lanes: Int) {
    let (links, sectors) = (blueprint.links, blueprint.sectors)
    precondition(links.rows.last == links.views && sectors.count == links.partners)
    precondition(links.target.allSatisfy { (0..<links.partners).contains(Int($0)) })
    precondition(links.mirror.allSatisfy { (0..<links.views).contains(Int($0)) })
    let layout = ViewLayout(links, lanes: lanes)
    self.layout = layout
    longestRow = layout.longestRow
    starts = Column(layout.starts)
    target = Column(repeating: 0, count: layout.count)
    mirror = Column(repeating: 0, count: layout.count)
    real = Column(repeating: 0, count: layout.count / lanes)
    withinSector = Column(repeating: 0, count: layout.count / lanes)
    firstPairs = Column(LinkTable.firstPairs(links))
    let (targets, mirrors, rows) = (links.target, links.mirror, links.rows)
    for partner in 0..<links.partners {
      for place in layout.row(partner) { target.cells[place] = Int32(partner) }
      let sector = sectors[partner]
      for view in rows[partner]..<rows[partner + 1] {
        let (other, back) = (Int(targets[view]), Int(mirrors[view]))
        let place = layout.place(of: view, heldBy: partner)
        target.cells[place] = Int32(truncatingIfNeeded: other)
        mirror.cells[place] = Int32(truncatingIfNeeded: layout.place(of: back, heldBy: other))
        let (slice, bit) = (place &>> layout.shift, UInt8(1) &<< UInt8(place & (lanes - 1)))
        real.cells[slice] |= bit
        if sector == sectors[other] { withinSector.cells[slice] |= bit }
      }
    }
  }

  private static func firstPairs(_ links: Links) -> [Int32] {
    var (first, pairs): ([Int32], Int32) = ([], 0)
    for partner in 0..<links.partners {
      first.append(pairs)
      for view in links.rows[partner]..<links.rows[partner + 1]
      where Int(links.target[view]) > partner { pairs += 1 }
    }
    return first + [pairs]
  }

  /// Number of partners, and of places for views.
  var partners: Int { firstPairs.count - 1 }
  var views: Int { target.count }

  /// The view of a pair that the partner with the smaller index holds.
  func forward(_ pair: Int) -> Int {
    let view = Int(layout.links.forward[pair])
    let holder = Int(layout.links.target[Int(layout.links.mirror[view])])
    return layout.place(of: view, heldBy: holder)
  }

  /// A partner's pairs with partners of higher index.
  @inline(__always) func pairs(of partner: Int) -> Range<Int> {
    pairs(from: partner, to: partner + 1)
  }

  /// The pairs of some partners with partners of higher index.
  @inline(__always) func pairs(from partner: Int, to end: Int) -> Range<Int> {
    Int(firstPairs[partner])..<Int(firstPairs[end])
  }

  /// Whether a place has a view.
  @inline(__always) func isReal(_ view: Int) -> Bool { bit(real.cells, view) }

  @inline(__always) private func bit(_ bits: Cells<UInt8>, _ view: Int) -> Bool {
    bits[view &>> layout.shift] &>> UInt8(truncatingIfNeeded: view & (lanes - 1)) & 1 != 0
  }

  /// Whether the partners of a view are of one sector.
  @inline(__always) func isWithinSector(_ view: Int) -> Bool { bit(withinSector.cells, view) }

  /// The views that the partners of a slice hold of others.
  @inline(__always) func places(of partner: Int) -> Range<Int> {
    let slice = partner &>> layout.shift
    return starts[slice]..<starts[slice + 1]
  }

  /// With one partner in a slice, its views of partners of higher index.
  @inline(__always) func forwardPlaces(of partner: Int) -> Range<Int> {
    let end = starts[partner + 1]
    return end - pairs(of: partner).count..<end
  }

  /// The first views of the slices of a row, in the order of the row.
  @inline(__always) func slices(of partner: Int) -> StrideTo<Int> {
    let places = places(of: partner)
    return stride(from: places.lowerBound, to: places.upperBound, by: lanes)
  }

  /// The largest number of views of that many partners that follow each other, from a multiple of it on.
  func mostViews(ofPartners count: Int) -> Int {
    stride(from: 0, to: partners, by: count).map { first in
      places(of: min(first + count, partners) - 1).upperBound - places(of: first).lowerBound
    }.max() ?? 0
  }

  /// A column `[view]` of numbers in the order of ``Links``; empty places hold 0.
  func column<L: WorldLanes>(_ numbers: [Double], _ crew: Crew) -> Column<L> {
    let column = Column<L>(repeating: 0, count: views)
    let (cells, layout) = (column.cells, layout)
    crew.share(0..<partners) { partners, _ in
      let rows = layout.links.rows
      for partner in partners {
        for view in rows[partner]..<rows[partner + 1] {
          cells[layout.place(of: view, heldBy: partner)] = L(numbers[view])
        }
      }
    }
    return column
  }

  /// The places of one partner's row, empty ones among them.
  @inline(__always) func row(of partner: Int) -> StrideTo<Int> { layout.row(partner) }

  /// The views that one partner holds of others, in the order of those and of ``Links``.
  @inline(__always) func places(inRowOf partner: Int) -> some Sequence<Int> {
    row(of: partner).lazy.filter { self.isReal($0) }
  }
}

/// Where views lie in memory.
private struct ViewLayout {
  let links: Links
  let lanes: Int
  /// The power of two that `lanes` is.
  let shift: Int
  let isComplete: Bool
  private(set) var starts: [Int] = [0]

  init(_ links: Links, lanes: Int) {
    self.links = links
    self.lanes = lanes
    shift = lanes.trailingZeroBitCount
    isComplete = lanes > 1 && links.views == links.partners * (links.partners - 1)
    for first in stride(from: 0, to: links.partners, by: lanes) {
      let rows = first..<min(first + lanes, links.partners)
      var longest = 0
      for partner in rows { longest = max(longest, links.rows[partner + 1] - links.rows[partner]) }
      starts.append(starts[starts.count - 1] + lanes * (isComplete ? links.partners : longest))
    }
  }

  /// Number of slices in the longest row.
  var longestRow: Int { zip(starts, starts.dropFirst()).map { ($1 - $0) / lanes }.max() ?? 0 }

  /// Number of places.
  var count: Int { starts[starts.count - 1] }

  /// The places of a partner's row.
  func row(_ partner: Int) -> StrideTo<Int> {
    let slice = partner &>> shift
    return stride(
      from: starts[slice] + partner & (lanes - 1), to: starts[slice + 1], by: lanes)
  }

  /// Where a view of a partner lies, with its number in ``Links``.
  @inline(__always) func place(of view: Int, heldBy partner: Int) -> Int {
    let step = isComplete ? Int(links.target[view]) : view - links.rows[partner]
    return starts[partner &>> shift] + partner & (lanes - 1) + step &<< shift
  }
}
