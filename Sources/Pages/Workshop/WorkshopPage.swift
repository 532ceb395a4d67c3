import Partnership
import Tables

/// The workshop: a room chooses its path through the years, bets, and sees what follows.
///
/// Every path was run beforehand by the real engine: three choices a year, four years, 81 paths, all
/// in the same possible worlds. One run is told, twenty stand behind it, bands show the rest.
public struct WorkshopPage: Sendable {
  let scenario: Scenario
  let tree: WorkshopTree
  let story: WorkshopStory
  let speed: WorkshopSpeed
  let options: PageOptions

  /// Size above which a page is refused, in bytes.
  static let mostBytes = 3_000_000
  /// Years of the game.
  static let years = 4

  /// The game of a scenario; the scenario's own strategies and length do not matter.
  ///
  /// - Parameters:
  ///   - scenario: partners and world.
  ///   - options: `worlds` is the number of runs of each path, at most 1,000.
  ///   - work: how to do it.
  /// - Throws: ``PageError``, `ScenarioError`, or `Interrupted` if it was stopped.
  /// - Complexity: 243 strategies of four years times worlds.
  public static func html(
    _ scenario: Scenario, options: PageOptions = PageOptions(command: "trustlab workshop"),
    work: PageWork = PageWork()
  ) throws -> TextBuffer {
    let html = try WorkshopPage(scenario, options, work).html
    guard html.count <= mostBytes else {
      throw PageError.tooLarge(
        bytes: html.count, limit: mostBytes, remedy: "fewer partners make it smaller")
    }
    return html
  }

  init(_ scenario: Scenario, _ options: PageOptions, _ work: PageWork) throws {
    let worlds = options.worlds ?? min(scenario.replications, 200)
    guard (1...PageOptions.mostWorlds).contains(worlds) else {
      throw PageError.outOfRange(
        setting: "the number of worlds", value: worlds, allowed: "1 to \(PageOptions.mostWorlds)")
    }
    self.scenario = scenario
    self.options = options
    tree = try WorkshopTree(scenario, years: WorkshopPage.years, worlds: worlds, work: work)
    story = WorkshopStory(tree)
    speed = try WorkshopSpeed(scenario, paths: tree.paths, worlds: worlds, work: work)
  }

  var html: TextBuffer {
    let frame = PageFrame(
      title: "\(scenario.name): workshop",
      origin: PageOrigin(
        options: options, scenario: scenario, worlds: tree.worlds, months: tree.paths.months,
        remarks: [
          "The run that is told is number \(tree.told): of \(tree.worlds) the one nearest to the "
            + "medians over all \(tree.paths.count) paths. A rule chose it, not a person.",
          "The cards, as shares of effort. Quick wins: 80 % visible results, 8 % systems work, 6 % "
            + "relationships. Early wins tied to the goal: 44 %, 34 %, 8 %, wins tied by 60 %. "
            + "Systems work: 10 %, 60 %, 15 %. The rest tells the story, measures and builds skills.",
        ]),
      styles: [BaseStyle.sheet, WorkshopStyle.sheet, BaseStyle.print, WorkshopStyle.print],
      scripts: [
        PageScript.shared, WorkshopScript.drawing, WorkshopScript.screens, WorkshopScript.bets,
        WorkshopScript.control,
      ], data: data)
    return frame.page { main in
      main.element("p", ["id": "said", "role": "status", "class": "hidden"], text: "")
      main.element("h1", ["class": "hidden"], text: "\(Prose.name(scenario.name)): workshop")
      toolbar(in: &main)
      WorkshopScreens(page: self).draw(in: &main)
    }
  }

  private func toolbar(in main: inout Markup) {
    main.element("nav", ["class": "bar", "aria-label": "Screens"]) { bar in
      for (step, name) in WorkshopPage.steps {
        bar.element("button", ["type": "button", "data-step": step], text: name)
      }
      bar.element("span", ["class": "aids"]) { aids in
        for (id, name) in [("big", "Projector size"), ("notes", "Presenter notes")] {
          aids.element(
            "button", ["type": "button", "id": id, "aria-pressed": "false"], text: name)
        }
        aids.element("label", ["class": "keys"]) { label in
          label.void("input", ["type": "checkbox", "id": "keys", "checked": ""])
          label.text("Keys")
        }
      }
    }
  }

  /// Screens that the bar leads to.
  static let steps = [
    ("meet", "Start"), ("practice", "Practice"), ("year", "Play"), ("wall", "Wall"),
    ("speed", "Speed of trust"), ("slip", "Now and then"),
  ]

  private var data: JSONValue {
    let measures = tree.measures.enumerated().map { place, measure -> JSONValue in
      [
        "title": .string(measure.title), "unit": .string(measure.unit),
        "top": JSONValue(tree.ranges[place].upperBound),
        "ticks": JSONValue(measure.axis(around: [tree.ranges[place].upperBound]).ticks),
      ]
    }
    let levels = speed.levels.map { level -> JSONValue in
      [
        "name": .string(level.name),
        "months": .array(level.months.map { $0.map { JSONValue($0) } ?? .null }),
        "reached": .array(level.reached.map { JSONValue($0) }),
      ]
    }
    let endings = tree.endings.map { ending -> JSONValue in
      .array([
        JSONValue((ending.outcome * 10).rounded() / 10),
        JSONValue((ending.trust * 10).rounded() / 10),
        JSONValue((ending.capacity * 10).rounded() / 10), JSONValue(ending.alive),
      ])
    }
    return [
      "years": JSONValue(tree.paths.years), "yearMonths": JSONValue(WorkshopPaths.yearMonths),
      "worlds": JSONValue(tree.worlds), "told": JSONValue(tree.told),
      "siblings": JSONValue(min(WorkshopTree.siblingCount, tree.worlds)),
      "cards": .array(
        WorkshopCard.allCases.map { ["letter": .string($0.letter), "name": .string($0.name)] }),
      "measures": .array(measures), "levels": .array(levels), "endings": .array(endings),
      "milestone": JSONValue(speed.milestone.rounded()),
      "causes": .array(story.causes.map { JSONValue($0) }),
      "leavers": .array(story.leavers.map { JSONValue($0) }),
      "partners": .array(tree.blueprint.partners.map { .string(Prose.name($0.name)) }),
      "calm": .array(tree.calmWorlds.map { JSONValue($0) }),
      "situations": JSONValue(WorkshopTexts(scenario).situations),
      "lines": .string(ByteSeries.base64(tree.bytes)),
      "start": .string(ByteSeries.base64(tree.startBytes)),
      "runs": .string(ByteSeries.base64(tree.siblingBytes)),
      "runStart": .string(ByteSeries.base64(tree.siblingStartBytes)),
    ]
  }
}
