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

  /// The numbers of the chart: at the start, the end and round months between.
  var table: NumberTable {
    let last = (series.first?.fan.median.count ?? 1) - 1
    let step = last > 84 ? 24 : last > 48 ? 12 : last > 18 ? 6 : 3
    var months = Array(stride(from: 0, to: max(1, last), by: step))
    if last > 0 { months.append(last) }
    let digits = decimals + 1
    return NumberTable(
      id: "\(id)-table", caption: "\(title), \(unit)",
      note: "Each cell: the median, then in brackets where half of the runs lie and where nine in "
        + "ten lie.",
      columns: ["month"] + series.map(\.name),
      rows: months.map { month in
        [String(month)]
          + series.map { line in
            let at = line.fan.levels.map { Prose.fixed($0[month], digits) }
            return "\(at[2]) (\(at[1]) to \(at[3]); \(at[0]) to \(at[4]))"
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
  /// The heads of the columns.
  let columns: [String]
  /// The rows; the first cell of each is its head.
  let rows: [[String]]

  /// Draws the table behind a line that opens it.
  func details(in markup: inout Markup) {
    markup.element("details", ["class": "numbers"]) { details in
      details.element("summary", text: "Numbers: \(caption)")
      if !note.isEmpty { details.element("p", ["class": "note"], text: note) }
      draw(in: &details)
    }
  }

  /// Draws the table.
  func draw(in markup: inout Markup) {
    markup.element("div", ["class": "scroll", "tabindex": "0", "role": "region",
      "aria-label": caption]
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
