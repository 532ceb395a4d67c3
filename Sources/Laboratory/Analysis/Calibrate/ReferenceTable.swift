import Partnership
import Statistics

/// Many draws of the fitted settings, lived under a common pool of lucks, and what was read off them:
/// what observations are compared with.
///
/// Every pair of a draw and a luck stands for one partnership that might have been observed. A real
/// partnership had a luck of its own, which nobody knows; so what is compared is single runs and never
/// their means, and the luck of the observed run, with everything else that is uncertain, enters the
/// posterior. The pool is large, because a few lucks would stand in for all too surely; draws take
/// blocks of it in turn.
struct ReferenceTable: Sendable {
  let settings: CalibrationSettings
  let readings: [Reading]
  /// The runs that did not fail.
  let draws: SimulatedDraws
  /// Runs that failed.
  let failed: Int
  /// Blocks of lucks in the pool.
  static let blocks = 256

  private let scenario: Scenario
  private let strategies: [Int]

  init(
    _ plan: StudyPlan, _ settings: CalibrationSettings, _ readings: [Reading],
    _ runner: TrialRunner
  ) throws {
    guard !settings.fitted.isEmpty else {
      throw AnalysisError.missing("nothing is to be fitted", fix: "name settings with --fit PATH")
    }
    var scenario = plan.blueprint.scenario
    scenario.months = max(1, readings.reduce(0) { max($0, $1.last ?? 0) })
    self.settings = settings
    self.readings = readings
    self.scenario = scenario
    strategies = [plan.strategies[settings.strategy]]
    let values = try AnalysisError.statistics { () throws(StatisticsError) in
      try ReferenceTable.spread(
        settings.fitted, count: settings.draws, seed: scenario.seed)
    }
    let (base, own) = (scenario, strategies)
    let results = try runner.run(values.count) { draw in
      ReferenceTable.trial(
        base, settings.fitted, values[draw], own, lucks: settings.lucks(ofDraw: draw), readings)
    }
    let runs = zip(values, results).flatMap { values, result in
      (0..<result.replications).map { luck in
        (values: values, summary: readings.indices.map { result[$0, 0, luck] })
      }
    }
    let usable = runs.filter { $0.summary.allSatisfy(\.isFinite) }
    failed = runs.count - usable.count
    guard !usable.isEmpty else { throw AnalysisError.allFailed }
    draws = try AnalysisError.statistics { () throws(StatisticsError) in
      try SimulatedDraws(
        parameters: usable.map(\.values), summaries: usable.map(\.summary),
        bounds: settings.fitted.map { $0.low...$0.high })
    }
  }

  /// Values of the settings spread evenly over their ranges.
  static func spread(
    _ fitted: [UncertainSetting], count: Int, seed: UInt64
  ) throws(StatisticsError) -> [[Double]] {
    let cube = try LatinHypercube(count: count, dimensions: fitted.count, seed: seed)
    return cube.rows.map { row in
      zip(fitted, row).map { Marginal.real($0.low...$0.high).value(at: $1) }
    }
  }

  private static func trial(
    _ scenario: Scenario, _ fitted: [UncertainSetting], _ values: [Double], _ strategies: [Int],
    lucks: Range<Int>, _ readings: [Reading]
  ) -> Trial {
    Trial(
      scenario.holding(zip(fitted, values).map { ($0.path, $1) }), strategies: strategies,
      replications: lucks, readings: readings)
  }

  /// What would be observed at some values under some luck each; nil for a run that failed.
  func observed(_ draws: [(values: [Double], luck: Int)], _ runner: TrialRunner) throws
    -> [[Double]?]
  {
    let results = try runner.run(draws.count) { place in
      let draw = draws[place]
      return ReferenceTable.trial(
        scenario, settings.fitted, draw.values, strategies, lucks: draw.luck..<draw.luck + 1,
        readings)
    }
    return results.map { result in
      let summary = readings.indices.map { result[$0, 0, 0] }
      return summary.allSatisfy(\.isFinite) ? summary : nil
    }
  }

  /// The values behind what was observed.
  func posterior(_ observed: [Double]) throws(AnalysisError) -> ApproximatePosterior {
    try AnalysisError.statistics { () throws(StatisticsError) in
      try ApproximatePosterior(
        draws, observed: observed, keep: min(settings.kept, draws.parameters.count))
    }
  }
}
