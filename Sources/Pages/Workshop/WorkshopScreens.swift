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
        let figures = [PageMeasure.trust, .engagement].map { measure -> String in
          let place = tree.measures.firstIndex(of: measure) ?? 0
          let start = tree.value(tree.line(path: 0, measure: place, line: 2)[0], place)
          return "\(measure.title.lowercased()) \(Prose.fixed(start)) of 100"
        }
        right.element(
          "p", text: "At the start: " + Prose.list(figures) + ".")
        right.element("h3", ["class": "plain"], text: "Before we begin: hands up if you agree")
        questions("before", in: &right)
        go("practice", "Read one picture together", in: &right)
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
    let measure = WorkshopTree.outcomePlace
    let levels = (0..<6).map { line in
      tree.line(path: practicePath, measure: measure, line: line).map { tree.value($0, measure) }
    }
    section.element("ol", ["class": "steps"]) { list in
      for sentence in [
        "Left to right: four years. Upwards: more outcomes for young people, 0 to 100.",
        "The bold black line is one partnership, run number \(tree.told).",
        "The dark band holds half of \(tree.worlds) partnerships that did exactly the same; the light "
          + "band nine in ten.",
        "They differ by luck: who met, who delivered, whose leader left.",
        "These are runs of a model, not a forecast.",
      ] { list.element("li", text: sentence) }
    }
    FanChart(
      id: "practice-chart", title: tree.measures[measure].title, unit: tree.measures[measure].unit,
      series: [
        FanSeries(
          name: "median", style: Palette.strategy(1), fan: Fan(levels: Array(levels[..<5])),
          told: levels[5])
      ],
      frame: PlotFrame(
        width: 620, height: 270, right: 100, months: tree.paths.months, axis: .hundred)
    ).figure(in: &section)
    go("year", "Play year 1", in: &section)
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
      play.element("div", ["class": "pictures"]) { pictures in
        pictures.element("figure") { figure in
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
        pictures.element("div", ["class": "minis"]) { minis in
          for place in [
            WorkshopTree.outcomePlace, 2, WorkshopTree.capacityPlace, WorkshopTree.membersPlace,
          ] {
            minis.element("figure") { figure in
              figure.element("figcaption") {
                $0.element("h4", text: tree.measures[place].title)
              }
              chart("mini-\(place)", (230, 130), tree.measures[place].title, in: &figure)
            }
          }
        }
      }
      play.element("div", ["class": "decide"]) { decide in
        decide.element("div", ["id": "choose"], choose)
        decide.element("div", ["id": "reveal"], reveal)
      }
    }
  }

  private func choose(_ box: inout Markup) {
    box.element("p", ["id": "situation"], text: "")
    box.element("fieldset", ["class": "cards"]) { cards in
      cards.element("legend", text: "What will you do this year?")
      for card in WorkshopCard.allCases {
        cards.element("label", ["class": "card"]) { label in
          label.void(
            "input", ["type": "radio", "name": "card", "value": String(card.rawValue)])
          label.element("span") { text in
            text.element("strong", text: "\(card.rawValue + 1). \(card.name)")
            text.element("span", ["class": "action"], text: card.action)
            text.element("span", ["class": "unit"], text: card.promise)
          }
        }
      }
    }
    box.element("div", ["class": "bet"]) { bet in
      bet.element(
        "label", ["for": "bet"], text: "Your bet: where will trust be at the end of this year?")
      bet.void(
        "input",
        [
          "type": "range", "id": "bet", "min": "0", "max": "100", "step": "1", "value": "50",
          "aria-valuetext": "no bet yet",
        ])
      bet.element("p", ["class": "stop", "id": "bet-words"], text: "no bet yet")
    }
    box.element("p", ["class": "onward"]) { row in
      row.element(
        "button", ["type": "button", "class": "main", "id": "commit", "disabled": ""],
        text: "Commit and reveal")
      row.text(" ")
      row.element("button", ["type": "button", "id": "skip"], text: "Skip bet")
    }
    box.element("p", ["class": "note", "id": "missing"], text: "Choose a card and place a bet.")
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
    section.element("div", ["class": "slip"]) { slip in
      slip.element("h3", text: "One early win that serves the goal")
      for line in ["Who", "With whom", "By when", "What it builds that will last"] {
        slip.element("p", ["class": "line"], text: line)
      }
    }
    section.element("h3", text: "And once more: hands up if you agree")
    questions("after", in: &section)
    section.element("p", ["id": "change", "aria-live": "polite"], text: "")
    section.element("p", ["class": "onward"]) {
      $0.element(
        "button", ["type": "button", "class": "main", "id": "print"], text: "Print the slip")
    }
  }
}
