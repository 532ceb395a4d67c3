import Partnership
import Tables

/// The explorer: sliders over settings that were really run, and what they lead to.
///
/// It never interpolates: a slider has only the stops that were run. "If nothing changes" is always
/// drawn, in the same world. Without script the page shows the setting at which it opens.
public struct ExplorePage: Sendable {
  let scenario: Scenario
  let grid: ExploreGrid
  let options: PageOptions
  let months: Int

  /// Size above which a page is refused, in bytes.
  static let mostBytes = 5_000_000

  /// The page of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what to vary.
  ///   - options: what to show; `worlds` is the number of runs of each setting, at most 200.
  ///   - work: how to do it.
  /// - Throws: ``PageError``, `ScenarioError`, or `Interrupted` if it was stopped.
  /// - Complexity: 2,664 strategies times runs.
  public static func html(
    _ scenario: Scenario, options: PageOptions = PageOptions(command: "trustlab explore"),
    work: PageWork = PageWork()
  ) throws -> TextBuffer {
    let page = try ExplorePage(scenario, options, work)
    let html = page.html
    guard html.count <= mostBytes else {
      throw PageError.tooLarge(
        bytes: html.count, limit: mostBytes, remedy: "fewer months make it smaller")
    }
    return html
  }

  init(_ scenario: Scenario, _ options: PageOptions, _ work: PageWork) throws {
    let runs = options.worlds ?? min(scenario.replications, ExploreGrid.mostRuns)
    guard (1...200).contains(runs) else {
      throw PageError.outOfRange(
        setting: "the number of runs of each setting", value: runs, allowed: "1 to 200")
    }
    months = options.months ?? scenario.months
    guard (1...1200).contains(months) else {
      throw PageError.outOfRange(setting: "months", value: months, allowed: "1 to 1200")
    }
    self.scenario = scenario
    self.options = options
    grid = try ExploreGrid(scenario, months: months, runs: runs, work: work)
  }

  var html: TextBuffer {
    let frame = PageFrame(
      title: "\(scenario.name): explorer",
      origin: PageOrigin(
        options: options, scenario: scenario, worlds: grid.runs, months: months,
        remarks: [
          "\(grid.levers.cells) settings were run, \(Prose.count(grid.runs, "run")) each; nothing "
            + "between them is guessed. Beside early wins, systems work and relationships, 5 % of "
            + "the time tells the story, 4 % measures together and 4 % builds skills.",
          "“\(StatusQuo.name)” is the first phase of “\(Prose.name(scenario.strategies[0].name))”, "
            + "carried on in the same world with the same backbone staff.",
        ]),
      styles: [BaseStyle.sheet, ExploreStyle.sheet, BaseStyle.print],
      scripts: [PageScript.shared, ExploreScript.drawing, ExploreScript.state], data: data)
    return frame.page { main in
      main.element("h1", text: Prose.name(scenario.name))
      main.element(
        "p", ["class": "lead"],
        text: "Move a slider: every stop is a setting that was really run, "
          + "\(Prose.count(grid.runs, "run")) each, \(Prose.duration(months)).")
      main.element("p", ["id": "so-what", "role": "status"], text: startSentence)
      main.element("noscript") {
        $0.element(
          "p", ["class": "note"],
          text: "The sliders need JavaScript. Without it this page shows one setting: "
            + startWords + ".")
      }
      situations(in: &main)
      main.element("div", ["class": "explorer"]) { explorer in
        explorer.element("div", ["class": "controls"], controls)
        explorer.element("div", ["class": "results"], results)
      }
    }
  }

  private var startWords: String {
    grid.levers.levers.map { "\($0.name.lowercased()): \($0.stops[$0.start])" }
      .joined(separator: "; ")
  }

  /// Number of the setting at which the page opens.
  var startCell: Int {
    zip(grid.levers.levers, grid.levers.counts).reduce(0) { $0 * $1.1 + $1.0.start }
  }

