import Partnership

/// Where partners stand in pictures of the network, and which pairs there are.
struct NetworkMap: Sendable {
  /// Two linked partners.
  struct Pair: Sendable, Hashable {
    /// Positions among all partners.
    let first, second: Int
    /// Places among those shown.
    let firstPlace, secondPlace: Int
    /// The two views.
    let forward, back: Int
  }

  /// Partners that a picture can hold.
  static let mostPartners = 40

  /// Edge of the square picture.
  let size: Double
  /// Positions of the partners shown, sector by sector.
  let shown: [Int]
  /// `[place]` centre, and half of the width.
  let places: [(x: Double, y: Double)]
  let radii: [Double]
  /// Pairs of partners shown.
  let pairs: [Pair]
  /// Sectors in the order of their first partner.
  let sectors: [String]
  /// `[place]` position of the sector.
  let sectorOf: [Int]
  /// Whether partners had to be left out: those with the least power.
  let isCut: Bool

  init(_ blueprint: Blueprint, size: Double = 280) {
    let cast = NetworkCast(blueprint, most: NetworkMap.mostPartners)
    let count = Double(max(1, cast.shown.count))
    let room = min(13, 0.8 * 3.14159 * (size / 2 - 16) / count)
    self.init(
      blueprint, cast, size: size,
      radii: NetworkMap.radii(cast, blueprint, largest: room, smallest: min(9.5, room)),
      places: NetworkMap.circle(cast.shown.count, size: size))
  }

  /// A map with places and sizes of its own.
  init(
    _ blueprint: Blueprint, _ cast: NetworkCast, size: Double, radii: [Double],
    places: [(x: Double, y: Double)]
  ) {
    self.size = size
    self.radii = radii
    self.places = places
    shown = cast.shown
    sectors = cast.sectors
    sectorOf = cast.sectorOf
    isCut = cast.isCut
    pairs = NetworkMap.pairs(of: cast.shown, blueprint.links)
  }

  /// Half of the widths of partners: their areas are as their capacities, none below the smallest.
  static func radii(
    _ cast: NetworkCast, _ blueprint: Blueprint, largest: Double, smallest: Double
  ) -> [Double] {
    let capacities = cast.shown.map { blueprint.partners[$0][.capacity] }
    let most = max(1e-9, capacities.max() ?? 1)
    return capacities.map { max(smallest, largest * ($0 / most).squareRoot()) }
  }

  /// Places on a circle, clockwise from the top.
  private static func circle(_ count: Int, size: Double) -> [(x: Double, y: Double)] {
    let radius = size / 2 - 17
    return (0..<count).map { place in
      let (sine, cosine) = Turn.at(Double(place) / Double(max(1, count)))
      return (x: size / 2 + radius * sine, y: size / 2 - radius * cosine)
    }
  }

  private static func pairs(of shown: [Int], _ links: Links) -> [Pair] {
    var pairs: [Pair] = []
    for (place, first) in shown.enumerated() {
      for (otherPlace, second) in shown.enumerated() where place < otherPlace {
        guard let forward = links.view(from: first, to: second) else { continue }
        pairs.append(
          Pair(
            first: first, second: second, firstPlace: place, secondPlace: otherPlace,
            forward: forward, back: Int(links.mirror[forward])))
      }
    }
    return pairs
  }

  /// Whether a pair bridges two sectors.
  func isBetween(_ pair: Pair) -> Bool { sectorOf[pair.firstPlace] != sectorOf[pair.secondPlace] }

  /// The outline of a partner: each sector has a shape, in turn.
  func shape(of place: Int, at point: (x: Double, y: Double), radius: Double) -> String {
    let corners = [0, 4, 3, 6, 5, 8, -4][sectorOf[place] % 7]
    if corners == 0 { return NetworkMap.disc(point, radius) }
    let count = abs(corners)
    let turn = corners == 4 ? 0.125 : 0
    let reach = count == 3 ? radius * 1.35 : count == 4 ? radius * 1.2 : radius * 1.08
    let shift = count == 3 ? radius * 0.18 : 0
    let points = (0..<count).map { corner in
      let (sine, cosine) = Turn.at(Double(corner) / Double(count) + turn)
      return (x: point.x + reach * sine, y: point.y + shift - reach * cosine)
    }
    return PathText.line(points) + "Z"
  }

  /// How far the corners of a place's shape are from its centre, in half widths.
  func reach(of place: Int) -> Double {
    [1, 1.2, 1.45, 1.08, 1.08, 1.08, 1.08][sectorOf[place] % 7]
  }

  private static func disc(_ point: (x: Double, y: Double), _ radius: Double) -> String {
    let (x, y, r) = (point.x, point.y, PathText.coordinate(radius))
    return "M\(PathText.coordinate(x - radius)) \(PathText.coordinate(y))"
      + "A\(r) \(r) 0 1 0 \(PathText.coordinate(x + radius)) \(PathText.coordinate(y))"
      + "A\(r) \(r) 0 1 0 \(PathText.coordinate(x - radius)) \(PathText.coordinate(y))Z"
  }
}

/// Which partners a picture of the network shows, sector by sector.
struct NetworkCast: Sendable {
  /// Positions of the partners shown.
  let shown: [Int]
  /// Sectors in the order of their first partner.
  let sectors: [String]
  /// `[place]` position of the sector.
  let sectorOf: [Int]
  /// Whether partners had to be left out: those with the least power.
  let isCut: Bool

  init(_ blueprint: Blueprint, most: Int) {
    let partners = blueprint.partners
    let byPower = partners.indices.sorted {
      (-partners[$0][.power], $0) < (-partners[$1][.power], $1)
    }
    let kept = byPower.prefix(most).sorted()
    isCut = kept.count < partners.count
    var sectors: [String] = []
    var places: [String: Int] = [:]
    for partner in kept where places[partners[partner].sector] == nil {
      places[partners[partner].sector] = sectors.count
      sectors.append(partners[partner].sector)
    }
    let members = kept.map { (partner: $0, sector: places[partners[$0].sector] ?? 0) }
      .sorted { ($0.sector, $0.partner) < ($1.sector, $1.partner) }
    shown = members.map(\.partner)
    sectorOf = members.map(\.sector)
    self.sectors = sectors
  }
}

/// Sine and cosine of a share of a full turn, from basic arithmetic alone, so that pictures have the
/// same bytes on every machine.
enum Turn {
  /// Taylor series within an eighth of a turn, and symmetries beyond; error below 1e-9.
  static func at(_ turn: Double) -> (sine: Double, cosine: Double) {
    let whole = turn - turn.rounded(.down)
    let quarter = Int((whole * 4).rounded()) % 4
    let angle = (whole - (whole * 4).rounded() / 4) * 2 * Double.pi
    let square = angle * angle
    let sine =
      angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
    let cosine =
      1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))))
    switch quarter {
    case 0: return (sine, cosine)
    case 1: return (cosine, -sine)
    case 2: return (-sine, -cosine)
    default: return (-cosine, sine)
    }
  }
}
