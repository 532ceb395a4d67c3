import PartnershipModel

extension World {
  /// Ordered member pairs whose mutual trust min(T_ij, T_ji) exceeds one half.
  ///
  /// With one partner in a slice both views of a pair are compared at once. With more, there is a bit
  /// for every view in which a member trusts a member, see ``Closeness``; in a world in which all are
  /// linked, eight times eight bits are held against their mirrors at a time.
  mutating func countMutualTrust() -> L {
    share { world, partners, _ in
      for partner in L.blocks(partners) where world.isAnyMember(partner) {
        world.month.close.cells[partner] = world.closePairs(from: partner)
      }
    }
    var pairs: L = 0
    for partner in L.blocks(0..<links.partners) where isAnyMember(partner) {
      pairs += month.close[partner]
    }
    return pairs + pairs
  }

  /// Where to note whom the partners of a slice trust.
  @inline(__always) func closeness(of partner: Int) -> Closeness<L> {
    Closeness(
      half: L.spread(L(0.5 + Tie.slack)), isMember: L.slice(isMember.cells, at: partner),
      trusts: month.trusts.cells)
  }

  /// Pairs of the partners of a slice with members of higher index that trust each other.
  @inline(__always) private func closePairs(from partner: Int) -> L {
    if L.rows == 1 { return member[partner] * closePairs(of: partner) }
    if links.isComplete { return L(Double(closeTiles(from: partner))) }
    var pairs = 0
    let (forward, mirror) = (links.forward.cells, links.mirror.cells)
    let trusts = month.trusts.cells
    for pair in links.pairs(from: partner, to: min(partner + L.rows, links.partners)) {
      let view = Int(forward[pair])
      let (own, other) = (trusts.bit(view), trusts.bit(Int(mirror[view])))
      pairs += Int(own & other)
    }
    return L(Double(pairs))
  }

  /// Members of higher index that a partner trusts and that trust it.
  @inline(__always) private func closePairs(of partner: Int) -> L {
    let half = L(0.5 + Tie.slack)
    let places = links.forwardPlaces(of: partner)
    let (target, mirror) = (links.target.cells(of: places), links.mirror.cells(of: places))
    let (trust, isMember) = (trust.cells, isMember.cells)
    var close: L = 0
    let one: L = 1
    for view in places {
      let isTrusting = half.falls(below: trust[view])
      let isTrusted = half.falls(below: trust[Int(mirror[view])])
      close = close.adding(
        one, where: isTrusting & isTrusted & isMember[Int(target[view])])
    }
    return close
  }

  /// The same for a slice in a world in which all are linked. A tile has a byte for each of eight
  /// partners seen, with a bit for each of eight that see.
  @inline(__always) private func closeTiles(from partner: Int) -> Int {
    let trusts = month.trusts.cells
    let own = links.places(of: partner).lowerBound / L.rows
    let count = links.partners
    var pairs = (trusts.tile(own + partner, of: count - partner).mutual) / 2
    for other in L.blocks(partner + L.rows..<max(count, partner + L.rows)) {
      let mirror = links.places(of: other).lowerBound / L.rows
      let tile = trusts.tile(own + other, of: count - other)
      pairs +=
        (tile & trusts.tile(mirror + partner, of: count - partner).transposed).nonzeroBitCount
    }
    return pairs
  }
}

/// Notes whom the partners of a slice trust, a bit for each view, whenever their trust or their members
/// change; not at all with one partner in a slice.
struct Closeness<L: WorldLanes> {
  let half: L.Slice
  /// Where the partners are members themselves.
  let isMember: L.Slice.Where
  let trusts: Cells<UInt8>

  /// Notes where the views of a slice, of which some count, trust more than half.
  @inline(__always) func note(_ trust: L.Slice, where counts: L.Slice.Where, at view: Int) {
    guard L.rows > 1 else { return }
    trusts[view / L.rows] = (half.falls(below: trust) & counts & isMember).bits
  }
}

extension Cells<UInt8> {
  /// The bit of a view.
  @inline(__always) fileprivate func bit(_ view: Int) -> UInt8 {
    (self[view >> 3] >> UInt8(truncatingIfNeeded: view & 7)) & 1
  }

  /// Eight bytes from `index` on, the first `count` of them; 0 for the rest.
  @inline(__always) fileprivate func tile(_ index: Int, of count: Int) -> UInt64 {
    let bytes = unsafeBitCast(eight(from: index), to: UInt64.self).littleEndian
    return count >= 8 ? bytes : bytes & (1 << UInt64(8 * count) &- 1)
  }
}

extension UInt64 {
  /// Bits set on both sides of the diagonal of an 8 × 8 tile.
  @inline(__always) fileprivate var mutual: Int { (self & transposed).nonzeroBitCount }

  /// The 8 × 8 bits with rows and columns exchanged: three swaps of ever larger squares (Warren,
  /// Hacker's Delight, 7-3).
  @inline(__always) fileprivate var transposed: UInt64 {
    var bits = self
    bits = bits.swapping(0x00AA_00AA_00AA_00AA, by: 7)
    bits = bits.swapping(0x0000_CCCC_0000_CCCC, by: 14)
    return bits.swapping(0x0000_0000_F0F0_F0F0, by: 28)
  }

  /// Exchanges the bits of a mask with those that lie `distance` further up.
  @inline(__always) private func swapping(_ mask: UInt64, by distance: UInt64) -> UInt64 {
    let differ = (self ^ (self >> distance)) & mask
    return self ^ differ ^ (differ << distance)
  }
}
