import Partnership
import Tables

/// What a room holds in its hands: run sheet, role cards, vote cards and slips, to print.
public struct WorkshopHandouts: Sendable {
  let scenario: Scenario
  let options: PageOptions

  /// The handouts of a scenario: one page without script. Nothing is simulated.
  ///
  /// - Throws: `ScenarioError` if the scenario cannot be simulated.
  public static func html(
    _ scenario: Scenario, options: PageOptions = PageOptions(command: "trustlab workshop")
  ) throws -> TextBuffer {
    _ = try Blueprint(scenario)
    return WorkshopHandouts(scenario: scenario, options: options).html
  }

  /// Partners with a role card.
  private static let mostRoles = 40

  var html: TextBuffer {
    let months = WorkshopPage.years * WorkshopPaths.yearMonths
    let frame = PageFrame(
      title: "\(scenario.name): handouts",
      origin: PageOrigin(
        options: options, scenario: scenario, worlds: min(200, scenario.replications),
        months: months),
      styles: [BaseStyle.sheet, HandoutStyle.sheet, BaseStyle.print])
    return frame.page { main in
      main.element("h1", text: "\(Prose.name(scenario.name)): 45 minutes")
      main.element(
        "p", ["class": "lead"],
        text: "Needs a projector, the game in a browser, and this page on paper. No network.")
      runSheet(in: &main)
      roles(in: &main)
      votes(in: &main)
      slips(in: &main)
    }
  }

  private static let minutes: [(time: String, what: String, say: String)] = [
    (
      "0–4", "Welcome. A role card lies on each chair. Two questions, count hands.",
      "Raise a hand if your board wants results this year."
    ),
    (
      "4–8", "Read one picture together.",
      "Point at each line before talking about it. Every thin line is one partnership that did the "
        + "same."
    ),
    (
      "8–28",
      "Four years, five minutes each: situation ½, table talk 2, vote by card ½, bet ½, reveal and "
        + "why 1½.",
      "Say your guess aloud to the person next to you. Which line moves most?"
    ),
    ("28–31", "Feelings first; leave the last picture on.", "As the employer, how was year 2?"),
    (
      "31–37", "The wall. Type the paths of the tables (QBSS, …).",
      "What do the best five have in common? Would you have dared year 1?"
    ),
    (
      "37–41", "The speed of trust. Let them guess before you show it.",
      "Same plan. Only how partners know each other differs. How many months?"
    ),
    (
      "41–45", "One win that serves the goal: who, with whom, by when. The two questions again.",
      "Read one slip aloud. Collect the rest."
    ),
  ]

  private func runSheet(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "run-sheet"]) { section in
      section.element("h2", ["id": "run-sheet"], text: "Run sheet")
      NumberTable(
        id: "run-sheet-table", caption: "Minute by minute",
        columns: ["minutes", "what", "you say"],
        rows: WorkshopHandouts.minutes.map { [$0.time, $0.what, "“\($0.say)”"] }
      ).draw(in: &section)
      section.element("p") {
        $0.text(
          "Keys: 1 2 3 choose, Enter commits, Backspace one year back, W wall, N notes, P size. ")
        $0.text("If time runs short, cut a year, never the talk after it.")
      }
      section.element("h3", text: "The two questions")
      section.element("ol") { list in
        for question in WorkshopTexts.questions {
          list.element("li", text: "\(question) Before: ____ hands. After: ____ hands.")
        }
      }
    }
  }

  private func roles(in main: inout Markup) {
    let partners = scenario.partners.prefix(WorkshopHandouts.mostRoles)
    main.element("section", ["aria-labelledby": "roles", "class": "sheet"]) { section in
      section.element("h2", ["id": "roles"], text: "Role cards")
      section.element("div", ["class": "role-cards"]) { cards in
        for partner in partners { RoleCard(partner: partner).draw(in: &cards) }
      }
    }
  }

  private func votes(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "votes", "class": "sheet"]) { section in
      section.element("h2", ["id": "votes"], text: "Vote cards, one set for each table")
      section.element("div", ["class": "vote-cards"]) { cards in
        for card in WorkshopCard.allCases {
          cards.element("div", ["class": "role"]) { box in
            box.element("p", ["class": "letter"], text: card.letter)
            box.element("h3", text: card.name)
            box.element("p", text: card.action)
            box.element("p", ["class": "unit"], text: card.promise)
          }
        }
      }
    }
  }

  private func slips(in main: inout Markup) {
    main.element("section", ["aria-labelledby": "slips"]) { section in
      section.element("h2", ["id": "slips"], text: "Slips: one early win that serves the goal")
      section.element("div", ["class": "vote-cards slips"]) { cards in
        for _ in 0..<4 {
          cards.element("div", ["class": "role"]) { slip in
            for line in ["Who", "With whom", "By when", "What it builds that will last"] {
              slip.element("p", ["class": "line"], text: line)
            }
          }
        }
      }
    }
  }
}

/// The stakeholder organiser's row of one partner, as a card.
struct RoleCard: Sendable {
  let partner: Partner

  private var lines: [(String, String)] {
    let profile = partner.profile
    return [
      ("Interest", profile.interest), ("Wants to see", profile.desiredOutcomes),
      ("Engagement", profile.engagement), ("Power", profile.power), ("Values", profile.values),
      ("Fears", profile.fears), ("Allies", profile.alliances),
    ].filter { !$0.1.isEmpty }
  }

  func draw(in cards: inout Markup) {
    cards.element("div", ["class": "role"]) { card in
      card.element("h3", text: Prose.name(partner.name))
      card.element(
        "p", ["class": "unit"],
        text: Prose.name(partner.sector)
          + (partner.status == .prospect ? ", not a member yet" : ""))
      guard !lines.isEmpty else {
        card.element(
          "p",
          text: "Of 10 promises you keep about \(Prose.fixed(10 * partner[.reliability])). Results "
            + "now weigh \(Prose.fixed(10 * partner[.urgency])) of 10 for you, results then the rest."
        )
        return
      }
      card.element("dl") { list in
        for (term, text) in lines {
          list.element("dt", text: term)
          list.element("dd", text: Prose.name(text))
        }
      }
    }
  }
}

/// The style of the handouts beyond what all pages share.
enum HandoutStyle {
  static let sheet: StaticString = """
    .role-cards,.vote-cards{display:grid;gap:.8rem;
    grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
    .role{border:1.5px solid #1a1a1a;border-radius:8px;padding:.6rem .9rem;break-inside:avoid}
    .role dl{margin:.3rem 0;font-size:.86rem;line-height:1.35;display:grid;gap:.1rem .7rem;
    grid-template-columns:6.6rem minmax(0,1fr)}
    .role dt{color:#595959}.role dd{margin:0 0 .2rem}
    .letter{font-size:4rem;font-weight:700;line-height:1;margin:.2rem 0}
    .line{border-bottom:1px solid #767676;padding-top:1.2rem;color:#595959}
    @media print{.sheet{break-before:page}
    .role-cards{grid-template-columns:1fr 1fr}.vote-cards{grid-template-columns:1fr 1fr 1fr}
    .slips{grid-template-columns:1fr 1fr}
    .role-cards .role{min-height:61mm}.role dl{font-size:9pt;line-height:1.25}
    #run-sheet-table{font-size:9.5pt}#run-sheet-table td,#run-sheet-table th{padding:.35rem .6rem .35rem 0}}
    """
}
