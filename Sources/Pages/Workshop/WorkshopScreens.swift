import Partnership

/// The screens of the game; the script shows one at a time.
struct WorkshopScreens: Sendable {
  let page: WorkshopPage

  private var scenario: Scenario { page.scenario }
  private var tree: WorkshopTree { page.tree }

  func draw(in main: inout Markup) {
    screen("meet", scenario.name, in: &main, meet)
    screen("practice", "How to read the picture", in: &main, practice)
    screen("year", "Year 1", in: &main, year)
    screen("wall", "The wall: all \(tree.paths.count) endings", in: &main, wall)
    screen("speed", "The speed of trust", in: &main, speed)
    screen("slip", "Your own now and then", in: &main, slip)
  }

  /// A screen with a heading that takes focus when the screen comes.
  private func screen(
    _ step: String, _ title: String, in main: inout Markup, _ content: (inout Markup) -> Void
  ) {
    main.element(
      "section", ["class": "screen", "id": "screen-\(step)", "aria-labelledby": "\(step)-heading"]
    ) { section in
      section.element(
        "h2", ["id": "\(step)-heading", "tabindex": "-1"],
        text: Prose.name(title))
      content(&section)
      for note in WorkshopTexts.notes where note.step == step {
        section.element("aside", ["class": "presenter", "aria-label": "Presenter notes"]) {
          $0.element("p", text: note.text)
        }
      }
    }
  }

  private func go(_ step: String, _ text: String, in markup: inout Markup) {
    markup.element("p", ["class": "onward"]) {
      $0.element("button", ["type": "button", "class": "main", "data-step": step], text: text)
    }
  }

  private func meet(_ section: inout Markup) {
    if !scenario.description.isEmpty {
      section.element("p", ["class": "lead"], text: Prose.name(scenario.description))
    }
    section.element("noscript") {
      $0.element(
        "p", ["class": "note"],
        text: "The game needs JavaScript. Without it this page shows the partners, the practice "
          + "picture and its numbers.")
    }
    section.element("div", ["class": "meet"]) { columns in
      columns.element("div") { left in
        partners(in: &left)
      }
      columns.element("div") { right in
        right.element("h3", ["class": "plain"], text: "Where you start")
        WorkshopDials(tree: tree).draw(in: &right)
        right.element("h3", ["class": "plain"], text: "Before we begin: hands up if you agree")
        questions("before", in: &right)
        go("practice", "Read one picture together", in: &right)
        right.element(
          "p", ["class": "unit"],
          text:
            "Keys: 1 2 3 choose, Enter commits, Backspace one year back, W wall, N notes, P size. "
            + "“Keys” above turns them off.")
      }
    }
  }

  private func partners(in box: inout Markup) {
    let map = NetworkMap(tree.blueprint)
    let film = NetworkFilm(
      tree.blueprint, strategy: 0, replication: tree.told, months: 0, records: [0])
    guard let frame = film.frames.first else { return }
    let chart = NetworkChart(
      id: "start-network", title: "Who trusts whom at the start", map: map, frame: frame,
      colour: Palette.strategy(1).colour)
    box.element("figure", ["class": "start-network"]) { figure in
      chart.draw(in: &figure)
      figure.element("figcaption") { caption in
        caption.element(
          "p", ["class": "unit"],
          text: "Shape: sector. Size: capacity. Dashed: not a member yet. Joined: "
            + (chart.joined.all == 0
              ? "nobody yet; no two partners trust each other by more than half."
              : "\(Prose.count(chart.joined.all, "pair")) that trust each other by more than half.")
        )
        caption.element("ol", ["class": "partner-key"]) { list in
          for partner in map.shown {
            let described = tree.blueprint.partners[partner]
            list.element("li") { item in
              item.text(Prose.name(described.name) + " ")
              item.element("span", ["class": "unit"], text: Prose.name(described.sector))
            }
          }
        }
      }
    }
  }

  private func questions(_ when: String, in box: inout Markup) {
    for (number, question) in WorkshopTexts.questions.enumerated() {
      box.element("p", ["class": "hands"]) { line in
        line.element("label", ["for": "\(when)-\(number)"], text: question)
        line.void(
          "input",
          [
            "type": "number", "id": "\(when)-\(number)", "min": "0", "max": "999",
            "inputmode": "numeric",
          ])
      }
    }
  }

  /// The path on which the room learns to read: the middle card every year.
  private var practicePath: Int { tree.paths.count / 2 }

  private func practice(_ section: inout Markup) {
    section.element("div", ["class": "reading"]) { reading in
      practiceSteps(in: &reading)
      practiceChart(in: &reading)
    }
  }

  private func practiceSteps(in reading: inout Markup) {
    reading.element("div") { left in
      left.element("ol", ["class": "steps"]) { list in
        for sentence in [
          "Left to right: four years. Upwards: better outcomes for young people, from 0 to 100.",
          "The bold black line is one partnership, run number \(tree.told). You will follow it.",
          "The dark band holds half of \(tree.worlds) partnerships that did exactly the same; the "
            + "light band nine in ten.",
          "They differ by luck: who met, who delivered, whose leader left.",
          "These are runs of a model, not a forecast.",
        ] { list.element("li", text: sentence) }
      }
      go("year", "Play year 1", in: &left)
    }
  }

  private func practiceChart(in reading: inout Markup) {
    let measure = WorkshopTree.outcomePlace
    let levels = (0..<6).map { line in
      tree.line(path: practicePath, measure: measure, line: line).map { tree.value($0, measure) }
    }
    FanChart(
      id: "practice-chart", title: tree.measures[measure].title, unit: tree.measures[measure].unit,
      series: [
        FanSeries(
          name: "median", style: Palette.strategy(1), fan: Fan(levels: Array(levels[..<5])),
          told: levels[5])
      ],
      frame: PlotFrame(
        width: 620, height: 360, right: 100, months: tree.paths.months, axis: .hundred)
    ).figure(in: &reading)
  }
}

