import Partnership
import Testing

@testable import Laboratory
@testable import Pages

@Suite("Figures of analyses") struct AnalysisPlotTests {
  /// Two strategies of a table, one of them with a hostile name.
  private func report() throws -> AnalysisReport {
    let table = """
      strategy,replication,y
      a,0,1
      <script>,0,3
      a,1,2
      <script>,1,5
      a,2,1
      <script>,2,2
      """
    return try TableComparison.report(
      RunTable(Array(table.utf8), file: "t"), output: "y", baseline: "a", isLowerBetter: false,
      settings: ComparisonSettings(), title: "Us & <them>")
  }

  private func svg(_ report: AnalysisReport) -> String {
    AnalysisPlot.svg(report).text
  }

  @Test("Numbers are drawn with their ranges, and names are escaped")
  func marks() throws {
    let report = try report()
    #expect(report.figures.count == 1 && !report.figures[0].isEmpty)
    let text = svg(report)
    #expect(text.contains("<circle") && text.contains("class=\"range\""))
    #expect(text.contains("&lt;script&gt;") && !text.contains("<script"))
    #expect(text.contains("Us &amp; &lt;them&gt;"))
    #expect(!text.lowercased().contains("nan") && !text.contains("inf\""))
  }

  @Test("A report without figures still says its answer")
  func nothing() {
    let text = svg(
      AnalysisReport(kind: "compare", title: "t", sentences: ["No answer."], tables: []))
    #expect(text.contains("No answer."))
    #expect(!text.contains("<circle"))
  }

  @Test("Lines carry bands, names and a zero line; the first four are drawn")
  func lines() throws {
    var report = try self.report()
    let plan = StudyPlan(try Blueprint(SampleScenario.small(months: 18)))
    report = try Comparison(
      plan, ComparisonSettings(regretWorlds: 2, lucks: 2), runner: { Runner($0, workers: 2) },
      trials: TrialRunner(workers: 2)
    ).report
    let text = svg(report)
    #expect(text.contains("class=\"median\""))
    #expect(text.contains("class=\"half\""))
    #expect(text.contains("Share of partnerships alive"))
    #expect(report.figures.count == 4)
    #expect(report.json["figures"]?.array?.count == 4)
  }

  @Test("A line keeps its colour from figure to figure, and no two of a figure share one")
  func colours() {
    func figure(_ names: [String]) -> ResultFigure {
      ResultFigure(
        "f", lines: names.map { ($0, [(x: 0, y: 0, low: nil, high: nil), (1, 1, nil, nil)]) },
        horizontal: "x", vertical: "y")
    }
    let names = [["a", "b", "c"], ["c", "e", "a"], ["d", "f", "g", "h"], ["d", "a", "b", "e"]]
    var known: [String: Int] = [:]
    var seen: [[String: Int]] = []
    for panel in names {
      let figure = figure(panel)
      guard case .lines(let lines) = figure.shape else { return }
      _ = LinePanel(figure: figure, lines: lines, known: &known)
      seen.append(known.filter { panel.contains($0.key) })
    }
    #expect(seen[1]["c"] == seen[0]["c"] && seen[1]["a"] == seen[0]["a"])
    for (panel, places) in zip(names, seen) {
      #expect(Set(panel.compactMap { places[$0] }).count == panel.count)
    }
  }
}
