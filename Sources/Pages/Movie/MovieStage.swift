/// Both pictures on one clock, and between them who trusts whom, sector by sector.
struct MovieStage: Sendable {
  let page: MoviePage

  /// Sectors that a matrix can hold and still be read.
  static let mostSectors = 12

  /// Sectors of the matrix: all, or those with most partners.
  static func sectors(_ map: NetworkMap) -> [Int] {
    let sizes = map.sectors.indices.map { sector in map.sectorOf.count { $0 == sector } }
    let order = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    return order.prefix(mostSectors).sorted()
  }

  func draw(in main: inout Markup) {
    main.element("div", ["class": "stage"]) { stage in
      side(0, in: &stage)
      side(1, in: &stage)
      stage.element(
        "div",
        [
          "class": "matrices scroll", "tabindex": "0", "role": "region",
          "aria-label": "Trust by sector",
        ]
      ) { box in
        matrix(0, in: &box)
        matrix(1, in: &box)
      }
    }
    MovieLegend().draw(in: &main)
    key(in: &main)
  }

  private func side(_ side: Int, in stage: inout Markup) {
    let chart = page.chart(side, 0, kind: .stage, id: "stage-\(side)")
    stage.element("figure", ["class": "side"]) { figure in
      figure.element("figcaption") { caption in
        caption.element("h2") { head in
          StrategyKey(style: MovieStudy.style(side)).draw(in: &head)
          head.text(Prose.name(page.study.name(side)))
        }
        caption.element(
          "p", ["class": "facts", "id": "facts-\(side)"], text: facts(side, chart))
      }
      chart.draw(in: &figure)
      figure.element("ul", ["class": "captions", "id": "captions-\(side)"]) {
        $0.element("li", text: "Start: nothing has happened yet.")
      }
    }
  }

  /// The numbers above a picture.
  private func facts(_ side: Int, _ chart: MovieChart) -> String {
    "Trust \(page.stories[side].words(chart.frame)) · "
      + "\(Prose.count(chart.reel.members[chart.frame], "partner")) · "
      + "\(Prose.count(chart.counts.all, "link")), \(chart.counts.between) between"
  }

  private func matrix(_ side: Int, in box: inout Markup) {
    let sectors = MovieStage.sectors(page.map.network)
    box.element(
      "table",
      ["class": sectors.count > 8 ? "matrix wide" : "matrix", "id": "matrix-\(side)"]
    ) { table in
      table.element("caption") { caption in
        StrategyKey(style: MovieStudy.style(side)).draw(in: &caption)
        caption.text("Trust by sector")
        caption.element("span", ["class": "hidden"], text: ": \(Prose.name(page.study.name(side)))")
      }
      table.element("thead") { head in
        head.element("tr") { row in
          row.element("td", text: "")
          for sector in sectors {
            row.element("th", ["scope": "col"]) { cell in
              cell.text(page.map.letters[sector])
              cell.element(
                "span", ["class": "hidden"], text: Prose.name(page.map.network.sectors[sector]))
            }
          }
        }
      }
      table.element("tbody") { body in
        for sector in sectors { row(side, sector, sectors, in: &body) }
      }
    }
    guard side == 1, sectors.count < page.map.network.sectors.count else { return }
    box.element(
      "p", ["class": "note"],
      text:
        "\(sectors.count) of \(page.map.network.sectors.count) sectors, those with most partners.")
  }

  private func row(_ side: Int, _ sector: Int, _ sectors: [Int], in body: inout Markup) {
    body.element("tr") { row in
      row.element("th", ["scope": "row"]) { head in
        head.element("b", text: page.map.letters[sector] + " ")
        head.element(
          "span", ["class": "sector"], text: Prose.name(page.map.network.sectors[sector]))
      }
      for other in sectors {
        let points = page.reels[side].sector(0, sector, other)
        row.element(
          "td", ["style": MovieShade.style(points)], text: points.map(String.init) ?? "–")
      }
    }
  }

  /// Who is who: the number of every partner.
  private func key(in main: inout Markup) {
    let (network, partners) = (page.map.network, page.study.blueprint.partners)
    main.element("h2", ["class": "minor"], text: "Who is who")
    main.element("ol", ["class": "partner-key"]) { list in
      for (place, partner) in network.shown.enumerated() {
        let sector = network.sectorOf[place]
        list.element("li") { item in
          item.text(Prose.name(partners[partner].name) + " ")
          item.element(
            "span", ["class": "unit"],
            text: page.map.letters[sector] + " " + Prose.name(network.sectors[sector]))
        }
      }
    }
    guard network.isCut else { return }
    main.element(
      "p", ["class": "note"],
      text:
        "\(network.shown.count) of \(partners.count) partners are drawn and counted in links and "
        + "squares, those with most power.")
  }
}

/// Shades of the squares of a matrix, white up to 20 and darkest from 90 on, where few squares ever
/// are; the script uses the same.
enum MovieShade {
  /// The darkest shade, of full trust.
  private static let dark = [45.0, 0, 75]

  /// How far a number of points is on the way from white to the darkest shade.
  private static func depth(_ points: Int) -> Double {
    let share = max(0, min(1, Double(points - 20) / 70))
    return share * share.squareRoot()
  }

  /// The shade of a number of points.
  static func colour(_ points: Int) -> String {
    let channels = dark.map { 255 - Int((255 - $0) * depth(points)) }
    return "rgb(\(channels[0]),\(channels[1]),\(channels[2]))"
  }

  /// Colours of a square, so that its number can be read on it.
  static func style(_ points: Int?) -> String {
    guard let points else { return "background:#fff;color:#595959" }
    return "background:\(colour(points));color:#\(depth(points) > 0.58 ? "fff" : "000")"
  }
}
