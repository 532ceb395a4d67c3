/// Priorities and voices of all partners once more, those of one partner side by side.
///
/// In one sparse world the eight views of a slice look at eight different partners. Where the
/// priorities of eight neighbours lie together, goal by goal, each of those partners would have to be
/// looked up once a goal and once for its voice; here all that is said about four goals lies in one
/// line of the cache. A partner that a view has no contact with is not looked up at all.
struct Opinions: ~Copyable {
  /// `[four goals × partner]`: four priorities, 0 for goals beyond the last, and the voice.
  private let opinions: Column<Lane8>
  /// `[slice of views]` where the views look at contacts that delivered, and at contacts whose voice is
  /// above the average.
  let deliver, dominate: Column<UInt8>
  /// `[worker × two slices × place in a row]` room for the views of contacts.
  private let contacts: Column<Int32>
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
    deliver = Column(repeating: 0, count: links.isSparse ? links.views / lanes : 0)
    dominate = Column(repeating: 0, count: links.isSparse ? links.views / lanes : 0)
    contacts = Column(repeating: 0, count: 2 * longestRow * workers)
    weights = Column(repeating: 0, count: longestRow * workers)
    sums = Column(repeating: Lane4(0), count: lanes * workers)
    totals = Column(repeating: 0, count: lanes * workers)
  }

  /// The opinions of all partners on four goals, the first of which is `goal`.
  @inline(__always) func about(_ goal: Int) -> Cells<Lane8> {
    opinions.part(goal / 4 * hearers..<(goal / 4 + 1) * hearers)
  }

  /// Room of a worker for the contacts of a slice of partners: slices take turns with two rooms.
  @inline(__always) func contacts(of worker: Int, _ partner: Int) -> Cells<Int32> {
    let room = 2 * worker + partner / 8 & 1
    return contacts.part(room * longestRow..<(room + 1) * longestRow)
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
        world.keepPromises(partner, lift: lift, words)
        for goal in stride(from: 0, to: world.goals, by: 4) {
          world.layOutOpinions(of: partner, on: goal)
        }
      }
    }
  }

  /// The priorities of the partners of a slice for four goals.
  @inline(__always) private func layOutOpinions(of partner: Int, on goal: Int) {
    func priorities(_ number: Int) -> Lane8 {
      goal + number < goals ? priority(partner, goal + number) : 0
    }
    let four = FourGoals<L>(
      first: priorities(0), second: priorities(1), third: priorities(2), fourth: priorities(3))
    let (opinions, voices) = (month.opinions.about(goal), voices(of: partner))
    for lane in 0..<L.rows { opinions.set(four[lane], voices[lane], at: partner + lane) }
  }
}
