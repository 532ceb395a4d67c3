/// What would change the answer.
struct FlipSection: Sendable {
  let study: PageStudy
  let screen: FlipScreen

  /// Settings in the first table.
  private static let most = 10

  func draw(in main: inout Markup) {
    let leader = Prose.name(study.name(study.leader))
    let rival = Prose.name(study.name(study.rival))
    let flips = screen.rows.filter { $0.reverses(from: screen.reference.lead) }
    main.element("section", ["aria-labelledby": "flip"]) { section in
      section.element("h2", ["id": "flip"], text: "What would change this answer")
      section.element("p", text: summary(flips, leader, rival) + horizon(leader, rival))
      section.element(
        "p", ["class": "note"],
        text:
          "One setting at a time is held at several values, \(screen.worlds) runs each, everything "
          + "else as in the scenario and with the same luck. Lead: mean outcome at the end of "
          + "“\(leader)” minus “\(rival)”, in points of 100; with the scenario as it is "
          + "\(Prose.lead(screen.reference.lead)).")
      table(Array(screen.rows.prefix(max(FlipSection.most, flips.count))), in: &section)
      close.details(in: &section)
      others.details(in: &section)
    }
  }

  private func summary(_ flips: [FlipScreen.Row], _ leader: String, _ rival: String) -> String {
    guard let first = flips.first else {
      return "Nothing that was tried, one setting at a time, reverses the order of “\(leader)” and "
        + "“\(rival)”. Two settings at once might."
    }
    return "The order of “\(leader)” and “\(rival)” reverses within the range of "
      + "\(flips.count) of \(screen.rows.count + screen.others.count) settings. The strongest: "
      + "\(FlipSection.short(first.setting.name)), \(FlipWords(first, screen.reference.lead).range)."
  }

  /// How the order depends on when one looks.
  private func horizon(_ leader: String, _ rival: String) -> String {
    let gap = PairedGap(study.column(study.leader), minus: study.column(study.rival))
    let now = PageStudy.now(study.months)
    guard gap.mean(now) < 0, gap.mean(study.months) > 0 else { return "" }
    return " Looking earlier does: in month \(now) “\(rival)” is ahead in "
      + "\(gap.worlds - gap.ahead(in: now)) of \(gap.worlds) runs."
  }

  /// The first part of a meaning; what follows a semicolon is an aside.
  static func short(_ meaning: String) -> String {
    String(meaning.prefix { $0 != ";" })
  }

  private func table(_ rows: [FlipScreen.Row], in section: inout Markup) {
    let leads: [Double] = rows.flatMap { row in row.stops.map(\.lead) } + [0]
    let range = (leads.min() ?? 0)...max(leads.max() ?? 1, (leads.min() ?? 0) + 1e-9)
    section.element(
      "div",
      [
        "class": "scroll", "tabindex": "0", "role": "region",
        "aria-label": "What would change the answer",
      ]
    ) { box in
      box.element("table", ["class": "flips"]) { table in
        table.element("thead") { head in
          head.element("tr") { row in
            for name in [
              "Setting", "tried", "lead at lowest", "lead at highest", "along the range",
              "the order reverses",
            ] {
              row.element("th", ["scope": "col"], text: name)
            }
          }
        }
        table.element("tbody") { body in
          for row in rows { line(row, range, in: &body) }
        }
      }
    }
  }

  private func line(
    _ row: FlipScreen.Row, _ range: ClosedRange<Double>, in body: inout Markup
  ) {
    guard let low = row.stops.first, let high = row.stops.last else { return }
    body.element("tr") { cells in
      cells.element("th", ["scope": "row"]) { head in
        head.text(Prose.capitalised(FlipSection.short(row.setting.name)))
        head.element("span", ["class": "unit"], text: " " + row.setting.path)
      }
      cells.element(
        "td",
        text: "\(Prose.setting(low.value)) to \(Prose.setting(high.value)) \(row.setting.unit)")
      for stop in [low, high] {
        cells.element(
          "td", text: "\(Prose.lead(stop.lead)) (\(stop.ahead) of \(screen.worlds))")
      }
      cells.element("td") { LeadStrip(row: row, range: range).draw(in: &$0) }
      cells.element("td", text: FlipWords(row, screen.reference.lead).range)
    }
  }

