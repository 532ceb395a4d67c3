/// Now and then: where each strategy stands at the start, after a year, after three, and at the end.
struct ScorecardSection: Sendable {
  let study: PageStudy

  func draw(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "scorecard"]) { section in
      section.element("h2", ["id": "scorecard"], text: "Now and then")
      section.element(
        "p", ["class": "note"],
        text:
          "Medians over all runs, rounded; a partnership that has dissolved counts as 0. The word compares "
          + "the end with the start.")
      section.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": "Now and then, all measures",
        ]
      ) { box in
        box.element("table", ["class": "scorecard"]) { table in
          table.element("thead", [:], head)
          for (place, measure) in study.measures.enumerated() {
            body(place, measure, in: &table)
          }
        }
      }
      section.element("p", ["class": "note"], text: study.statusQuo.explanation)
    }
  }

  private func head(_ head: inout Markup) {
    head.element("tr") { row in
      row.element("th", ["scope": "col"], text: "Measure")
      row.element("th", ["scope": "col"], text: "Strategy")
      for month in study.moments {
        row.element("th", ["scope": "col", "class": "number"], text: momentName(month))
      }
      row.element("th", ["scope": "col"], text: "Direction")
      row.element("th", ["scope": "col"]) {
        $0.element("span", ["class": "hidden"], text: "Course")
      }
    }
  }

  private func momentName(_ month: Int) -> String {
    month == 0 ? "start" : month == study.months ? "end (\(month))" : "month \(month)"
  }

  private func body(_ place: Int, _ measure: PageMeasure, in table: inout Markup) {
    let medians = study.lines.map { study.column($0, place).fan.median }
    let all = medians.flatMap { $0 }
    let range = (all.min() ?? 0)...max(all.max() ?? 1, (all.min() ?? 0) + 1e-9)
    table.element("tbody") { body in
      for (number, strategy) in study.lines.enumerated() {
        body.element("tr") { row in
          if number == 0 {
            row.element(
              "th", ["scope": "rowgroup", "rowspan": String(study.lines.count)]
            ) { head in
              head.text(measure.title)
              head.element("span", ["class": "unit"], text: measure.unit)
            }
          }
          line(strategy, medians[number], range: range, in: &row)
        }
      }
    }
  }

  private func line(
    _ strategy: Int, _ median: [Double], range: ClosedRange<Double>, in row: inout Markup
  ) {
    row.element("th", ["scope": "row"]) { head in
      StrategyKey(style: study.style(strategy)).draw(in: &head)
      head.text(Prose.name(study.lineName(strategy)))
      if strategy == study.statusQuo.position, study.shown.contains(strategy) {
        head.element("span", ["class": "unit"], text: " = if nothing changes")
      }
    }
    for month in study.moments {
      row.element("td", ["class": "number"], text: Prose.fixed(median[month]))
    }
    row.element("td", ["class": "direction"], text: direction(median))
    row.element("td") {
      Sparkline(values: median, style: study.style(strategy), range: range).draw(in: &$0)
    }
  }

  /// An arrow and a word, from the rounded numbers that are shown.
  private func direction(_ median: [Double]) -> String {
    let change = (median.last ?? 0).rounded() - (median.first ?? 0).rounded()
    return change > 0 ? "▲ up" : change < 0 ? "▼ down" : "– flat"
  }
}

/// The strategies shown with their lines, for pictures too small for names.
struct StrategyLegend: Sendable {
  let study: PageStudy

  func draw(in markup: inout Markup) {
    markup.element("p", ["class": "stays"]) { line in
      for strategy in study.shown {
        line.element("span") { item in
          StrategyKey(style: study.style(strategy)).draw(in: &item)
          item.text(Prose.name(study.name(strategy)) + " ")
        }
      }
    }
  }
}

/// A short piece of a strategy's line, beside its name.
struct StrategyKey: Sendable {
  let style: Palette.Style

  func draw(in markup: inout Markup) {
    markup.element("svg", ["viewBox": "0 0 26 8", "class": "key", "aria-hidden": "true"]) { svg in
      svg.shape(
        "path",
        [
          "d": "M1 4L25 4", "stroke": style.colour, "stroke-width": "3",
          "stroke-dasharray": style.dash.isEmpty ? "none" : style.dash,
        ])
    }
  }
}
