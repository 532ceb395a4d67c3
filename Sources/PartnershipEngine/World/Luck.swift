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
  let contact: Column<L.Draw>
  /// `[view]` decides whether a partner misreads what another delivered.
  let perception: Column<L.Draw>
  /// `[partner]` decides whether its leader leaves.
  let turnover: Column<L>
  /// `[partner]` decides whether it delivers.
  let delivery: Column<L>
  /// `[partner]` decides whether it joins.
  let joining: Column<L>
  /// Decides whether a disruption begins.
  var disruption: L = 0

  let links: LinkTable
  let key: (UInt32, UInt32)
  /// `[partner]` its identity.
  let identities: Column<UInt32>
  /// `[view]` the identity of the partner seen.
  let seen: Column<UInt32>

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
    seen = Column(repeating: 0, count: links.views)
    for view in 0..<links.views { seen.cells[view] = known[Int(links.target[view])] }
  }

  /// Room for the draws of a blueprint, with a link table of its own.
  init(_ blueprint: Blueprint) {
    self.init(blueprint, links: LinkTable(blueprint, lanes: L.rows))
  }
}
