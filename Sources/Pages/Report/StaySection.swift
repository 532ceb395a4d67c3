import Partnership

/// Who stays: one small chart for each partner in the run that is told, and counts over all runs.
struct StaySection: Sendable {
  let study: PageStudy

  /// Partners with a chart.
  private static let most = 24

  func draw(in main: inout Markup) {
    let blueprint = study.plan.blueprint
    let map = NetworkMap(blueprint)
    let partners = Array(map.shown.prefix(StaySection.most))
    main.element("section", ["aria-labelledby": "stay"]) { section in
      section.element("h2", ["id": "stay"], text: "Who stays")
      section.element(
        "p", ["class": "note"],
        text:
          "Run \(study.told) under “\(Prose.name(study.name(study.leader)))”, 0 to 100: how much "
          + "of its capacity a partner gives, how much it trusts the others, how much it is "
          + "trusted. A cross marks the month in which it leaves. Above each picture: in how many of "
          + "\(study.worlds) runs it takes part at the end, strategy by strategy. Sorted by sector."
      )
      StrategyLegend(study: study).draw(in: &section)
      if partners.count < blueprint.partners.count {
        section.element(
          "p", ["class": "note"],
          text: "\(partners.count) of \(blueprint.partners.count) partners, those with most power.")
      }
      let records = PartnerRun(study)
      section.element("div", ["class": "grid partners"]) { grid in
        for partner in partners {
          PartnerCard(study: study, run: records, partner: partner).draw(in: &grid)
        }
      }
      table(partners, records).details(in: &section)
    }
  }

  private func table(_ partners: [Int], _ run: PartnerRun) -> NumberTable {
    let blueprint = study.plan.blueprint
    return NumberTable(
      id: "stay-table",
      caption:
        "Runs, of \(study.worlds), in which each partner takes part at the end, and where the "
        + "lines of run \(study.told) end",
      isNarrow: true,
      columns: ["partner", "sector"] + study.lines.map { study.lineName($0) }
        + PartnerCard.lines.map(\.name),
      rows: partners.map { partner in
        let stays = study.lines.map {
          String(study.stay.count(strategy: $0, record: study.months, partner: partner))
        }
        let stayed = (run.line(.member, partner).last ?? 0) > 0
        let ends = PartnerCard.lines.map { line in
          stayed ? Prose.fixed(100 * (run.line(line.field, partner).last ?? 0)) : "–"
        }
        return [blueprint.partners[partner].name, blueprint.partners[partner].sector] + stays + ends
      })
  }
}

/// What partners do in the run that is told, under the leading strategy.
struct PartnerRun: Sendable {
  private let values: [Double]
  private let partners: Int
  private let records: Int

  init(_ study: PageStudy) {
    let batch = Batch(
      study.plan.blueprint, strategies: [study.leader], months: study.months, width: .one,
      recording: Recording(partners: true))
    batch.run(from: study.told)
    values = Array(batch.partnerTrajectory(strategy: 0, lane: 0))
    partners = study.plan.blueprint.partners.count
    records = study.months + 1
  }

  /// One number of one partner, by record.
  func line(_ field: PartnerRecord, _ partner: Int) -> [Double] {
    let fields = PartnerRecord.allCases.count
    return (0..<records).map { values[($0 * partners + partner) * fields + field.rawValue] }
  }
}

/// One partner: its chart and in how many runs it stays.
struct PartnerCard: Sendable {
  let study: PageStudy
  let run: PartnerRun
  let partner: Int

  static let lines: [(field: PartnerRecord, name: String, style: Palette.Style)] = [
    (.engagement, "gives", Palette.Style(colour: "#000000", dash: "")),
    (.trustGiven, "trusts", Palette.Style(colour: "#1f78b4", dash: "5 2")),
    (.trustReceived, "is trusted", Palette.Style(colour: "#a84300", dash: "2 2")),
  ]

