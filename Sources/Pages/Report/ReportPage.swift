import Partnership
import Tables

/// The report for a board: one page without any script, to read, to mail and to print.
///
/// It answers in a sentence, shows now and then, compares strategies run by run, tells who stays,
/// what would change the answer, and what everything rests on. Every figure has its numbers as a
/// table, and the same inputs give the same bytes for any number of workers.
public struct ReportPage: Sendable {
  let study: PageStudy
  let screen: FlipScreen?
  let options: PageOptions

  /// Size above which a page is refused, in bytes.
  static let mostBytes = 1_500_000

  /// The page of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what to simulate.
  ///   - options: what to show.
  ///   - work: how to do it.
  /// - Throws: ``PageError``, `ScenarioError`, or `Interrupted` if it was stopped.
  /// - Complexity: that of running the scenario, plus about 200 short comparisons of two strategies
  ///   for what would change the answer.
  public static func html(
    _ scenario: Scenario, options: PageOptions = PageOptions(), work: PageWork = PageWork()
  ) throws -> TextBuffer {
    try files(scenario, options: options, work: work).page
  }

  /// The page of a scenario, and the numbers of all its figures as a CSV table to lie beside it.
  ///
  /// The columns of the table: `figure`, `subject` (a measure, a partner, a setting), `strategy`,
  /// `month`, `q05` to `q95` for figures with bands, and `value` for the others, in the units of the
  /// page. Parameters, errors and complexity: as ``html(_:options:work:)``.
  public static func files(
    _ scenario: Scenario, options: PageOptions = PageOptions(), work: PageWork = PageWork()
  ) throws -> (page: TextBuffer, table: TextBuffer) {
    let page = try ReportPage(scenario, options, work)
    let html = page.html
    guard html.count <= mostBytes else {
      throw PageError.tooLarge(
        bytes: html.count, limit: mostBytes,
        remedy: "show fewer strategies or fewer months")
    }
    return (html, ReportTable(study: page.study, screen: page.screen).csv)
  }

  init(_ scenario: Scenario, _ options: PageOptions, _ work: PageWork) throws {
    self.options = options
    study = try PageStudy(scenario, options, work)
    guard study.leader != study.rival else {
      screen = nil
      return
    }
    screen = try FlipScreen(
      study.scenario, leader: study.leader, rival: study.rival, months: study.months,
      worlds: study.worlds, work: work)
  }

  var html: TextBuffer {
    let scenario = study.scenario
    let frame = PageFrame(
      title: "\(scenario.name): report",
      origin: PageOrigin(
        options: options, scenario: scenario, worlds: study.worlds, months: study.months,
        hasAssumptions: true, remarks: [study.choice, study.statusQuo.explanation]),
      styles: [BaseStyle.sheet, ReportStyle.sheet, BaseStyle.print, ReportStyle.print])
    return frame.page { main in
      heading(in: &main)
      AnswerSection(study: study, options: options).draw(in: &main)
      ScorecardSection(study: study).draw(in: &main)
      GapSection(study: study).draw(in: &main)
      HeadToHeadSection(study: study).draw(in: &main)
      PaperNumbers(study: study).draw(in: &main)
      RunsSection(study: study).draw(in: &main)
      StaySection(study: study).draw(in: &main)
      NetworkSection(study: study).draw(in: &main)
      if let screen { FlipSection(study: study, screen: screen).draw(in: &main) }
      StorySection(scenario: scenario).draw(in: &main)
      AssumptionsSection(study: study).draw(in: &main)
      LimitsSection(study: study, options: options).draw(in: &main)
    }
  }

  private var contents: [(id: String, name: String)] {
    let all = [
      ("scorecard", "Now and then"), ("gap-heading", "The gap"), ("head-to-head", "Head to head"),
      ("runs", "Single runs"), ("stay", "Who stays"), ("network", "Network"),
      ("flip", "What would change this"), ("assumptions", "Assumptions"), ("limits", "Limits"),
    ]
    return all.filter { screen != nil || ($0.0 != "flip" && $0.0 != "gap-heading") }
  }

  private func heading(in main: inout Markup) {
    let scenario = study.scenario
    main.element("h1", text: Prose.name(scenario.name))
    if !scenario.description.isEmpty {
      main.element("p", ["class": "lead"], text: Prose.name(scenario.description))
    }
    let facts = [
      Prose.count(study.plan.blueprint.partners.count, "partner"),
      Prose.count(scenario.goals.count, "goal"), Prose.duration(study.months),
      "\(Prose.count(study.worlds, "run")) of each strategy",
    ]
    main.element("p", ["class": "note"], text: facts.joined(separator: " · "))
    main.element("nav", ["class": "contents", "aria-label": "Contents"]) { nav in
      for (id, name) in contents {
        nav.element("a", ["href": "#\(id)"], text: name)
        nav.text(" ")
      }
    }
  }
}
