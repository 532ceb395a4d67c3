import PartnershipModel

/// Priorities and voices of all partners once more, those of one partner side by side.
///
/// In one sparse world the eight views of a slice look at eight different partners. Where the
/// priorities of eight neighbours lie together, goal by goal, each of those partners would have to be
/// looked up once a goal and once for its voice; here all that is said about four goals lies in one
/// line of the cache. A partner that a view has no contact with is not looked up at all.
struct Opinions: ~Copyable {
  /// `[four goals × partner]`: four priorities, 0 for goals beyond the last, and the voice.
  private let opinions: Column<Lane8>
  /// `[worker × two slices × place in a row]` whom the views of a slice listen to; without a contact
  /// the first partner of the slice, who then weighs nothing.
  private let heeded: Column<Int32>
  private let longestRow: Int
  /// Number of partners, up to a whole slice.
  private let hearers: Int

  /// Room for the opinions of partners; none if rows of partners are never heard one by one.
  init(_ links: LinkTable, goals: Int, workers: Int) {
    let fours = (goals + 3) / 4
    longestRow = links.longestRow * links.lanes
    hearers = (links.partners + links.lanes - 1) / links.lanes * links.lanes
    opinions = Column(repeating: 0, count: links.isSparse ? hearers * fours : 0)
    heeded = Column(repeating: 0, count: links.isSparse ? 2 * longestRow * workers : 0)
  }

  /// The opinions of all partners on four goals, the first of which is `goal`.
  @inline(__always) func about(_ goal: Int) -> Cells<Lane8> {
    opinions.part(goal / 4 * hearers..<(goal / 4 + 1) * hearers)
  }

  /// Room of a worker for whom a slice of partners listens to: slices take turns with two rooms.
  @inline(__always) func heeded(by worker: Int, _ partner: Int) -> Cells<Int32> {
    let room = 2 * worker + partner / 8 & 1
    return heeded.part(room * longestRow..<(room + 1) * longestRow)
  }
}

extension World {
  /// Whether others are heard one by one.
  @inline(__always) var hearsOneByOne: Bool { L.rows > 1 && links.isSparse }

  /// Lays out the priorities of some partners side by side.
  func layOutOpinions(of partners: Range<Int>) {
    for goal in stride(from: 0, to: goals, by: 4) {
      let opinions = month.opinions.about(goal)
      for partner in L.blocks(partners) {
        func priorities(_ number: Int) -> Lane8 {
          goal + number < goals ? priority(partner, goal + number) : 0
        }
        let four = FourGoals<L>(
          first: priorities(0), second: priorities(1), third: priorities(2), fourth: priorities(3))
        let voices = L.slice(month.voices.cells, at: partner)
        for lane in 0..<L.rows { opinions.set(four[lane], voices[lane], at: partner + lane) }
      }
    }
  }

  /// Finds out whom the views of a slice of partners listen to and how many contacts each has, and
  /// begins to fetch what those say: it comes from far in a large world.
  @inline(__always) func heed(_ partner: Int, _ worker: Int) {
    let (heeded, opinions) = (month.opinions.heeded(by: worker, partner), month.opinions.about(0))
    let (meets, target) = (month.meets.cells, links.target.cells(of: links.places(of: partner)))
    let nobody = Draw8(integerLiteral: UInt32(truncatingIfNeeded: partner))
    let one: Lane8 = 1
    var (met, place): (Lane8, Int) = (0, 0)
    for view in links.slices(of: partner) {
      let contact = L.marked(meets, at: view)
      met = met.adding(one, where: contact)
      heeded.set(eight: Draw8.choose(contact, target.eight(from: view), nobody), from: place)
      place += L.rows
    }
    for place in 0..<place { opinions.fetch(Int(heeded[place])) }
    L.set(month.met.cells, met, at: partner)
  }

  /// What the partners of a slice make of what those say whom they heed; the same as
  /// ``hear(_:_:isBounded:)`` elsewhere.
  mutating func hearOneByOne(_ partner: Int, _ worker: Int, isBounded: Bool) {
    let heeded = month.opinions.heeded(by: worker, partner)
    let weights = month.weights(of: worker)
    let (total, count) = weigh(heeded, heardBy: partner, weights, isBounded: isBounded)
    let selfWeight = parameters[.selfWeight][0]
    for goal in stride(from: 0, to: goals, by: 4) {
      let opinions = month.opinions.about(goal)
      var sums = EightHearers(selfWeight, opinions, from: partner)
      for number in 0..<count { sums.add(weights, number, opinions, of: heeded) }
      settle(partner, goal, sums.byGoal(), totalWeight: total)
    }
  }

  /// The weights of those heeded, their sum with that of the partners themselves, and their number.
  @inline(__always) private func weigh(
    _ heeded: Cells<Int32>, heardBy partner: Int, _ weights: Cells<Lane8>, isBounded: Bool
  ) -> (total: Lane8, count: Int) {
    let voices = Voices(self, heardBy: partner, isBounded: isBounded)
    let opinions = month.opinions.about(0)
    var (total, count) = (L.spread(parameters[.selfWeight]), 0)
    let walk = walk(from: partner)
    for seen in walk {
      weights[count] = voices.weight(seen, opinions, of: heeded, from: count * L.rows)
      total += weights[count]
      count += 1
    }
    return (total, count)
  }
}

extension Voices {
  /// The weight of those whom the views of a slice listen to; see ``weight(_:_:)``.
  @inline(__always) func weight(
    _ seen: Seen, _ opinions: Cells<Lane8>, of heeded: Cells<Int32>, from place: Int
  ) -> Lane8 {
    func voice(_ lane: Int) -> Double { opinions.fifth(Int(heeded[place &+ lane])) }
    let heard = Lane8(
      SIMD8(
        voice(0), voice(1), voice(2), voice(3), voice(4), voice(5), voice(6), voice(7)))
    return weight(seen, heard, where: L.marked(meets, at: seen.view))
  }
}
