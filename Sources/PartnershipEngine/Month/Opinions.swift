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

/// What one partner says about four goals that follow each other, in a line of the caches.
struct Opinion: BitwiseCopyable, Sendable {
  /// 0 for goals beyond the last.
  let priorities: SIMD4<Double>
  /// Number of members times voice.
  let voice: Double
  /// 1, so that what is weighted adds up to the sum of weights.
  private let one = 1.0
  /// A number of which the lowest bits say how the partner stands.
  private let standing: Double
  private let nothing = 0.0

  @inline(__always) init(
    _ priorities: SIMD4<Double>, voice: Double, _ standings: Standings
  ) {
    (self.priorities, self.voice) = (priorities, voice)
    standing = Double(bitPattern: (1.0).bitPattern | UInt64(standings.bits))
  }

  /// How the partner stands, seen by the first view.
  @inline(__always) var standings: Standings {
    Standings(bits: UInt16(truncatingIfNeeded: standing.bitPattern))
  }

  /// All of it as a vector, to be weighted.
  @inline(__always) var numbers: Lane8 { Lane8(unsafeBitCast(self, to: SIMD8<Double>.self)) }

  /// Where 1 lies in the vector.
  static var one: Int { 5 }
}

/// Priorities and voices of all partners once more, those of one partner side by side.
///
/// In one sparse world the eight views of a slice look at eight different partners. Where the
/// priorities of eight neighbours lie together, goal by goal, each of those partners would have to be
/// looked up once a goal, once for its voice, and once for whether it delivers; here all that is said
/// about four goals lies in one line of the cache. A partner with whom there is no contact is not
/// looked up at all.
struct Opinions: ~Copyable {
  /// `[four goals × partner]`.
  private let opinions: Column<Opinion>
  /// `[slice of views]` how those stand that the views have met.
  let standings: Column<Standings>
  /// `[worker × slice of a handful × place in a row]` room for views of contacts, and their number.
  private let views: Column<Int32>
  private let counts: Column<Int>
  /// `[worker × place in a row]` room for what they weigh.
  private let weights: Column<Double>
  /// `[worker × partner of a slice]` room for weighted sums.
  private let sums: Column<Lane8>
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
    let silence = Opinion(SIMD4(), voice: 0, Standings(bits: 0))
    opinions = Column(repeating: silence, count: links.isSparse ? hearers * fours : 0)
    standings = Column(
      repeating: Standings(bits: 0), count: links.isSparse ? links.views / lanes : 0)
    counts = Column(repeating: 0, count: Handfuls.size / lanes * workers)
    views = Column(repeating: 0, count: counts.count * longestRow)
    weights = Column(repeating: 0, count: longestRow * workers)
    sums = Column(repeating: 0, count: lanes * workers)
  }

  /// The opinions of all partners on four goals, the first of which is `goal`.
  @inline(__always) func about(_ goal: Int) -> Cells<Opinion> {
    opinions.part(goal / 4 * hearers..<(goal / 4 + 1) * hearers)
  }

  /// The contacts that a worker has found of a slice of partners, until it comes to the next handful.
  @inline(__always) func contacts(of partner: Int, _ worker: Int) -> Contacts {
    let room = room(of: partner, worker)
    return Contacts(
      partner: partner, views: views.part(room * longestRow..<(room + 1) * longestRow),
      count: counts[room])
  }

  /// Keeps the number of contacts that were found.
  @inline(__always) func found(_ count: Int, by partner: Int, _ worker: Int) {
    counts.cells[room(of: partner, worker)] = count
  }

  @inline(__always) private func room(of partner: Int, _ worker: Int) -> Int {
    (worker * Handfuls.size + partner % Handfuls.size) / 8
  }

  /// Room of a worker for sums.
  @inline(__always) func hearing(of worker: Int) -> Hearing {
    Hearing(
      weights: weights.part(worker * longestRow..<(worker + 1) * longestRow),
      sums: sums.part(worker * 8..<(worker + 1) * 8))
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
    for lane in 0..<L.rows { opinions.fetch(partner &+ lookahead &+ lane) }
  }

  /// The priorities of the partners of a slice for four goals.
  @inline(__always) private func layOutOpinions(of partner: Int, on goal: Int) {
    func priorities(_ number: Int) -> Lane8 {
      goal + number < goals ? priority(partner, goal + number) : 0
    }
    let four = FourGoals<L>(
      first: priorities(0), second: priorities(1), third: priorities(2), fourth: priorities(3))
    let voices = L.spread(month.members) * L.slice(month.voice.cells, at: partner)
    let opinions = month.opinions.about(goal)
    let delivered = L.slice(month.delivered.cells, at: partner).bits
    let dominates = L.slice(month.dominates.cells, at: partner).bits
    for lane in 0..<L.rows {
      let standings = Standings(ofLane: lane, delivered: delivered, dominates: dominates)
      opinions[partner + lane] = Opinion(four[lane], voice: voices[lane], standings)
    }
  }
}
