/// The tables of the first two printed pages, on paper only.
///
/// On a screen a table opens below its picture. On paper the pictures of a meeting stand together on
/// two pages, and their numbers follow.
struct PaperNumbers: Sendable {
  let study: PageStudy

  private var charts: [FanChart] {
    [GapSection(study: study).chart].compactMap { $0 } + HeadToHeadSection(study: study).charts
  }

  func draw(in main: inout Markup) {
    main.element("section", ["class": "paper", "aria-labelledby": "paper"]) { section in
      section.element("h2", ["id": "paper"], text: "The numbers behind these pictures")
      section.element("p", ["class": "note"], text: FanChart.cellWords)
      section.element("div", ["class": "grid"]) { grid in
        for chart in charts {
          grid.element("div", ["class": "whole"]) { box in
            box.element("h4", text: "\(chart.title), \(chart.unit)")
            chart.table(id: "paper-\(chart.id)").draw(in: &box)
          }
        }
      }
    }
  }
}
