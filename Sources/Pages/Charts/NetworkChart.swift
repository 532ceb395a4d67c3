import Partnership

/// The network of one world at one record: partners on a circle, sector by sector, joined where
/// both trust each other.
///
/// Places never change from one picture to the next, so that pictures can be compared. A pair is
/// joined if the smaller of the two trusts exceeds a threshold; width shows by how much.
struct NetworkChart: Sendable {
  /// Trust above which a pair is joined.
  static let threshold = 0.5

  /// Identifies the chart in the page.
  let id: String
  /// What is shown, in a few words.
  let title: String
  /// Partners and links.
  let map: NetworkMap
  /// The network.
  let frame: NetworkFilm.Frame
  /// Position of the strategy in the scenario.
  var strategy = 0
  /// Colour of links between sectors.
  let colour: String

  /// Joined pairs: all, and those between sectors.
  var joined: (all: Int, between: Int) {
    let pairs = map.pairs.filter { mutual($0) > NetworkChart.threshold }
    return (pairs.count, pairs.count { map.isBetween($0) })
  }

  /// Number of members.
  var members: Int { frame.isMember.count { $0 } }

  /// One sentence for those who cannot see it.
  var sentence: String {
    let (all, between) = joined
    return "\(Prose.count(members, "partner")) take part; "
      + "\(Prose.count(all, "pair")) trust each other by more than half, \(between) of them "
      + "across sectors."
  }

  private func mutual(_ pair: NetworkMap.Pair) -> Double {
    guard frame.isMember[pair.first], frame.isMember[pair.second] else { return 0 }
    return min(frame.trust[pair.forward], frame.trust[pair.back])
  }

  /// Draws the network.
  func draw(in markup: inout Markup) {
    let size = PathText.coordinate(map.size)
    markup.element(
      "svg",
      [
        "viewBox": "0 0 \(size) \(size)", "role": "img", "class": "chart",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-desc"], text: sentence)
      for pair in map.pairs where !map.isBetween(pair) { draw(pair, in: &svg) }
      for pair in map.pairs where map.isBetween(pair) { draw(pair, in: &svg) }
      for place in map.shown.indices { draw(place, in: &svg) }
    }
  }

  private func draw(_ pair: NetworkMap.Pair, in svg: inout Markup) {
    let strength = mutual(pair) - NetworkChart.threshold
    guard strength > 0 else { return }
    let (one, other) = (map.places[pair.firstPlace], map.places[pair.secondPlace])
    svg.shape(
      "path",
      [
        "d": PathText.line([one, other]), "fill": "none",
        "stroke": map.isBetween(pair) ? colour : "#8c8c8c",
        "stroke-opacity": "0.8", "stroke-width": PathText.coordinate(0.5 + 4 * strength),
      ])
  }

  private func draw(_ place: Int, in svg: inout Markup) {
    let partner = map.shown[place]
    let isMember = frame.isMember[partner]
    let radius = map.radii[place]
    let point = map.places[place]
    svg.shape(
      "path",
      [
        "d": map.shape(of: place, at: point, radius: radius),
        "fill": isMember ? "#ffffff" : "#f4f4f4", "stroke": isMember ? "#1a1a1a" : "#767676",
        "stroke-width": isMember ? "1.6" : "1", "stroke-dasharray": isMember ? "none" : "2 2",
      ])
    svg.element(
      "text",
      [
        "x": PathText.coordinate(point.x), "y": PathText.coordinate(point.y + 4.4),
        "class": "node middle", "fill": isMember ? "#1a1a1a" : "#595959",
      ],
      text: String(place + 1))
  }
}