  private var startSentence: String {
    "In this world, this plan ends ahead of “\(StatusQuo.name.lowercased())” in "
      + "\(grid.ahead[startCell]) of \(grid.runs) runs."
  }

  private func situations(in main: inout Markup) {
    main.element(
      "div", ["class": "buttons situations controls", "role": "group", "aria-label": "Situations"]
    ) { row in
      row.element("span", text: "World:")
      for (number, preset) in presets.enumerated() {
        row.element(
          "button", ["type": "button", "data-preset": String(number)], text: preset.name)
      }
    }
  }

  private func controls(_ box: inout Markup) {
    for (group, title) in [(Lever.Group.plan, "What we do"), (.world, "How our world is")] {
      box.element("fieldset") { set in
        set.element("legend", text: title)
        for (number, lever) in grid.levers.levers.enumerated() where lever.group == group {
          slider(number, lever, in: &set)
        }
      }
    }
    box.element("div", ["class": "buttons", "role": "group", "aria-label": "Actions"]) { row in
      for (id, name) in [
        ("pin", "Pin this"), ("unpin", "Remove pins"), ("replay", "Replay last change"),
        ("copy", "Copy link"), ("csv", "Save CSV"), ("print", "Print this"),
      ] {
        row.element("button", ["type": "button", "id": id], text: name)
      }
    }
    box.element("p", ["id": "said", "class": "note", "aria-live": "polite"], text: "")
  }

  private func slider(_ number: Int, _ lever: Lever, in set: inout Markup) {
    let id = "lever-\(number)"
    set.element("div", ["class": "slider"]) { slider in
      slider.element("label", ["for": id], text: lever.name)
      slider.void(
        "input",
        [
          "type": "range", "id": id, "min": "0", "max": String(lever.stops.count - 1),
          "step": "1", "value": String(lever.start), "aria-valuetext": lever.stops[lever.start],
        ])
      slider.element("p", ["class": "stop", "id": "\(id)-words"], text: lever.stops[lever.start])
    }
  }

  /// Situations from practice as stops of the world; the plan stays as it is.
  var presets: [(name: String, world: [Int])] {
    [
      ("Young partnership under pressure", [1, 2, 1]),
      ("Strong local identity that must widen", [3, 1, 1]),
      ("Grant-funded consortium becoming a partnership", [2, 1, 0]),
      ("Initiative-fatigued region", [0, 2, 1]),
    ]
  }

  private func results(_ box: inout Markup) {
    box.element("p", ["id": "setting-words"], text: startWords + ".")
    box.element("h2", ["class": "hidden"], text: "Results")
    box.element("div", ["class": "grid", "id": "panels"]) { panels in
      for measure in grid.measures.indices { startChart(measure).figure(in: &panels) }
    }
    box.element("figure", ["id": "dots-figure"]) { figure in
      figure.element("figcaption") { caption in
        caption.element("h3", text: "Where \(grid.measures[0].phrase) ended, run by run")
        caption.element(
          "p", ["class": "unit"],
          text: "\(min(ExploreGrid.dotCount, grid.runs)) of the \(grid.runs) runs, 0 to 100")
      }
      dotStrip(in: &figure)
      NumberTable(
        id: "dots-table", caption: "Ends of single runs, lowest first",
        columns: ["run", "ends at"],
        rows: startEnds.sorted().enumerated().map {
          [String($0.offset + 1), Prose.fixed($0.element)]
        }
      ).details(in: &figure)
    }
  }

  /// Where the first runs end at the setting at which the page opens.
  private var startEnds: [Double] {
    let count = min(ExploreGrid.dotCount, grid.runs)
    return (0..<count).map {
      ByteSeries.value(grid.dots[startCell * count + $0], in: grid.ranges[0])
    }
  }

