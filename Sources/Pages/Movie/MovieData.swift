import Tables

/// What the script of a movie reads.
struct MovieData: Sendable {
  private let page: MoviePage

  init(_ page: MoviePage) { self.page = page }

  var json: JSONValue {
    let network = page.map.network
    return [
      "months": JSONValue(page.study.months), "threshold": JSONValue(page.threshold),
      "thresholds": numbers(MovieOptions.thresholds), "size": JSONValue(MovieMap.size),
      "letters": JSONValue(page.map.letters), "sectors": JSONValue(network.sectors),
      "matrix": numbers(MovieStage.sectors(network)),
      "partners": .array(
        network.shown.enumerated().map { place, partner in
          .string("\(place + 1) " + Prose.name(page.study.blueprint.partners[partner].name))
        }),
      "sectorOf": numbers(network.sectorOf), "places": points(network.places),
      "anchors": points(page.map.anchors),
      "pairs": numbers(network.pairs.flatMap { [$0.firstPlace, $0.secondPlace] }),
      "widths": .array((0..<10).map { .string(MovieChart.width($0, partners: page.map.count)) }),
      "within": .string(MovieChart.within), "moments": numbers(page.moments),
      "chart": chart, "sides": .array([0, 1].map(side)),
    ]
  }

  private var chart: JSONValue {
    let frame = MovieCourse(page: page).chart.frame
    return [
      "left": JSONValue(frame.x.from), "right": JSONValue(frame.x.to),
      "low": JSONValue(frame.y.from), "high": JSONValue(frame.y.to),
    ]
  }

  private func side(_ side: Int) -> JSONValue {
    let (reel, story) = (page.reels[side], page.stories[side])
    return [
      "name": .string(Prose.name(page.study.name(side))),
      "gone": story.dissolution.map { JSONValue($0) } ?? .null,
      "colour": .string(MovieStudy.style(side).colour),
      "links": .string(ByteSeries.base64(reel.links)),
      "commitment": .string(ByteSeries.base64(reel.commitment)),
      "squares": .string(ByteSeries.base64(reel.sectors)), "members": numbers(reel.members),
      "trust": .array(
        story.trust.indices.map { story.members[$0] > 0 ? JSONValue(story.points($0)) : .null }),
      "story": .array(
        story.months.map { .array([JSONValue($0.number), JSONValue($0.sentences)]) }),
    ]
  }

  private func numbers(_ values: [Int]) -> JSONValue { .array(values.map { JSONValue($0) }) }

  private func points(_ points: [(x: Double, y: Double)]) -> JSONValue {
    .array(
      points.map { point in
        .array([point.x, point.y].map { JSONValue(($0 * 10).rounded() / 10) })
      })
  }
}
