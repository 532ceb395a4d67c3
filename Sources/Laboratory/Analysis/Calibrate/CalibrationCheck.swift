import Partnership
import Statistics

/// Whether fitting can be relied on: known values are planted, and it is counted how often their
/// intervals hold them.
///
/// Every planted case is one run with values from the range and a luck that no run of the fit has.
/// With intervals that keep their promise 95 of 100 cases are held, give or take four by chance.
public struct CalibrationCheck: Sendable {
  /// `[setting]` in how many cases the planted value lay inside its 95 % interval.
  public let held: [Int]
  /// `[setting]` mean width of the intervals as a share of the range.
  public let width: [Double]
  /// Number of planted cases that could be observed.
  public let cases: Int
  /// What was fitted.
  public let settings: CalibrationSettings
  /// Runs, and how many of them failed.
  let runs, failed: Int

  /// Plants cases.
  ///
  /// - Parameters:
  ///   - plan: the scenario.
  ///   - readings: what would be observed.
  ///   - settings: what is fitted.
  ///   - cases: number of cases.
  ///   - runner: runs the worlds.
  /// - Throws: ``Interrupted`` or ``AnalysisError``.
  public init(
    _ plan: StudyPlan, observing readings: [Reading], _ settings: CalibrationSettings, cases: Int,
    runner: TrialRunner
  ) throws {
    let table = try ReferenceTable(plan, settings, readings, runner)
    let planted = try AnalysisError.statistics { () throws(StatisticsError) in
      try ReferenceTable.spread(
        settings.fitted, count: cases, seed: plan.blueprint.scenario.seed &+ 0x9E37_79B9)
    }
    let observed = try table.observed(
      planted.enumerated().map { (values: $1, luck: settings.freshLuck + $0) }, runner)
    var held = settings.fitted.map { _ in 0 }
    var width = settings.fitted.map { _ in 0.0 }
    for (values, summary) in zip(planted, observed) {
      guard let summary else { continue }
      let posterior = try table.posterior(summary)
      for (place, setting) in settings.fitted.enumerated() {
        let interval = posterior.interval(place)
        if interval.contains(values[place]) { held[place] += 1 }
        width[place] += (interval.upperBound - interval.lowerBound) / (setting.high - setting.low)
      }
    }
    let seen = observed.count { $0 != nil }
    self.held = held
    self.width = width.map { $0 / Double(max(1, seen)) }
    self.cases = seen
    self.settings = settings
    runs = settings.runs + cases
    failed = table.failed + cases - seen
  }
}
