import Partnership

/// Where partners stand in a movie: on arcs of a circle, one for each sector.
///
/// Nobody ever moves, so that pictures can be compared. Links between sectors bend towards the
/// middle of their two arcs; links that join the same sectors run together, which keeps the picture
/// of many partners readable.
struct MovieMap: Sendable {
  /// Partners that a picture can hold.
  static let mostPartners = 60
  /// Edge of the square picture.
  static let size = 420.0
  /// Room between two arcs, in places of partners.
  private static let gap = 0.6
  /// Room between the corners of a partner and the outside of its ring of commitment.
  static let ringRoom = 4.5

  /// Partners and pairs. Half widths are to the corners, so that every shape fits its ring.
  let network: NetworkMap
  /// `[sector]` the letter that stands for it.
  let letters: [String]
  /// `[sector]` what links to it bend towards.
  let anchors: [(x: Double, y: Double)]
  /// `[sector]` the arc and the place of its letter.
  let arcs: [(path: String, letter: (x: Double, y: Double))]
  /// `[place]` where its number stands: on it, or outside if it is too small.
  let numbers: [(x: Double, y: Double)]
  /// Whether numbers stand on the partners.
  let hasInnerNumbers: Bool

  /// Number of partners drawn.
  var count: Int { network.shown.count }

  init(_ blueprint: Blueprint) {
    let cast = NetworkCast(blueprint, most: MovieMap.mostPartners)
    let circle = MovieCircle(cast, gap: MovieMap.gap)
    let radii = NetworkMap.radii(
      cast, blueprint, largest: circle.largest,
      smallest: circle.isRoomy ? 12.5 : 0.6 * circle.largest)
    network = NetworkMap(
      blueprint, cast, size: MovieMap.size, radii: radii,
      places: circle.turns.map { circle.point($0, circle.radius) })
    letters = cast.sectors.indices.map(MovieMap.letter)
    hasInnerNumbers = circle.isRoomy
    numbers = circle.turns.enumerated().map { place, turn in
      let isFar = circle.isStaggered && place % 2 == 1
      return circle.isRoomy
        ? circle.point(turn, circle.radius)
        : circle.point(turn, circle.radius + circle.ring + (isFar ? 28 : 9))
    }
    anchors = circle.spans.map { circle.point(($0.from + $0.to) / 2, 0.42 * circle.radius) }
    arcs = circle.spans.map { span in
      (
        path: circle.arc(span.from, span.to, circle.outer),
        letter: circle.point((span.from + span.to) / 2, circle.outer + 12)
      )
    }
  }

  /// A, B … Z, AA, AB …
  static func letter(_ sector: Int) -> String {
    let own = String(UnicodeScalar(UInt8(65 + sector % 26)))
    return sector < 26 ? own : letter(sector / 26 - 1) + own
  }

  /// The line of a link.
  func line(_ pair: NetworkMap.Pair) -> String {
    let (one, other) = (network.places[pair.firstPlace], network.places[pair.secondPlace])
    let start = "M" + MovieMap.text(one)
    let (sector, another) = (
      network.sectorOf[pair.firstPlace], network.sectorOf[pair.secondPlace]
    )
    guard sector == another else {
      return start + "C" + MovieMap.text(anchors[sector]) + " "
        + MovieMap.text(anchors[another]) + " " + MovieMap.text(other)
    }
    let centre = MovieMap.size / 2
    func inward(_ one: Double, _ other: Double) -> Double {
      centre + 0.7 * ((one + other) / 2 - centre)
    }
    return start + "Q" + MovieMap.text((inward(one.x, other.x), inward(one.y, other.y))) + " "
      + MovieMap.text(other)
  }

  private static func text(_ point: (x: Double, y: Double)) -> String {
    PathText.coordinate(point.x) + " " + PathText.coordinate(point.y)
  }
}

/// A circle of places with gaps between sectors.
private struct MovieCircle {
  /// `[place]` direction, as a share of a full turn clockwise from the top.
  let turns: [Double]
  /// `[sector]` where its arc begins and ends.
  let spans: [(from: Double, to: Double)]
  /// Radius of the circle of partners, and of the arcs around it.
  let radius, outer: Double
  /// Half of the width of the largest partner, and with its ring.
  let largest, ring: Double
  /// Whether numbers fit on partners; whether numbers outside stand in two rows.
  let isRoomy, isStaggered: Bool

  init(_ cast: NetworkCast, gap: Double) {
    let count = cast.shown.count
    let slots = Double(max(1, count)) + gap * Double(cast.sectors.count)
    isRoomy = slots <= 26
    isStaggered = slots > 36
    let numbers = isRoomy ? 0.0 : isStaggered ? 37 : 18
    let guess = MovieMap.size / 2 - (isRoomy ? 50 : 38 + numbers)
    let room = 2 * 3.14159 * guess / slots
    largest = min(21, max(4, 0.94 * room / 2 - MovieMap.ringRoom))
    ring = largest + MovieMap.ringRoom
    radius = MovieMap.size / 2 - (ring + numbers + 26)
    outer = radius + ring + numbers + 4
    var turns: [Double] = []
    var spans: [(from: Double, to: Double)] = []
    for (place, sector) in cast.sectorOf.enumerated() {
      let start = Double(place) + gap * (Double(sector) + 0.5)
      turns.append((start + 0.5) / slots)
      if sector == spans.count { spans.append((start / slots, start / slots)) }
      spans[sector].to = (start + 1) / slots
    }
    self.turns = turns
    self.spans = spans
  }

  /// What a page can say exactly, so that its script starts from the same numbers.
  private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  func point(_ turn: Double, _ radius: Double) -> (x: Double, y: Double) {
    let (sine, cosine) = Turn.at(turn)
    return (
      x: MovieCircle.tenths(MovieMap.size / 2 + radius * sine),
      y: MovieCircle.tenths(MovieMap.size / 2 - radius * cosine)
    )
  }

  func arc(_ from: Double, _ to: Double, _ radius: Double) -> String {
    let (start, end) = (point(from, radius), point(to, radius))
    let reach = PathText.coordinate(radius)
    return PathText.line([start]) + "A\(reach) \(reach) 0 \(to - from > 0.5 ? 1 : 0) 1 "
      + PathText.coordinate(end.x) + " " + PathText.coordinate(end.y)
  }
}
