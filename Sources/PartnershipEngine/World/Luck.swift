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
///
/// What concerns partners is drawn when a month begins, what concerns pairs when the first of the worlds
/// that share the luck comes to their rows: there it is needed next.
struct Luck<L: WorldLanes>: ~Copyable {
  /// Decides whether the pair of a view meets; with one partner in a slice, that of the smaller index
  /// alone. `[view]` if several worlds share the luck; else `[worker × view of some rows]`, for nobody
  /// asks twice.
  let contact: Column<L.Draw>
  /// Room of a worker in `contact`; 0 if all views have their place.
  let room: Int
  /// `[view]` decides whether a partner misreads what another delivered.
  let perception: Column<L.Draw>
  /// `[partner]` decides whether its leader leaves.
  let turnover: Column<L.Draw>
  /// `[partner]` decides whether it delivers.
  let delivery: Column<L.Draw>
  /// `[partner]` decides whether it joins.
  let joining: Column<L.Draw>
  /// Decides whether a disruption begins.
  var disruption: L = 0

  let links: LinkTable
  /// The month that is drawn.
  var moment: Moment
  /// Whether all rows have been drawn this month.
  var areRowsDrawn = false
  /// `[partner]` whether it can meet others in any world; who cannot may keep the words it had.
  let needed: Column<Bool>
  /// `[partner]` its identity.
  let identities: Column<UInt32>
  /// `[view]` the identity of the partner seen; empty where identities run on from the first partner to
  /// the last.
  let seen: Column<UInt32>

  /// Room for the draws of a blueprint, for a number of worlds of different strategies.
  init(_ blueprint: Blueprint, links: LinkTable, worlds: Int = 1, workers: Int = 1) {
    let known = blueprint.partners.map(\.identity)
    self.links = links
    room = worlds > 1 ? 0 : links.mostViews(ofPartners: Handfuls.size)
    contact = Column(repeating: 0, count: worlds > 1 ? links.views : room * workers)
    perception = Column(repeating: 0, count: links.views)
    turnover = Column(repeating: 0, count: known.count)
    delivery = Column(repeating: 0, count: known.count)
    joining = Column(repeating: 0, count: known.count)
    moment = Moment(month: 0, replication: 0, key: blueprint.key)
    needed = Column(repeating: true, count: known.count)
    identities = Column(known)
    let areConsecutive = zip(known, known.dropFirst()).allSatisfy { $0 &+ 1 == $1 }
    seen = Column(repeating: 0, count: areConsecutive ? 0 : links.views)
    for view in 0..<seen.count { seen.cells[view] = known[Int(links.target[view])] }
  }

  /// Room for the draws of a blueprint, with a link table of its own.
  init(_ blueprint: Blueprint) {
    self.init(blueprint, links: LinkTable(blueprint, lanes: L.rows))
  }

  /// What draws about pairs.
  var rows: RowDraws<L> {
    RowDraws(
      arePending: !areRowsDrawn, moment: moment, contact: contact.cells,
      perception: perception.cells, room: room, identities: identities.cells,
      seen: SeenIdentities(cells: seen.cells, first: identities.count == 0 ? 0 : identities[0]),
      needed: needed.cells)
  }
}
