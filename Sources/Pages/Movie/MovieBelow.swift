/// Six moments of each strategy: what still pictures tell faster than moving ones.
struct MovieMoments: Sendable {
  let page: MoviePage

  func draw(in main: inout Markup) {
    let moments = page.moments
    let charts = [0, 1].map { side in
      moments.map { page.chart(side, $0, kind: .moment, id: "moment-\(side)-\($0)") }
    }
    main.element("section", ["aria-labelledby": "moments"]) { section in
      section.element(
        "h2", ["id": "moments"], text: moments.count == 6 ? "Six moments" : "The moments")
      section.element(
        "p", ["class": "note"],
        text: "The same places and the same links as above, from the start to the end.")
      for side in [0, 1] {
        section.element("h3", ["class": "row"]) { head in
          StrategyKey(style: MovieStudy.style(side)).draw(in: &head)
          head.text(Prose.name(page.study.name(side)))
        }
        section.element("div", ["class": "moments"]) { grid in
          for chart in charts[side] { figure(chart, in: &grid) }
        }
      }
      table(charts).details(in: &section)
    }
  }

  private func figure(_ chart: MovieChart, in grid: inout Markup) {
    grid.element("figure") { figure in
      figure.element("figcaption") { caption in
        caption.element("h4", text: Prose.capitalised(MoviePage.month(chart.frame)))
        caption.element(
          "p", ["class": "unit", "id": "\(chart.id)-facts"],
          text: "\(Prose.count(chart.counts.all, "link")), \(chart.counts.between) between")
      }
      chart.draw(in: &figure)
    }
  }

  private func table(_ charts: [[MovieChart]]) -> NumberTable {
    NumberTable(
      id: "moments-table", caption: "The moments in numbers",
      columns: ["strategy", "month", "trust", "partners", "links", "between sectors"],
      rows: charts.enumerated().flatMap { side, row in
        row.map { chart in
          [
            page.study.name(side), String(chart.frame),
            page.stories[side].words(chart.frame),
            String(chart.reel.members[chart.frame]), String(chart.counts.all),
            String(chart.counts.between),
          ]
        }
      })
  }
}

/// Trust over the months with a cursor at the month shown, and everything that happened.
struct MovieCourse: Sendable {
  let page: MoviePage

  func draw(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "course"]) { section in
      section.element("h2", ["id": "course"], text: "Month by month")
      section.element("div", ["class": "course"]) { columns in
        columns.element("div") { left in
          chart.figure(in: &left)
          EventKey(events: chart.events).draw(in: &left)
        }
        columns.element("div") { right in
          for side in [0, 1] {
            happenings(side).details(
              in: &right, label: "What happened: \(Prose.name(page.study.name(side)))")
          }
          partners.details(in: &right, label: "Partners at this month")
        }
      }
    }
  }

  /// The name at the end of a line; says where a line ends early.
  private func name(_ side: Int) -> String {
    page.study.name(side)
      + (page.stories[side].dissolution.map { ", ended month \($0)" } ?? "")
  }

  /// The chart of trust; the script adds the cursor.
  var chart: FanChart {
    FanChart(
      id: "trust", title: PageMeasure.trust.title, unit: PageMeasure.trust.unit,
      series: [0, 1].map { side in
        FanSeries(
          name: name(side), style: MovieStudy.style(side),
          fan: Fan(levels: Array(repeating: page.stories[side].livingTrust, count: 5)),
          hasBands: false)
      },
      events: ReportEvents(page.study.blueprint.scenario, months: page.study.months).events,
      frame: PlotFrame(
        width: 640, height: 260, right: 150, months: page.study.months, axis: .hundred),
      isOfOneRun: true)
  }

  /// Every partner at the start; the script keeps it at the month shown.
  private var partners: NumberTable {
    let network = page.map.network
    return NumberTable(
      id: "partners-table", caption: "Partners at this month",
      note: "Gives: share of its capacity, 0 to 100. Links: as drawn above.",
      columns: ["partner", "sector"] + [0, 1].map(page.study.name),
      rows: network.shown.indices.map { place in
        [
          "\(place + 1) " + Prose.name(page.study.blueprint.partners[network.shown[place]].name),
          Prose.name(network.sectors[network.sectorOf[place]]),
        ] + [0, 1].map { cell($0, place) }
      })
  }

  private func cell(_ side: Int, _ place: Int) -> String {
    let reel = page.reels[side]
    guard reel.isMember(0, place) else { return "not yet" }
    let count = reel.linked(0, above: page.threshold).count {
      let pair = page.map.network.pairs[$0]
      return pair.firstPlace == place || pair.secondPlace == place
    }
    return "gives \(Prose.fixed(reel.commitment(0, place))), \(Prose.count(count, "link"))"
  }

  private func happenings(_ side: Int) -> NumberTable {
    NumberTable(
      id: "happenings-\(side)", caption: "What happened: \(Prose.name(page.study.name(side)))",
      columns: ["month", "what happened"],
      rows: page.stories[side].months.map {
        [String($0.number), $0.sentences.joined(separator: " ")]
      })
  }
}
