import Partnership

/// The difference between the leader and the other, run by run.
struct GapSection: Sendable {
  let study: PageStudy

  func draw(in main: inout Markup) {
    guard study.leader != study.rival else { return }
    let measure = study.measures[0]
    let gap = PairedGap(study.column(study.leader), minus: study.column(study.rival))
    let words = PairWords(study: study, gap: gap)
    main.element("section", ["aria-labelledby": "gap-heading"]) { section in
      section.element("h2", ["id": "gap-heading"], text: "The gap")
      section.element("p", text: words.crossing)
      chart(gap, measure, words).figure(
        in: &section,
        note: "Above the line “\(words.leader)” is ahead, below it “\(words.rival)”")
      EventKey(events: ReportEvents(study).events).draw(in: &section)
    }
  }

  private func chart(_ gap: PairedGap, _ measure: PageMeasure, _ words: PairWords) -> FanChart {
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
      frame: PlotFrame(width: 900, height: 300, months: study.months, axis: axis),
      crossing: gap.crossing(0.5).map { ($0, "") })
  }
}

/// What happens in the scenario whatever the strategy: ends of grants and events.
struct ReportEvents: Sendable {
  let events: [ChartEvent]

  /// Marks that a chart can hold.
  private static let most = 12

  init(_ study: PageStudy) { self.init(study.scenario, months: study.months) }

  init(_ scenario: Scenario, months: Int) {
    var found: [(month: Int, name: String)] = []
    for grant in scenario.funding where grant.amount > 0 {
      let (end, overflow) = grant.from.addingReportingOverflow(grant.months)
      guard !overflow, end > 0, end < months else { continue }
      found.append((end, "\(grant.name.isEmpty ? "grant" : Prose.name(grant.name)) ends"))
    }
    let names = PartnerNames(scenario)
    for event in scenario.events where event.month < months {
      found.append((event.month, names.words(event.kind)))
    }
    let order = found.indices.sorted { (found[$0].month, $0) < (found[$1].month, $1) }
    events = order.prefix(ReportEvents.most).enumerated().map { number, index in
      ChartEvent(
        month: found[index].month, name: found[index].name,
        letter: String(UnicodeScalar(UInt8(97 + number))))
    }
  }
}

/// The events of a chart in words, for charts that only have room for letters.
struct EventKey: Sendable {
  let events: [ChartEvent]

  func draw(in markup: inout Markup) {
    guard !events.isEmpty else { return }
    let words = events.map { event in
      (events.count > 1 ? "\(event.letter): " : "") + "month \(event.month), \(event.name)"
    }
    markup.element(
      "p", ["class": "note"], text: "Vertical lines: " + words.joined(separator: "; ") + ".")
  }
}
