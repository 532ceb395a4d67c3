/// How partners stand that the views of a slice look at.
struct Standings: BitwiseCopyable, Sendable {
  /// A bit for each view on somebody who delivered, the first the lowest; eight above, one for each on
  /// somebody whose voice is above the average.
  private(set) var bits: UInt16

  @inline(__always) init(bits: UInt16) { self.bits = bits }

  /// Of one of eight partners, seen by the first view.
  @inline(__always) init(ofLane lane: Int, delivered: UInt8, dominates: UInt8) {
    let both = UInt16(delivered) | UInt16(dominates) &<< 8
    bits = both &>> UInt16(truncatingIfNeeded: lane) & 0x0101
  }

  /// Where those delivered that the views look at, and where they dominate, a bit each.
  @inline(__always) var delivered: UInt8 { UInt8(truncatingIfNeeded: bits) }
  @inline(__always) var dominates: UInt8 { UInt8(truncatingIfNeeded: bits &>> 8) }

  /// Adds one partner, seen by the view of a lane.
  @inline(__always) mutating func add(_ one: Standings, lane: Int) {
    bits |= one.bits &<< UInt16(truncatingIfNeeded: lane)
  }
}

/// Priorities and voices of all partners once more, those of one partner side by side.
///
/// In one sparse world the eight views of a slice look at eight different partners. Where the
/// priorities of eight neighbours lie together, goal by goal, each of those partners would have to be
/// looked up once a goal, once for its voice, and once for whether it delivers; here all that
/// is said about four goals lies in one line of the cache. A partner that a view has no contact with is not looked up at all.
struct Opinions: ~Copyable {
  /// `[four goals × partner]`: four priorities, 0 for goals beyond the last, the voice, and how the partner
  /// stands.
  private let opinions: Column<Lane8>
  /// `[slice of views]` how those stand that the views have met.
  let contacts: Column<Standings>
  /// `[worker × two slices × place in a row]` room for the views of contacts.
  private let views: Column<Int32>
  /// `[worker × place in a row]` room for what they weigh.
  private let weights: Column<Double>
  /// `[worker × partner of a slice]` room for four weighted sums, and for the sum of weights.
  private let sums: Column<Lane4>
  private let totals: Column<Double>
  /// Places in the longest row of a slice.
  private let longestRow: Int
  /// Number of partners, up to a whole slice.
  private let hearers: Int

  /// Room for the opinions of partners; none if rows of partners are never heard one by one.
  init(_ links: LinkTable, goals: Int, workers: Int) {
    let (fours, lanes) = ((goals + 3) / 4, links.lanes)
    let workers = links.isSparse ? workers : 0
    longestRow = links.longestRow * lanes
    hearers = (links.partners + lanes - 1) / lanes * lanes
    opinions = Column(repeating: 0, count: links.isSparse ? hearers * fours : 0)
    contacts = Column(
      repeating: Standings(bits: 0), count: links.isSparse ? links.views / lanes : 0)
    views = Column(repeating: 0, count: 2 * longestRow * workers)
    weights = Column(repeating: 0, count: longestRow * workers)
    sums = Column(repeating: Lane4(0), count: lanes * workers)
    totals = Column(repeating: 0, count: lanes * workers)
  }

  /// The opinions of all partners on four goals, the first of which is `goal`.
  @inline(__always) func about(_ goal: Int) -> Cells<Lane8> {
    opinions.part(goal / 4 * hearers..<(goal / 4 + 1) * hearers)
  }

  /// Room of a worker for the views of a slice of partners on contacts: slices take turns with two rooms.
  @inline(__always) func views(of worker: Int, _ partner: Int) -> Cells<Int32> {
    let room = 2 * worker + partner / 8 & 1
    return views.part(room * longestRow..<(room + 1) * longestRow)
  }

  /// Room of a worker for sums.
  @inline(__always) func hearing(of worker: Int) -> Hearing {
    Hearing(
      weights: weights.part(worker * longestRow..<(worker + 1) * longestRow),
      sums: sums.part(worker * 8..<(worker + 1) * 8),
      totals: totals.part(worker * 8..<(worker + 1) * 8))
  }
}

extension World {
  /// Whether others are heard one by one.
  @inline(__always) var hearsOneByOne: Bool { L.rows > 1 && links.isSparse }

  /// Who delivers, and the priorities of all partners side by side.
  mutating func layOutOpinions(luck: borrowing Luck<L>) {
    let (lift, words) = (lift, luck.delivery.cells)
    share { world, partners, _ in
      for partner in L.blocks(partners) {
        world.foreseeOpinions(after: partner)
        world.keepPromises(partner, lift: lift, words)
        for goal in stride(from: 0, to: world.goals, by: 4) {
          world.layOutOpinions(of: partner, on: goal)
        }
      }
    }
  }

  /// Begins to fetch what is written about those whose turn comes in a while: what waits to be written
  /// fills the processor's room for that after a few partners.
  @inline(__always) private func foreseeOpinions(after partner: Int) {
    let opinions = month.opinions.about(0)
    for lane in 0..<L.rows { opinions.fetch(partner &+ 6 * L.rows &+ lane) }
  }

  /// The priorities of the partners of a slice for four goals.
  @inline(__always) private func layOutOpinions(of partner: Int, on goal: Int) {
    func priorities(_ number: Int) -> Lane8 {
      goal + number < goals ? priority(partner, goal + number) : 0
    }
    let four = FourGoals<L>(
      first: priorities(0), second: priorities(1), third: priorities(2), fourth: priorities(3))
    let (opinions, voices) = (month.opinions.about(goal), voices(of: partner))
    let delivered = L.slice(month.delivered.cells, at: partner).bits
    let dominates = L.slice(month.dominates.cells, at: partner).bits
    for lane in 0..<L.rows {
      let standings = Standings(ofLane: lane, delivered: delivered, dominates: dominates)
      opinions.set(four[lane], voices[lane], standings, at: partner + lane)
    }
  }
}
