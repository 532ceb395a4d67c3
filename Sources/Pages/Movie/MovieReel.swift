import Partnership

/// One strategy of a movie: what every frame shows, as bytes.
struct MovieReel: Sendable {
  /// `[frame × pair]` the smaller of the two trusts in half points of 100, rounded up; 0 unless both take
  /// part.
  let links: [UInt8]
  /// `[frame × place]` 0 for who does not take part; else 1 and more, commitment from 0 to 100.
  let commitment: [UInt8]
  /// `[frame × sector × sector]` mean trust of members of one in members of the other, in whole
  /// points of 100; ``nobody`` where there is no such pair.
  let sectors: [UInt8]
  /// `[frame]` partners taking part, drawn or not.
  let members: [Int]
  /// Number of pairs, places and sectors of a frame.
  let pairs, places, groups: Int

  /// The byte that says that there is nobody to trust.
  static let nobody: UInt8 = 255

  init(_ study: MovieStudy, side: Int, _ map: NetworkMap) {
    var (links, commitment, sectors): ([UInt8], [UInt8], [UInt8]) = ([], [], [])
    var members: [Int] = []
    links.reserveCapacity((study.months + 1) * map.pairs.count)
    NetworkFilm.watch(
      study.blueprint, strategy: study.pair[side], replication: study.told, months: study.months
    ) { frame in
      members.append(frame.isMember.count { $0 })
      links += map.pairs.map { MovieReel.mutual($0, frame) }
      commitment += map.shown.map {
        frame.isMember[$0] ? MovieReel.commitment(frame.engagement[$0]) : 0
      }
      sectors += MovieReel.means(frame, map)
    }
    (self.links, self.commitment, self.sectors) = (links, commitment, sectors)
    self.members = members
    (pairs, places, groups) = (map.pairs.count, map.shown.count, map.sectors.count)
  }

  private static func mutual(_ pair: NetworkMap.Pair, _ frame: NetworkFilm.Frame) -> UInt8 {
    guard frame.isMember[pair.first], frame.isMember[pair.second] else { return 0 }
    return halfPoints(min(frame.trust[pair.forward], frame.trust[pair.back]))
  }

  /// Trust in half points of 100. Rounded up, so that trust above a whole number of points is told from
  /// trust that equals it, as the model tells them apart: within 1e-9.
  static func halfPoints(_ trust: Double) -> UInt8 {
    UInt8(max(0, min(200, (200 * (trust - 1e-9)).rounded(.up))))
  }

  private static func commitment(_ share: Double) -> UInt8 {
    1 + UInt8((max(0, min(1, share.isFinite ? share : 0)) * 254).rounded())
  }

  private static func means(_ frame: NetworkFilm.Frame, _ map: NetworkMap) -> [UInt8] {
    let count = map.sectors.count
    var sums = Array(repeating: 0.0, count: count * count)
    var numbers = Array(repeating: 0, count: count * count)
    for pair in map.pairs where frame.isMember[pair.first] && frame.isMember[pair.second] {
      let (one, other) = (map.sectorOf[pair.firstPlace], map.sectorOf[pair.secondPlace])
      for (cell, view) in [(one * count + other, pair.forward), (other * count + one, pair.back)] {
        sums[cell] += frame.trust[view]
        numbers[cell] += 1
      }
    }
    return zip(sums, numbers).map { sum, number in
      number == 0 ? nobody : UInt8(max(0, min(100, (100 * sum / Double(number)).rounded())))
    }
  }

  /// Mutual trust of a pair in a frame, 0 to 100.
  func trust(_ frame: Int, _ pair: Int) -> Double {
    Double(links[frame * pairs + pair]) / 2
  }

  /// Whether a place takes part.
  func isMember(_ frame: Int, _ place: Int) -> Bool { commitment[frame * places + place] > 0 }

  /// How much of its capacity a place gives, 0 to 100.
  func commitment(_ frame: Int, _ place: Int) -> Double {
    let byte = commitment[frame * places + place]
    return byte == 0 ? 0 : Double(byte - 1) / 254 * 100
  }

  /// Whether a place took part in an earlier frame and does not any more.
  func hasLeft(_ frame: Int, _ place: Int) -> Bool {
    !isMember(frame, place) && (0..<frame).contains { isMember($0, place) }
  }

  /// Mean trust of one sector in another in a frame, in whole points; nil without such a pair.
  func sector(_ frame: Int, _ one: Int, _ other: Int) -> Int? {
    let byte = sectors[(frame * groups + one) * groups + other]
    return byte == MovieReel.nobody ? nil : Int(byte)
  }

  /// Pairs with more mutual trust than a threshold.
  func linked(_ frame: Int, above threshold: Int) -> [Int] {
    (0..<pairs).filter { trust(frame, $0) > Double(threshold) }
  }
}
