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
  /// `[pair]` decides whether the pair meets.
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

  let key: (UInt32, UInt32)
  /// `[partner]` its identity.
  let identities: Column<UInt32>
  /// `[pair]` the smaller and the larger identity.
  let smaller, larger: Column<UInt32>
  /// `[pair]` the view that the smaller identity holds of the larger, and the other way round.
  let smallerView, largerView: Column<Int32>

  /// Room for the draws of a blueprint.
  init(_ blueprint: Blueprint) {
    let links = blueprint.links
    let known = blueprint.partners.map(\.identity)
    contact = Column(repeating: 0, count: links.pairs)
    perception = Column(repeating: 0, count: links.views)
    turnover = Column(repeating: 0, count: known.count)
    delivery = Column(repeating: 0, count: known.count)
    joining = Column(repeating: 0, count: known.count)
    key = blueprint.key
    identities = Column(known)
    let views = links.forward.map { forward in
      let back = links.mirror[Int(forward)]
      let (own, other) = (Int(links.target[Int(back)]), Int(links.target[Int(forward)]))
      return known[own] < known[other] ? (forward, back) : (back, forward)
    }
    smallerView = Column(views.map(\.0))
    largerView = Column(views.map(\.1))
    smaller = Column(views.map { known[Int(links.target[Int($0.1)])] })
    larger = Column(views.map { known[Int(links.target[Int($0.0)])] })
  }
}
