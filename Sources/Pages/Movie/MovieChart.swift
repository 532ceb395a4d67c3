import Partnership

/// One picture of a movie: the network of a strategy at one record.
struct MovieChart: Sendable {
  /// How a picture is drawn.
  enum Kind: Sendable, Hashable {
    /// On the stage, with numbers and letters.
    case stage
    /// Small, without text, among other moments.
    case moment
  }

  /// Identifies the picture in the page.
  let id: String
  /// What is shown, in a few words.
  let title: String
  /// Where partners stand.
  let map: MovieMap
  /// The strategy.
  let reel: MovieReel
  /// The record shown.
  let frame: Int
  /// Mutual trust, of 100, above which links are drawn.
  let threshold: Int
  /// Colour and dash of the strategy.
  let style: Palette.Style
  var kind = Kind.stage

  /// Partners from which on numbers are too many for projector size.
  private static let many = 24
  /// Colour of links within a sector.
  static let within = "#767676"

  /// Links drawn: all, and those between sectors.
  var counts: (all: Int, between: Int) {
    let drawn = reel.linked(frame, above: threshold)
    return (drawn.count, drawn.count { map.network.isBetween(map.network.pairs[$0]) })
  }

  /// One sentence for those who cannot see the picture.
  var sentence: String {
    let counts = counts
    return "\(Prose.count(reel.members[frame], "partner")) "
      + "\(reel.members[frame] == 1 ? "takes" : "take") part; "
      + "\(Prose.count(counts.all, "link")) above \(threshold), \(counts.between) of them between "
      + "sectors."
  }

  /// The width of a link by the tens of its trust; the square makes strong links stand out. Pictures
  /// of more than 20 partners have thinner links.
  static func width(_ tens: Int, partners: Int) -> String {
    let middle = (Double(tens) + 0.5) / 10
    let scale = min(1, 20 / Double(max(1, partners)))
    return PathText.coordinate(max(0.5, scale * (0.6 + 4.6 * middle * middle)))
  }

  /// The dash that covers a share, of 100, of a ring.
  private static func dashes(_ share: Double, around radius: Double) -> String {
    PathText.coordinate(2 * .pi * radius * share / 100) + " 999"
  }

  /// Draws the picture.
  func draw(in markup: inout Markup) {
    let size = PathText.coordinate(MovieMap.size)
    markup.element(
      "svg",
      [
        "viewBox": "0 0 \(size) \(size)", "role": "img", "id": id,
        "class": "chart network"
          + (kind == .moment ? " small" : map.count > MovieChart.many ? " many" : ""),
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-desc"], text: sentence)
      svg.element("g", ["class": "links", "fill": "none"], drawLinks)
      for sector in map.arcs.indices { drawArc(sector, in: &svg) }
      for place in map.network.shown.indices { drawPartner(place, in: &svg) }
    }
  }

  /// Links of one width are one shape: a picture of many partners would have thousands otherwise.
  private func drawLinks(_ group: inout Markup) {
    let drawn = reel.linked(frame, above: threshold)
    for isBetween in [false, true] {
      for tens in 0..<10 {
        let lines = drawn.filter {
          map.network.isBetween(map.network.pairs[$0]) == isBetween
            && min(9, Int(reel.trust(frame, $0) / 10)) == tens
        }
        guard !lines.isEmpty else { continue }
        group.shape(
          "path",
          [
            "d": lines.map { map.line(map.network.pairs[$0]) }.joined(),
            "stroke": isBetween ? style.colour : MovieChart.within,
            "stroke-width": MovieChart.width(tens, partners: map.count),
          ])
      }
    }
  }

  private func drawArc(_ sector: Int, in svg: inout Markup) {
    let arc = map.arcs[sector]
    svg.shape("path", ["class": "arc", "d": arc.path])
    guard kind == .stage else { return }
    svg.element(
      "text",
      [
        "class": "letter middle", "x": PathText.coordinate(arc.letter.x),
        "y": PathText.coordinate(arc.letter.y + 4.6),
      ], text: map.letters[sector])
  }

  /// What a place is in a frame, as the style sheet knows it.
  private func state(_ place: Int) -> String {
    reel.isMember(frame, place) ? "in" : reel.hasLeft(frame, place) ? "left" : "waiting"
  }

  private func drawPartner(_ place: Int, in svg: inout Markup) {
    let point = map.network.places[place]
    let radius = map.network.radii[place]
    let ring = PathText.coordinate(radius + MovieMap.ringRoom - 1.5)
    svg.element("g", ["class": "partner \(state(place))"]) { group in
      let (x, y) = (PathText.coordinate(point.x), PathText.coordinate(point.y))
      group.shape("circle", ["class": "track", "cx": x, "cy": y, "r": ring])
      group.shape(
        "circle",
        [
          "class": "ring", "cx": x, "cy": y, "r": ring,
          "stroke": style.colour, "transform": "rotate(-90 \(x) \(y))",
          "stroke-dasharray": MovieChart.dashes(
            reel.commitment(frame, place), around: radius + MovieMap.ringRoom - 1.5),
        ])
      group.shape(
        "path",
        [
          "class": "body",
          "d": map.network.shape(
            of: place, at: point, radius: radius / map.network.reach(of: place)),
        ])
      guard kind == .stage else { return }
      let number = map.numbers[place]
      group.element(
        "text",
        [
          "class": map.hasInnerNumbers ? "node middle" : "node outer middle",
          "x": PathText.coordinate(number.x), "y": PathText.coordinate(number.y + 4.4),
        ], text: String(place + 1))
    }
  }
}
