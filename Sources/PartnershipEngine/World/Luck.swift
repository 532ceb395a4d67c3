import Chance
import PartnershipModel

/// The random numbers of one month, for some worlds side by side.
///
/// A number depends on the seed, the replication, the month and what it decides; never on strategy,
/// membership or the order of calls. So all strategies of a batch share one `Luck`.
///
/// | draw | counter | words |
/// | --- | --- | --- |
/// | pair | smaller identity, larger identity, month, replication | contact; what the smaller identity sees of the larger; what the larger sees of the smaller |
/// | partner | identity, 0xFFFFFFFF, month, replication | turnover; delivery; joining |
/// | partnership | 0xFFFFFFFF, 0xFFFFFFFF, month, replication | disruption |
struct Luck<L: WorldLanes>: ~Copyable {
  /// `[view]` decides whether the pair meets; with one partner in a slice, that of the smaller index
  /// alone.
  var contact: Column<L.Draw>
  /// `[view]` decides whether a partner misreads what another delivered.
  var perception: Column<L.Draw>
  /// `[partner]` decides whether its leader leaves.
  var turnover: Column<L>
  /// `[partner]` decides whether it delivers.
  var delivery: Column<L>
  /// `[partner]` decides whether it joins.
  var joining: Column<L>
  /// Decides whether a disruption begins.
  var disruption: L = 0

  let links: LinkTable
  let key: (UInt32, UInt32)
  /// `[partner]` its identity.
  let identities: Column<UInt32>
  /// `[pair]` the smaller and the larger identity.
  let smaller, larger: Column<UInt32>
  /// `[pair]` the view that the smaller identity holds of the larger, and the other way round.
  let smallerView, largerView: Column<Int32>

  /// Room for the draws of a blueprint.
  init(_ blueprint: Blueprint, links: LinkTable) {
    let known = blueprint.partners.map(\.identity)
    self.links = links
    contact = Column(repeating: 0, count: links.views)
    perception = Column(repeating: 0, count: links.views)
    turnover = Column(repeating: 0, count: known.count)
    delivery = Column(repeating: 0, count: known.count)
    joining = Column(repeating: 0, count: known.count)
    key = blueprint.key
    identities = Column(known)
    let views = (0..<links.pairs).map { pair in
      let forward = links.forward[pair]
      let back = links.mirror[Int(forward)]
      let (own, other) = (Int(links.target[Int(back)]), Int(links.target[Int(forward)]))
      return known[own] < known[other] ? (forward, back) : (back, forward)
    }
    smallerView = Column(views.map(\.0))
    largerView = Column(views.map(\.1))
    smaller = Column(views.map { known[Int(links.target[Int($0.1)])] })
    larger = Column(views.map { known[Int(links.target[Int($0.0)])] })
  }

  /// Room for the draws of a blueprint, with a link table of its own.
  init(_ blueprint: Blueprint) {
    self.init(blueprint, links: LinkTable(blueprint, lanes: L.rows))
  }
}
