import Laboratory
import Partnership
import Tables

/// One measure of a study as a picture of its own: an SVG file, drawn as on the pages.
///
/// Median line and bands for half and nine tenths of the worlds, up to four strategies, each with its
/// colour, its dash and its name at the end of its line. It holds a title and a description for those
/// who cannot see it, and asks for nothing outside itself.
public struct PlotPicture: Sendable {
  /// The SVG file.
  public let svg: TextBuffer
  /// The ids of the strategies drawn, in the order of the study.
  public let drawn: [String]

  /// The most strategies that eyes can tell apart on one picture.
  public static var mostStrategies: Int { Palette.strategies.count }

  /// The outcome of a study's strategies over its months.
  ///
  /// More than ``mostStrategies`` strategies: the baseline and those that end best, by mean outcome.
  /// O(strategies × months).
  public init(outcomeOf result: StudyResult) {
    let shown = PlotPicture.shown(result)
    let measure = PageMeasure.outcome
    let plan = result.plan
    let series = shown.enumerated().map { place, strategy in
      FanSeries(
        name: plan.strategyNames[strategy], style: Palette.strategy(place),
        fan: PlotPicture.fan(measure, strategy, result))
    }
    let frame = PlotFrame(
      width: 820, height: 420, right: 200, top: 44, months: plan.months, axis: .hundred)
    let chart = FanChart(
      id: "plot", title: "\(plan.blueprint.scenario.name): \(measure.title.lowercased())",
      unit: "\(measure.unit); \(Prose.count(plan.replications, "run")) of a model, not a forecast",
      series: series, frame: frame)
    var markup = Markup()
    chart.draw(in: &markup, as: .file)
    markup.newLine()
    svg = markup.buffer
    drawn = shown.map { plan.strategyIDs[$0] }
  }

  private static func shown(_ result: StudyResult) -> [Int] {
    let plan = result.plan
    let all = Array(plan.strategies.indices)
    guard all.count > mostStrategies else { return all }
    let ends = all.map { result.mean(.outcome, strategy: $0, record: plan.months) }
    let others = all.filter { $0 != plan.baseline }.sorted { one, other in
      (-ends[one], one) < (-ends[other], other)
    }
    return ([plan.baseline] + others.prefix(mostStrategies - 1)).sorted()
  }

  private static func fan(_ measure: PageMeasure, _ strategy: Int, _ result: StudyResult) -> Fan {
    let months = (0...result.plan.months).map { record -> [Double] in
      let summary = result.summary(measure.measure, strategy: strategy, record: record)
      let levels = summary.quantiles.count == 5 ? summary.quantiles : []
      return (0..<5).map { (levels.isEmpty ? summary.mean ?? 0 : levels[$0]) * measure.factor }
    }
    return Fan(levels: (0..<5).map { level in months.map { $0[level] } })
  }
}
