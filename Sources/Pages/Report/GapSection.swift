import Partnership

/// The difference between the leader and the other, run by run.
struct GapSection: Sendable {
  let study: PageStudy

  func draw(in main: inout Markup) {
    guard study.leader != study.rival else { return }
    let gap = PairedGap(study.column(study.leader), minus: study.column(study.rival))
    let words = PairWords(study: study, gap: gap)
    main.element("section", ["aria-labelledby": "gap-heading"]) { section in
      section.element("h2", ["id": "gap-heading"], text: "The gap")
      section.element("p", text: words.crossing)
      chart?.figure(
        in: &section,
        note: "Above the line “\(words.leader)” is ahead, below it “\(words.rival)”")
      EventKey(events: ReportEvents(study).events).draw(in: &section)
    }
  }

  /// The chart; nil if there is nothing to compare.
  var chart: FanChart? {
    guard study.leader != study.rival else { return nil }
    let measure = study.measures[0]
    let gap = PairedGap(study.column(study.leader), minus: study.column(study.rival))
    let words = PairWords(study: study, gap: gap)
    let fan = gap.difference.fan
    let axis = RoundAxis(around: fan.levels[0] + fan.levels[4])
    let runs = RunsSection.sample(study).map { gap.difference.run($0) }
    return FanChart(
      id: "gap", title: "\(measure.title): “\(words.leader)” minus “\(words.rival)”",
      unit: "points, same run",
      series: [
        FanSeries(
          name: "difference", style: study.style(study.leader), fan: fan, runs: runs)
      ],
      events: ReportEvents(study).events,
      frame: PlotFrame(width: 900, height: 258, months: study.months, axis: axis),
      crossing: gap.crossing(0.5).map { ($0, "") })
  }
}
