import Chance

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
struct Luck<L: Lanes>: ~Copyable {
  /// `[pair]` decides whether the pair meets.
  var contact: Column<L>
  /// `[view]` decides whether a partner misreads what another delivered.
  var perception: Column<L>
  /// `[partner]` decides whether its leader leaves.
  var turnover: Column<L>
  /// `[partner]` decides whether it delivers.
  var delivery: Column<L>
  /// `[partner]` decides whether it joins.
  var joining: Column<L>
  /// Decides whether a disruption begins.
  var disruption: L = 0

  private let key: (UInt32, UInt32)
  /// `[pair]` the smaller and the larger identity, and the view of the smaller.
  private let smallerIdentity: [UInt32]
  private let largerIdentity: [UInt32]
  private let smallerView: [Int32]
  private let mirror: [Int32]
  private let identities: [UInt32]

  /// Room for the draws of a blueprint.
  init(_ blueprint: Blueprint) {
    let links = blueprint.links
    contact = Column(repeating: 0, count: links.pairs)
    perception = Column(repeating: 0, count: links.views)
    turnover = Column(repeating: 0, count: blueprint.partners.count)
    delivery = Column(repeating: 0, count: blueprint.partners.count)
    joining = Column(repeating: 0, count: blueprint.partners.count)
    key = blueprint.key
    identities = blueprint.partners.map(\.identity)
    mirror = links.mirror
    var smaller: [UInt32] = []
    var larger: [UInt32] = []
    var view: [Int32] = []
    for forward in links.forward {
      let back = links.mirror[Int(forward)]
      let second = identities[Int(links.target[Int(forward)])]
      let first = identities[Int(links.target[Int(back)])]
      smaller.append(min(first, second))
      larger.append(max(first, second))
      view.append(first < second ? forward : back)
    }
    smallerIdentity = smaller
    largerIdentity = larger
    smallerView = view
  }

  /// Draws the numbers of a month for the replications from `replication` on; pairs that nobody
  /// needs keep what they had.
  ///
  /// - Parameter needed: `[pair]` whether any world can make the pair meet.
  mutating func draw(month: Int, replication: UInt32, needed: borrowing Column<Bool>) {
    let month = UInt32(truncatingIfNeeded: month)
    for pair in 0..<contact.count where needed[pair] {
      let (first, second, third) = L.uniforms(
        first: smallerIdentity[pair], second: largerIdentity[pair], month: month,
        replication: replication, key: key)
      let view = Int(smallerView[pair])
      contact[pair] = first
      perception[view] = second
      perception[Int(mirror[view])] = third
    }
    for partner in 0..<turnover.count {
      let (first, second, third) = L.uniforms(
        first: identities[partner], second: 0xFFFF_FFFF, month: month,
        replication: replication, key: key)
      turnover[partner] = first
      delivery[partner] = second
      joining[partner] = third
    }
    disruption =
      L.uniforms(
        first: 0xFFFF_FFFF, second: 0xFFFF_FFFF, month: month, replication: replication, key: key
      ).0
  }
}
