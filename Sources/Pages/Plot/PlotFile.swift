import Laboratory
import Partnership
import Tables

/// A picture of one measure of all strategies, as an SVG file that stands alone.
///
/// Up to four strategies share a chart, each with a colour, a dash and a label. More could not be told
/// apart, so each has a panel of its own, on the same axes, before the medians of the others.
public struct PlotFile: Sendable {
  private let plan: StudyPlan
  private let measure: PageMeasure
  /// `[strategy]` where all worlds lie, month by month.
  private let fans: [Fan]
  private let axis: RoundAxis

  /// Edges of the file, and of a panel.
  private static let (width, head, foot) = (960.0, 62.0, 34.0)
  private static let columns = 3

  /// The file of a study.
  ///
  /// - Parameters:
  ///   - result: what was run.
  ///   - measure: what to draw.
  /// - Returns: XML in UTF-8.
  /// - Complexity: strategies times months; panels draw every median once more.
  public static func svg(_ result: StudyResult, measure: Measure) -> TextBuffer {
    PlotFile(result, measure).file
  }

  init(_ result: StudyResult, _ measure: Measure) {
    plan = result.plan
    let described = PageMeasure.described(measure, plan.blueprint)
    let levels = plan.strategies.indices.map { strategy in
      (0...result.plan.months).map { record in
        result.summary(measure, strategy: strategy, record: record).quantiles.map {
          $0 * described.factor
        }
      }
    }
    fans = levels.map { records in
      Fan(levels: (0..<5).map { level in records.map { $0.count == 5 ? $0[level] : 0 } })
    }
    self.measure = described
    axis = described.axis(around: fans.flatMap { $0.levels[0] + $0.levels[4] })
  }

  /// Whether all strategies share a chart.
  private var isShared: Bool { fans.count <= Palette.strategies.count }

  /// One more decimal than the axis needs, so that ends can be told apart.
  private var decimals: Int {
    measure.isShare ? 0 : axis.range.upperBound < 20 ? axis.decimals + 1 : 0
  }

  private func series(_ strategy: Int) -> FanSeries {
    FanSeries(
      name: plan.strategyNames[strategy], style: Palette.strategy(strategy), fan: fans[strategy])
  }

  /// The charts with their places.
  private var charts: [(chart: FanChart, x: Double, y: Double)] {
    let (width, head) = (PlotFile.width, PlotFile.head)
    guard !isShared else {
      let frame = PlotFrame(
        width: width, height: 440, right: 210, months: plan.months, axis: axis)
      return [(chart(fans.indices.map(series), frame, marks: true), 0, head)]
    }
    let (wide, high) = ((width - 20) / Double(PlotFile.columns), 228.0)
    return fans.indices.map { strategy in
      var own = series(strategy)
      own.runs = fans.indices.filter { $0 != strategy }.map { fans[$0].median }
      let frame = PlotFrame(width: wide, height: high, right: 52, months: plan.months, axis: axis)
      let (row, column) = strategy.quotientAndRemainder(dividingBy: PlotFile.columns)
      return (
        chart([own], frame, marks: false), 10 + Double(column) * wide, head + Double(row) * high
      )
    }
  }

  private func chart(_ series: [FanSeries], _ frame: PlotFrame, marks: Bool) -> FanChart {
    let events = ReportEvents(plan.blueprint.scenario, months: plan.months).events
    return FanChart(
      id: "plot", title: measure.title, unit: measure.unit, series: series,
      events: marks ? events : [], frame: frame, decimals: decimals)
  }

  private var sentence: String {
    chart(
      fans.indices.map(series), PlotFrame(width: 1, height: 1, months: plan.months, axis: axis),
      marks: false
    ).sentence
  }

  private var file: TextBuffer {
    let charts = charts
    let bottom = charts.map { $0.y + $0.chart.frame.height }.max() ?? PlotFile.head
    return PlotSheet.file(
      width: PlotFile.width, height: bottom + PlotFile.foot,
      title: "\(measure.title), \(measure.unit)", description: sentence
    ) { svg in
      heading(in: &svg)
      for part in charts { draw(part.chart, part.x, part.y, in: &svg) }
      line(footnote, "note", y: bottom + 20, in: &svg)
    }
  }

  private func heading(in svg: inout Markup) {
    line(measure.title, "title", y: 30, in: &svg)
    line("\(plan.blueprint.scenario.name) · \(measure.unit)", "note", y: 51, in: &svg)
  }

  private func line(_ text: String, _ kind: String, y: Double, in svg: inout Markup) {
    let size = kind == "title" ? 20.0 : 13
    svg.element(
      "text", ["class": kind, "x": "16", "y": PathText.coordinate(y)],
      text: TextWidth.cut(text, to: (PlotFile.width - 32) / size))
  }

  private var footnote: String {
    "Line: median of \(Prose.count(plan.replications, "world")); bands: half of them, and nine in ten"
      + (isShared ? "" : "; grey: medians of the others") + ". Runs of a model, not a forecast."
  }

  private func draw(_ chart: FanChart, _ x: Double, _ y: Double, in svg: inout Markup) {
    svg.element(
      "g", ["transform": "translate(\(PathText.coordinate(x)) \(PathText.coordinate(y)))"]
    ) { group in
      guard !isShared, let own = chart.series.first else { return chart.drawParts(in: &group) }
      group.element(
        "text", ["class": "panel", "x": "40", "y": "15", "fill": own.style.colour],
        text: TextWidth.cut(own.name, to: (chart.frame.width - 50) / 14))
      FanChart(
        id: chart.id, title: chart.title, unit: chart.unit,
        series: [
          FanSeries(name: "", style: own.style, fan: own.fan, runs: own.runs)
        ], frame: chart.frame, decimals: chart.decimals
      ).drawParts(in: &group)
    }
  }
}
