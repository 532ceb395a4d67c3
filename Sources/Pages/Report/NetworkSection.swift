import Partnership

/// The network of the told run at four moments, strategy by strategy.
struct NetworkSection: Sendable {
  let study: PageStudy

  func draw(in main: inout Markup) {
    let map = NetworkMap(study.plan.blueprint)
    let charts = charts
    main.element("section", ["aria-labelledby": "network"]) { section in
      section.element("h2", ["id": "network"], text: "The network, then and later")
      section.element(
        "p", ["class": "note"],
        text: "Run \(study.told). Joined: pairs that both trust each other by more than half; the "
          + "more trust, the thicker. Coloured: across sectors. Grey: within one. Dashed outline: "
          + "not taking part. Size: capacity. Shape: sector.")
      for (number, strategy) in study.shown.enumerated() {
        section.element("h3", ["class": "row"]) { head in
          StrategyKey(style: study.style(strategy)).draw(in: &head)
          head.text(Prose.name(study.name(strategy)))
        }
        section.element("div", ["class": "grid networks"]) { grid in
          for chart in charts[number] { figure(chart, in: &grid) }
        }
      }
      key(map, in: &section)
      table(charts).details(in: &section)
    }
  }

  /// The pictures, strategy by strategy, moment by moment.
  var charts: [[NetworkChart]] {
    let map = NetworkMap(study.plan.blueprint)
    return study.shown.map { strategy in
      NetworkFilm(
        study.plan.blueprint, strategy: strategy, replication: study.told, months: study.months,
        records: study.moments
      ).frames.map { chart(strategy, $0, map) }
    }
  }

  private func chart(
    _ strategy: Int, _ frame: NetworkFilm.Frame, _ map: NetworkMap
  ) -> NetworkChart {
    NetworkChart(
      id: "network-\(strategy)-\(frame.record)",
      title: "\(Prose.name(study.name(strategy))), "
        + (frame.record == 0 ? "start" : "month \(frame.record)"),
      map: map, frame: frame, strategy: strategy, colour: study.style(strategy).colour)
  }

  private func figure(_ chart: NetworkChart, in grid: inout Markup) {
    grid.element("figure") { figure in
      figure.element("figcaption") { caption in
        caption.element(
          "h4", text: chart.frame.record == 0 ? "Start" : "Month \(chart.frame.record)")
        caption.element(
          "p", ["class": "unit"],
          text: "\(Prose.count(chart.joined.all, "joined pair")), \(chart.joined.between) across")
      }
      chart.draw(in: &figure)
    }
  }

  private func key(_ map: NetworkMap, in section: inout Markup) {
    let partners = study.plan.blueprint.partners
    section.element("ol", ["class": "partner-key"]) { list in
      for partner in map.shown {
        list.element("li") { item in
          item.text(Prose.name(partners[partner].name) + " ")
          item.element("span", ["class": "unit"], text: Prose.name(partners[partner].sector))
        }
      }
    }
    if map.isCut {
      section.element(
        "p", ["class": "note"],
        text: "\(map.shown.count) of \(partners.count) partners are drawn, those with most power.")
    }
  }

  private func table(_ charts: [[NetworkChart]]) -> NumberTable {
    NumberTable(
      id: "network-table", caption: "The network in numbers, run \(study.told)",
      isNarrow: true,
      columns: ["strategy", "month", "partners", "joined pairs", "across sectors"],
      rows: charts.enumerated().flatMap { number, row in
        row.map { chart in
          [
            study.name(study.shown[number]), String(chart.frame.record), String(chart.members),
            String(chart.joined.all), String(chart.joined.between),
          ]
        }
      })
  }
}
