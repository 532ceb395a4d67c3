/// Strategies on one axis, measure by measure.
struct HeadToHeadSection: Sendable {
  let study: PageStudy

  /// Places, among the study's measures, of those with a chart of their own.
  private static let measures = [0, 1, 2, 3, 4, 5]

  func draw(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "head-to-head"]) { section in
      section.element("h2", ["id": "head-to-head"], text: "Head to head")
      section.element(
        "p", ["class": "note"],
        text: "Thick line: the median run. Dark band: half of the runs. Light band: nine in ten. "
          + "The number at the end of a line is the median there.")
      section.element("div", ["class": "grid charts"]) { grid in
        for chart in charts { chart.figure(in: &grid) }
      }
      EventKey(events: ReportEvents(study).events).draw(in: &section)
    }
  }

  /// The charts, measure by measure.
  var charts: [FanChart] {
    HeadToHeadSection.measures.filter { $0 < study.measures.count }.map(chart)
  }

  private func chart(_ place: Int) -> FanChart {
    let measure = study.measures[place]
    let series = study.lines.map { strategy in
      FanSeries(
        name: study.lineName(strategy), style: study.style(strategy),
        fan: study.column(strategy, place).fan, hasBands: study.shown.contains(strategy))
    }
    let highest = series.flatMap { $0.fan.levels[4] }
    return FanChart(
      id: "chart-\(place)", title: measure.title, unit: measure.unit, series: series,
      events: ReportEvents(study).events,
      frame: PlotFrame(
        width: 540, height: 264, right: 146, months: study.months,
        axis: measure.axis(around: highest)))
  }
}

/// Real runs, strategy by strategy: what a band hides is that every run has a shape of its own.
struct RunsSection: Sendable {
  let study: PageStudy

  /// Number of runs drawn.
  private static let count = 20

  /// The first runs of the study.
  static func sample(_ study: PageStudy) -> Range<Int> { 0..<min(count, study.worlds) }

  func draw(in main: inout Markup) {
    let sample = RunsSection.sample(study)
    main.element("section", ["aria-labelledby": "runs"]) { section in
      section.element("h2", ["id": "runs"], text: "Single runs")
      section.element(
        "p", ["class": "note"],
        text: "Thin grey: the first \(sample.count) of \(study.worlds) runs. Bold black: one run, "
          + "number \(study.told), the one nearest to the medians; it is the same world in every "
          + "picture of this page. Coloured: median and bands as above.")
      section.element("div", ["class": "grid panels"]) { grid in
        for strategy in study.shown { chart(strategy).figure(in: &grid) }
      }
    }
  }

  private func chart(_ strategy: Int) -> FanChart {
    let column = study.column(strategy)
    let measure = study.measures[0]
    return FanChart(
      id: "runs-\(strategy)", title: Prose.name(study.name(strategy)),
      unit: "\(measure.title), \(measure.unit)",
      series: [
        FanSeries(
          name: "median", style: study.style(strategy), fan: column.fan,
          runs: RunsSection.sample(study).map(column.run), told: column.run(study.told))
      ],
      frame: PlotFrame(
        width: 380, height: 260, right: 84, months: study.months, axis: .hundred))
  }
}