  /// The settings that matter most, at all values.
  private var close: NumberTable {
    let most = screen.rows.map(\.stops.count).max() ?? 0
    return NumberTable(
      id: "flip-table", caption: "Lead at every value tried",
      note: "Each cell: value, then the lead in points.",
      columns: ["setting"] + (0..<most).map { "value \($0 + 1)" },
      rows: screen.rows.map { row in
        let cells = row.stops.map { "\(Prose.setting($0.value)): \(Prose.lead($0.lead))" }
        let missing = Array(repeating: "–", count: max(0, most - cells.count))
        return [row.setting.path] + cells + missing
      })
  }
}

extension FlipSection {
  /// The settings that matter less, at the ends of their ranges.
  private var others: NumberTable {
    NumberTable(
      id: "other-settings-table",
      caption: "\(screen.others.count) further settings, \(screen.firstWorlds) runs each",
      note: "None of them moves the lead more than those above. Each cell: value, then the lead.",
      isNarrow: true,
      columns: ["setting", "at lowest", "at highest"],
      rows: screen.others.map { row in
        [row.setting.path]
          + row.stops.map { "\(Prose.setting($0.value)): \(Prose.lead($0.lead))" }
      })
  }
}

/// Where along a range the order reverses, in words.
struct FlipWords: Sendable {
  /// "at 12 and below", "from 0.3 up", "at 0.2 to 0.4", or "no".
  let range: String

  init(_ row: FlipScreen.Row, _ reference: Double) {
    let flips = row.stops.map { $0.lead * reference < 0 }
    let values = row.stops.map { Prose.setting($0.value) }
    guard let first = flips.firstIndex(of: true), let last = flips.lastIndex(of: true) else {
      range = "no"
      return
    }
    let isWhole = flips[first...last].allSatisfy { $0 }
    if first == 0, last == flips.count - 1, isWhole {
      range = "at every value tried"
    } else if first == 0, isWhole {
      range = "at \(values[last]) and below"
    } else if last == flips.count - 1, isWhole {
      range = "from \(values[first]) up"
    } else {
      range = "at " + Prose.list(flips.indices.filter { flips[$0] }.map { values[$0] })
    }
  }
}

/// The lead along the range of a setting, with the zero line; its numbers stand beside it.
struct LeadStrip: Sendable {
  let row: FlipScreen.Row
  let range: ClosedRange<Double>

  func draw(in markup: inout Markup) {
    let y = Scale(values: range, from: 38, to: 4)
    let x = Scale(values: 0...Double(max(1, row.stops.count - 1)), from: 6, to: 124)
    let points = row.stops.enumerated().map {
      (x: x.place(Double($0.offset)), y: y.place($0.element.lead))
    }
    markup.element(
      "svg", ["viewBox": "0 0 130 42", "class": "strip", "aria-hidden": "true"]
    ) { svg in
      let zero = PathText.coordinate(y.place(0))
      svg.shape("line", ["x1": "0", "x2": "130", "y1": zero, "y2": zero, "class": "zero"])
      svg.shape(
        "path",
        [
          "d": PathText.line(points), "fill": "none", "stroke": "#595959",
          "stroke-width": "1.2",
        ])
      for (number, point) in points.enumerated() {
        let isAhead = row.stops[number].lead >= 0
        svg.shape(
          "circle",
          [
            "cx": PathText.coordinate(point.x), "cy": PathText.coordinate(point.y),
            "r": "3.6", "fill": isAhead ? "#1a1a1a" : "#ffffff", "stroke": "#1a1a1a",
            "stroke-width": "1.4",
          ])
      }
    }
  }
}
