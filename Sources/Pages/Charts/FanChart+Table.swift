extension FanChart {
  /// Draws the chart as a figure: caption, picture, and the same numbers as a table.
  func figure(in markup: inout Markup, note: String = "", level: StaticString = "h3") {
    markup.element("figure", ["id": id]) { figure in
      figure.element("figcaption") { caption in
        caption.element(level, text: title)
        caption.element("p", ["class": "unit"], text: note.isEmpty ? unit : "\(unit). \(note)")
      }
      draw(in: &figure)
      table.details(in: &figure)
    }
  }

  /// The start, the end and round months between: at most six.
  private var usualMonths: [Int] {
    let last = (series.map(\.fan.median.count).max() ?? 1) - 1
    let year = last > 24 ? 12 : last > 8 ? 3 : 1
    let step = year * max(1, (last + 4 * year - 1) / (4 * year))
    var months = Array(stride(from: 0, to: max(1, last), by: step))
    if last > 0 { months.append(last) }
    return months
  }

  /// How a cell of the table reads.
  static let cellWords =
    "Each cell: the median run, then between which values half of the runs lie, and nine in ten."

  /// The numbers of the chart: at the start, the end and round months between.
  var table: NumberTable { table(id: "\(id)-table") }

  /// The same under another id, for a second place in the page.
  func table(id: String) -> NumberTable {
    let months = tableMonths ?? usualMonths
    return NumberTable(
      id: id, caption: "\(title), \(unit)", note: isOfOneRun ? "" : FanChart.cellWords,
      columns: ["month"] + series.map(\.name),
      rows: months.map { month in
        [String(month)]
          + series.map { line in
            guard month < line.fan.median.count else { return "–" }
            let at = line.fan.levels.map { Prose.fixed($0[month], decimals) }
            return isOfOneRun ? at[2] : "\(at[2]) [\(at[1]), \(at[3])] [\(at[0]), \(at[4])]"
          }
      })
  }
}

/// Numbers behind a figure, closed until somebody asks; always open on paper.
struct NumberTable: Sendable {
  /// Identifies the table in the page.
  let id: String
  /// What it holds.
  let caption: String
  /// How to read it.
  var note = ""
  /// Whether several pieces of the table stand side by side on paper.
  var isNarrow = false
  /// The heads of the columns.
  let columns: [String]
  /// The rows; the first cell of each is its head.
  let rows: [[String]]

  /// Draws the table behind a line that opens it.
  func details(in markup: inout Markup, label: String = "Numbers") {
    markup.element("details", ["class": "numbers"]) { details in
      details.element("summary") { summary in
        summary.text(label)
        summary.element("span", ["class": "hidden"], text: ": \(caption)")
      }
      if !note.isEmpty { details.element("p", ["class": "note"], text: note) }
      draw(in: &details)
    }
  }

  /// Draws the table.
  func draw(in markup: inout Markup) {
    markup.element(
      "div",
      [
        "class": isNarrow ? "scroll narrow" : "scroll", "tabindex": "0", "role": "region",
        "aria-label": caption,
      ]
    ) { box in
      box.element("table", ["id": id]) { table in
        table.element("caption", ["class": "hidden"], text: caption)
        table.element("thead") { head in
          head.element("tr") { row in
            for column in columns { row.element("th", ["scope": "col"], text: column) }
          }
        }
        table.element("tbody") { body in
          for cells in rows { NumberTable.row(cells, in: &body) }
        }
      }
    }
  }

  private static func row(_ cells: [String], in body: inout Markup) {
    body.element("tr") { row in
      for (index, cell) in cells.enumerated() {
        if index == 0 {
          row.element("th", ["scope": "row"], text: cell)
        } else {
          row.element("td", text: cell)
        }
      }
    }
  }
}
