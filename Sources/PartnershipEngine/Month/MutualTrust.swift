import PartnershipModel

extension World {
  /// Ordered member pairs whose mutual trust min(T_ij, T_ji) exceeds one half.
  ///
  /// With one partner in a slice both views of a pair are compared. With more, there is a bit for every
  /// view in which a member trusts a member, see ``Closeness``, and only pairs of which a bit has
  /// changed since they were last counted are looked at: few, for trust moves slowly.
  mutating func countMutualTrust() -> L {
    if L.rows == 1 { return 2 * comparePairs() }
    share { world, partners, worker in
      world.month.closeness.growth.cells[worker] += world.growthOfCloseness(
        among: partners, worker)
    }
    month.closeness.settle()
    return L(Double(2 * month.closeness.pairs))
  }

  /// Where to note whom the partners of a slice trust.
  @inline(__always) func closeness(of partner: Int) -> Closeness<L> {
    Closeness(
      half: L.spread(L(0.5 + Tie.slack)), isMember: L.slice(isMember.cells, at: partner),
      trusts: month.closeness.trusts.cells)
  }

  /// Pairs that trust each other, with one partner in a slice.
  private mutating func comparePairs() -> L {
    var pairs: L = 0
    for partner in 0..<links.partners where isAnyMember(partner) {
      pairs += member[partner] * closePairs(of: partner)
    }
    return pairs
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

  /// By how much the number of pairs that trust each other has grown through changes in the rows of some
  /// partners.
  private mutating func growthOfCloseness(among partners: Range<Int>, _ worker: Int) -> Int {
    let last = partners.upperBound - 1
    let first = links.places(of: partners.lowerBound).lowerBound
    let places = first..<links.places(of: last).upperBound
    let (trusts, counted) = (month.closeness.trusts.cells, month.closeness.counted.cells)
    let (mirror, changed) = (links.mirror.cells(of: places), month.closeness.changed(worker))
    var (growth, count) = (0, 0)
    for start in stride(from: places.lowerBound, to: places.upperBound, by: 64) {
      var changes =
        trusts.bits(from: start, to: places.upperBound)
        ^ counted.bits(from: start, to: places.upperBound)
      let number = changes.nonzeroBitCount
      var next = count
      // Four at a time, whether or not there are as many: how many there are cannot be foreseen, and a
      // wrong guess takes the processor longer.
      repeat {
        for _ in 0..<4 {
          let view = start &+ changes.trailingZeroBitCount
          changes &= changes &- 1
          mirror.fetch(view)
          changed[next] = Int32(truncatingIfNeeded: view)
          next &+= 1
        }
      } while changes != 0
      count &+= number
      if count > MutualTrust.room - 2 * 64 {
        growth += growthOfCloseness(changed, count)
        count = 0
      }
    }
    return growth + growthOfCloseness(changed, count)
  }

  /// The same through some views. A pair that has changed both ways is counted at the view that comes
  /// first.
  @inline(__always) private mutating func growthOfCloseness(
    _ changed: Cells<Int32>, _ count: Int
  ) -> Int {
    let (trusts, counted) = (month.closeness.trusts.cells, month.closeness.counted.cells)
    let mirror = links.mirror.cells
    var growth = 0
    for number in 0..<count {
      let view = Int(changed[number])
      let back = Int(mirror[view])
      let (was, wasBack) = (counted.bit(view), counted.bit(back))
      let (isNow, isBack) = (trusts.bit(view), trusts.bit(back))
      let isCountedThere = (back < view ? 1 : 0) & (wasBack ^ isBack)
      growth += (Int(isNow & isBack) - Int(was & wasBack)) & (Int(isCountedThere) - 1)
    }
    return growth
  }
}

/// Whom members trust, a bit for each view, and how many pairs trust each other; empty with one partner
/// in a slice.
struct MutualTrust: ~Copyable {
  /// `[slice of views]` where a member trusts a member more than half: now, and when last counted.
  let trusts, counted: Column<UInt8>
  /// Pairs that trusted each other when last counted.
  private(set) var pairs = 0
  /// `[worker]` by how many they have become more.
  let growth: Column<Int>
  /// `[worker × number]` room for views that have changed.
  private let changes: Column<Int32>

  /// Changed views that are looked at together.
  static var room: Int { 1024 }

  init(_ links: LinkTable, workers: Int) {
    let slices = links.lanes == 1 ? 0 : links.views / links.lanes
    trusts = Column(repeating: 0, count: slices)
    counted = Column(repeating: 0, count: slices)
    growth = Column(repeating: 0, count: workers)
    changes = Column(repeating: 0, count: links.lanes == 1 ? 0 : MutualTrust.room * workers)
  }

  /// Room of a worker for views that have changed.
  func changed(_ worker: Int) -> Cells<Int32> {
    changes.part(worker * MutualTrust.room..<(worker + 1) * MutualTrust.room)
  }

  /// What is true now has been counted.
  mutating func settle() {
    for worker in 0..<growth.count {
      pairs += growth.cells[worker]
      growth.cells[worker] = 0
    }
    counted.copy(trusts)
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