extension WorkshopScreens {
  private func chart(
    _ id: String, _ size: (width: Int, height: Int), _ title: String, in box: inout Markup
  ) {
    box.element(
      "svg",
      [
        "viewBox": "0 0 \(size.width) \(size.height)", "role": "img", "class": "chart", "id": id,
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "\(id)-title"], text: title)
      svg.element("desc", ["id": "\(id)-desc"], text: "Drawn once the game has begun.")
    }
  }

  private func emptyTable(_ id: String, _ caption: String, in box: inout Markup) {
    NumberTable(id: id, caption: caption, columns: ["month"], rows: [["0"]]).details(in: &box)
  }

  private func year(_ section: inout Markup) {
    section.element("div", ["class": "play"]) { play in
      play.element("figure") { figure in
        figure.element("figcaption") { caption in
          caption.element("h3", text: tree.measures[0].title)
          caption.element(
            "p", ["class": "unit"],
            text: "0 to 100. Black: this partnership. Grey: "
              + "\(min(WorkshopTree.siblingCount, tree.worlds)) others like it. Ring: your bet.")
        }
        chart("trust", (620, 290), "Trust between partners", in: &figure)
        emptyTable("trust-table", "Trust between partners, so far", in: &figure)
      }
      play.element("div", ["class": "decide"]) { decide in
        decide.element("div", ["id": "choose"]) { WorkshopChoice(tree: tree).draw(in: &$0) }
        decide.element("div", ["id": "reveal"], reveal)
      }
      minis(in: &play)
    }
  }

  private func minis(in play: inout Markup) {
    play.element("div", ["class": "others"]) { others in
      others.element("div", ["class": "minis"]) { minis in
        for place in WorkshopTree.miniPlaces {
          minis.element("figure") { figure in
            figure.element("figcaption") { $0.element("h4", text: tree.measures[place].title) }
            chart("mini-\(place)", (300, 140), tree.measures[place].title, in: &figure)
          }
        }
      }
      emptyTable("mini-table", "The four small pictures, so far", in: &others)
    }
  }

  private func reveal(_ box: inout Markup) {
    box.element("p") {
      $0.element("button", ["type": "button", "id": "hurry"], text: "Show all now")
    }
    box.element("ul", ["id": "why"]) { _ in }
    box.element("p", ["id": "luck"], text: "")
    box.element("p", ["id": "bet-result"], text: "")
    box.element("p", ["class": "onward"]) {
      $0.element("button", ["type": "button", "class": "main", "id": "next"], text: "On")
    }
  }

  private func wall(_ section: inout Markup) {
    section.element("p", ["id": "wall-words"], text: "")
    section.element("p", ["class": "hands"]) { line in
      line.element("label", ["for": "teams"], text: "Paths of the tables, up to six")
      line.void(
        "input",
        [
          "type": "text", "id": "teams", "placeholder": "QBSS, SSBB", "autocomplete": "off",
          "maxlength": "60",
        ])
    }
    section.element("div", ["class": "walls"]) { walls in
      walls.element("figure") { figure in
        figure.element("figcaption") {
          $0.element("h3", text: "Where each path ends after \(tree.paths.years) years")
        }
        chart("wall-chart", (620, 340), "All endings", in: &figure)
        emptyTable("wall-table", "All endings, medians", in: &figure)
      }
      walls.element("figure") { figure in
        figure.element("figcaption") { $0.element("h3", text: "Outcomes on the way, medians") }
        chart("teams-chart", (620, 340), "Paths of the tables", in: &figure)
        emptyTable("teams-table", "Outcomes on the way, medians", in: &figure)
      }
    }
    section.element("div", ["class": "best"]) { best in
      for (id, title) in [("best", "Best five"), ("worst", "Worst five")] {
        best.element("div") { column in
          column.element("h3", text: "\(title) on outcomes, in the median run")
          column.element("ol", ["id": id]) { _ in }
        }
      }
    }
    go("speed", "The speed of trust", in: &section)
  }

  private func speed(_ section: inout Markup) {
    section.element(
      "p",
      text:
        "Same plan, same luck; only how partners know each other at the start differs. Months until "
        + "the first shared milestone: shared capacity at \(Prose.fixed(page.speed.milestone)) points, half of "
        + "what partners regard as good and enough to open a first joint pathway.")
    section.element("figure") { figure in
      figure.element("figcaption") { $0.element("h3", ["id": "speed-plan"], text: "Plan") }
      chart("speed-chart", (620, 200), "Months until the first shared milestone", in: &figure)
      emptyTable("speed-table", "Months until the first shared milestone", in: &figure)
    }
    go("slip", "Your own now and then", in: &section)
  }

  private func slip(_ section: inout Markup) {
    section.element("div", ["class": "closing"]) { closing in
      closing.element("div", ["class": "slip"]) { slip in
        slip.element("h3", text: "One early win that serves the goal")
        for line in ["Who", "With whom", "By when", "What it builds that will last"] {
          slip.element("p", ["class": "line"], text: line)
        }
      }
      closing.element("div", ["class": "again"]) { again in
        again.element("h3", ["class": "plain"], text: "And once more: hands up if you agree")
        questions("after", in: &again)
        again.element("p", ["id": "change", "aria-live": "polite"], text: "")
        again.element("p", ["class": "onward"]) {
          $0.element(
            "button", ["type": "button", "class": "main", "id": "print"], text: "Print the slip")
        }
      }
    }
  }
}