  func draw(in grid: inout Markup) {
    let described = study.plan.blueprint.partners[partner]
    let id = "partner-\(partner)"
    grid.element("figure", ["id": id]) { figure in
      figure.element("figcaption") { caption in
        caption.element("h3", text: Prose.name(described.name))
        caption.element("p", ["class": "unit"], text: Prose.name(described.sector))
        caption.element("p", ["class": "stays"], stays)
      }
      figure.element(
        "svg",
        [
          "viewBox": "0 0 240 126", "role": "img", "class": "chart",
          "aria-labelledby": "\(id)-title \(id)-desc",
        ]
      ) { svg in
        svg.element("title", ["id": "\(id)-title"], text: Prose.name(described.name))
        svg.element("desc", ["id": "\(id)-desc"], text: sentence)
        plot(in: &svg)
      }
    }
  }

  /// In how many runs it takes part at the end, strategy by strategy.
  private func stays(_ line: inout Markup) {
    for strategy in study.shown {
      let count = study.stay.count(strategy: strategy, record: study.months, partner: partner)
      line.element("span") { item in
        StrategyKey(style: study.style(strategy)).draw(in: &item)
        item.element(
          "span", ["class": "hidden"], text: "\(Prose.name(study.name(strategy))): ")
        item.text("\(count) ")
      }
    }
  }

  private var membership: [Double] { run.line(.member, partner) }

  /// The record in which the partner is no longer a member for the first time.
  private var exit: Int? {
    let member = membership
    return member.indices.dropFirst().first { member[$0] == 0 && member[$0 - 1] > 0 }
  }

  private var sentence: String {
    let member = membership
    guard let first = member.firstIndex(where: { $0 > 0 }) else { return "It never joins." }
    let joined = first > 0 ? "It joins in month \(first). " : ""
    if let exit { return joined + "It leaves in month \(exit)." }
    let ends = PartnerCard.lines.map { line in
      "\(line.name) \(Prose.fixed(100 * (run.line(line.field, partner).last ?? 0)))"
    }
    return joined + "At the end it " + Prose.list(ends) + " of 100."
  }

  private func plot(in svg: inout Markup) {
    var frame = PlotFrame(
      width: 240, height: 126, left: 34, right: 82, top: 12, bottom: 22, months: study.months,
      axis: RoundAxis(around: [0, 100], count: 2))
    frame.namesAxis = false
    frame.draw(in: &svg)
    let member = membership
    let present = member.indices.filter { member[$0] > 0 }
    guard let first = present.first, let last = present.last else {
      svg.element("text", ["x": "94", "y": "58", "class": "mark middle"], text: "never joins")
      return
    }
    var ends: [Double] = []
    for line in PartnerCard.lines {
      let values = run.line(line.field, partner)
      let points = (first...last).map {
        (x: frame.x.place(Double($0)), y: frame.y.place(100 * values[$0]))
      }
      svg.shape(
        "path",
        [
          "class": "median", "stroke": line.style.colour, "d": PathText.line(points),
          "stroke-dasharray": line.style.dash.isEmpty ? "none" : line.style.dash,
        ])
      ends.append(points.last?.y ?? 0)
    }
    if last < member.count - 1 { cross(at: last, ends[0], frame, in: &svg) }
    labels(ends, frame, in: &svg)
  }

  private func cross(
    at record: Int, _ y: Double, _ frame: PlotFrame, in svg: inout Markup
  ) {
    let x = frame.x.place(Double(record))
    for side in [-1.0, 1.0] {
      svg.shape(
        "path",
        [
          "class": "cross",
          "d": PathText.line([(x - 5, y - 5 * side), (x + 5, y + 5 * side)]),
        ])
    }
  }

  private func labels(_ ends: [Double], _ frame: PlotFrame, in svg: inout Markup) {
    let centres = LabelStack.place(ends, sizes: [15, 15, 15], within: 2...122)
    for (number, line) in PartnerCard.lines.enumerated() {
      svg.element(
        "text",
        [
          "class": "label", "fill": line.style.colour,
          "x": PathText.coordinate(frame.width - frame.right + 6),
          "y": PathText.coordinate(centres[number] + 4.5),
        ], text: line.name)
    }
  }
}
