import Chance

/// Two partners as chance knows them.
struct Couple: BitwiseCopyable {
  /// The smaller and the larger identity.
  let first, second: UInt32
  /// The view that the smaller identity holds of the larger, and the other way round.
  let view, mirror: Int32
}

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
  private let identities: Column<UInt32>
  /// `[pair]` whom the draw is about.
  private let couples: Column<Couple>

  /// Room for the draws of a blueprint.
  init(_ blueprint: Blueprint) {
    let links = blueprint.links
    let partners = blueprint.partners
    contact = Column(repeating: 0, count: links.pairs)
    perception = Column(repeating: 0, count: links.views)
    turnover = Column(repeating: 0, count: partners.count)
    delivery = Column(repeating: 0, count: partners.count)
    joining = Column(repeating: 0, count: partners.count)
    key = blueprint.key
    identities = Column(partners.map(\.identity))
    couples = Column(
      links.forward.map { forward in
        let back = links.mirror[Int(forward)]
        let other = partners[Int(links.target[Int(forward)])].identity
        let own = partners[Int(links.target[Int(back)])].identity
        return own < other
          ? Couple(first: own, second: other, view: forward, mirror: back)
          : Couple(first: other, second: own, view: back, mirror: forward)
      })
  }

  /// Draws the numbers of a month for the replications from `replication` on; pairs that nobody
  /// needs keep what they had.
  ///
  /// - Parameter needed: `[pair]` whether any world can make the pair meet.
  mutating func draw(month: Int, replication: UInt32, needed: borrowing Column<Bool>) {
    let month = UInt32(truncatingIfNeeded: month)
    let pairs = 0..<couples.count
    let (contact, perception) = (contact.cells(of: pairs), perception.cells)
    let (couples, needed) = (couples.cells, needed.cells(of: pairs))
    for pair in pairs where needed[pair] {
      let couple = couples[pair]
      let (first, second, third) = L.uniforms(
        first: couple.first, second: couple.second, month: month, replication: replication,
        key: key)
      contact[pair] = first
      perception[Int(couple.view)] = second
      perception[Int(couple.mirror)] = third
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
