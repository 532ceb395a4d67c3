import PartnershipModel

/// The links of a blueprint in the form in which a month walks along them; shared by all worlds of
/// a batch.
///
/// Its positions are checked once, here, so that inner loops may trust them: every target is a
/// partner, every mirror and every forward view is a view.
final class LinkTable {
  private let rows: Column<Int>
  private let firstPairs: Column<Int32>
  /// `[partner]` its first view of a partner of higher index, or the end of its row.
  private let firstForward: Column<Int>
  /// `[view]` the partner seen.
  let target: Column<Int32>
  /// `[view]` the same pair seen the other way.
  let mirror: Column<Int32>
  /// `[view]` whether both partners are of one sector.
  let isWithinSector: Column<Bool>
  /// `[pair]` the view of the partner with the smaller index.
  let forward: Column<Int32>

  /// The links of a blueprint.
  init(_ blueprint: Blueprint) {
    let links = blueprint.links
    let sectors = blueprint.sectors
    precondition(links.rows.last == links.views && sectors.count == links.partners)
    precondition(links.target.allSatisfy { (0..<links.partners).contains(Int($0)) })
    precondition(links.mirror.allSatisfy { (0..<links.views).contains(Int($0)) })
    precondition(links.forward.allSatisfy { (0..<links.views).contains(Int($0)) })
    rows = Column(links.rows)
    firstPairs = Column(repeating: 0, count: links.partners)
    firstForward = Column(Array(links.rows.dropFirst()))
    target = Column(links.target)
    mirror = Column(links.mirror)
    forward = Column(links.forward)
    isWithinSector = Column(repeating: false, count: links.views)
    var pairs: Int32 = 0
    for partner in 0..<links.partners {
      firstPairs.cells[partner] = pairs
      for view in links.rows[partner]..<links.rows[partner + 1] {
        if Int(links.target[view]) > partner {
          if firstForward.cells[partner] > view { firstForward.cells[partner] = view }
          pairs += 1
        }
        isWithinSector.cells[view] = sectors[partner] == sectors[Int(links.target[view])]
      }
    }
  }

  /// Number of partners, pairs and views.
  var partners: Int { rows.count - 1 }
  var pairs: Int { forward.count }
  var views: Int { target.count }

  /// The first of a partner's pairs with partners of higher index; the others follow.
  @inline(__always) func firstPair(of partner: Int) -> Int { Int(firstPairs[partner]) }

  /// The views that a partner holds of others of higher index.
  @inline(__always) func forwardRow(_ partner: Int) -> Range<Int> {
    firstForward[partner]..<rows[partner + 1]
  }

  /// The views that a partner holds of others.
  @inline(__always) func row(_ partner: Int) -> Range<Int> { rows[partner]..<rows[partner + 1] }
}