  private func dotStrip(in figure: inout Markup) {
    let ends = startEnds
    figure.element(
      "svg",
      [
        "viewBox": "0 0 900 70", "role": "img", "class": "chart", "id": "dots",
        "aria-labelledby": "dots-title dots-desc",
      ]
    ) { svg in
      svg.element("title", ["id": "dots-title"], text: "Ends of single runs")
      svg.element(
        "desc", ["id": "dots-desc"],
        text: "From \(Prose.fixed(ends.min() ?? 0)) to \(Prose.fixed(ends.max() ?? 0)).")
      for end in ends {
        svg.shape(
          "circle",
          [
            "cx": PathText.coordinate(20 + 8.6 * end), "cy": "24", "r": "6", "class": "dot",
          ])
      }
    }
  }

  /// The chart of a measure at the setting at which the page opens.
  func startChart(_ measure: Int) -> FanChart {
    let described = grid.measures[measure]
    return FanChart(
      id: "panel-\(measure)", title: described.title, unit: described.unit,
      series: [
        FanSeries(
          name: "this plan", style: Palette.strategy(1),
          fan: fan(grid.bands, startCell, measure)),
        FanSeries(
          name: StatusQuo.name, style: Palette.context,
          fan: fan(grid.ghost, startCell % grid.levers.worlds, measure), hasBands: false),
      ],
      tableMonths: tableMonths,
      frame: PlotFrame(
        width: 460, height: 204, right: 174, months: months,
        axis: described.axis(around: [grid.ranges[measure].upperBound])))
  }

  /// Months of the tables: some of those that are kept, and the last.
  private var tableMonths: [Int] {
    let last = grid.points.count - 1
    let step = max(1, (last + 5) / 6)
    return stride(from: 0, to: last, by: step).map { grid.points[$0] } + [grid.points[last]]
  }

  /// A fan over all months, straight between the points that are kept.
  private func fan(_ bytes: [UInt8], _ index: Int, _ measure: Int) -> Fan {
    let points = grid.points
    let levels = (0..<5).map { level -> [Double] in
      let start = ((index * grid.measures.count + measure) * 5 + level) * points.count
      let kept = points.indices.map { place in
        ByteSeries.value(bytes[start + place], in: grid.ranges[measure])
      }
      return (0...months).map { month in
        let next = points.firstIndex { $0 >= month } ?? points.count - 1
        guard next > 0, points[next] > month else { return kept[next] }
        let share = Double(month - points[next - 1]) / Double(points[next] - points[next - 1])
        return kept[next - 1] + share * (kept[next] - kept[next - 1])
      }
    }
    return Fan(levels: levels)
  }

  private var data: JSONValue {
    let levers = grid.levers.levers.map { lever -> JSONValue in
      [
        "name": .string(lever.name), "stops": JSONValue(lever.stops),
        "start": JSONValue(lever.start),
      ]
    }
    let measures = grid.measures.enumerated().map { place, measure -> JSONValue in
      [
        "title": .string(measure.title), "unit": .string(measure.unit),
        "top": JSONValue(grid.ranges[place].upperBound),
        "ticks": JSONValue(measure.axis(around: [grid.ranges[place].upperBound]).ticks),
      ]
    }
    let presets = presets.map { preset -> JSONValue in
      .array(preset.world.map { JSONValue($0) })
    }
    return [
      "levers": .array(levers), "measures": .array(measures), "presets": .array(presets),
      "points": .array(grid.points.map { JSONValue($0) }), "months": JSONValue(months),
      "runs": JSONValue(grid.runs), "dotCount": JSONValue(min(ExploreGrid.dotCount, grid.runs)),
      "worlds": JSONValue(grid.levers.worlds), "ghostName": .string(StatusQuo.name),
      "bands": .string(ByteSeries.base64(grid.bands)),
      "ghost": .string(ByteSeries.base64(grid.ghost)),
      "dots": .string(ByteSeries.base64(grid.dots)),
      "ahead": .string(ByteSeries.base64(grid.ahead)),
      "lead": .string(ByteSeries.base64(grid.lead)),
    ]
  }
}
