import Partnership
import Statistics

/// Many draws of the fitted settings, lived under a common pool of lucks, and what was read off them:
/// what observations are compared with.
///
/// Every pair of a draw and a luck stands for one partnership that might have been observed, so the
/// luck of the observed one, and what else is uncertain, are part of the uncertainty. The pool is large,
/// because a few lucks would stand in for all too surely; draws take blocks of it in turn.
struct ReferenceTable: Sendable {
  let settings: CalibrationSettings
  let readings: [Reading]
  /// `[draw × luck][setting]` and `[draw × luck][reading]`.
  let parameters, summaries: [[Double]]
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
    let cube = try AnalysisError.statistics { () throws(StatisticsError) in
      try LatinHypercube(
        count: settings.draws, dimensions: settings.fitted.count, seed: scenario.seed)
    }
    let draws = cube.rows.map { ReferenceTable.values(settings.fitted, $0) }
    let (base, own) = (scenario, strategies)
    let results = try runner.run(draws.count) { draw in
      ReferenceTable.trial(
        base, settings.fitted, draws[draw], own, lucks: settings.lucks(ofDraw: draw), readings)
    }
    parameters = draws.flatMap { draw in (0..<settings.lucks).map { _ in draw } }
    summaries = results.flatMap { result in
      (0..<result.replications).map { luck in
        readings.indices.map { result[$0, 0, luck] }
      }
    }
  }

  private static func values(_ fitted: [UncertainSetting], _ row: [Double]) -> [Double] {
    zip(fitted, row).map { Marginal.real($0.low...$0.high).value(at: $1) }
  }

  private static func trial(
    _ scenario: Scenario, _ fitted: [UncertainSetting], _ values: [Double], _ strategies: [Int],
    lucks: Range<Int>, _ readings: [Reading]
  ) -> Trial {
    Trial(
      scenario.holding(zip(fitted, values).map { ($0.path, $1) }), strategies: strategies,
      replications: lucks, readings: readings)
  }

  /// What would be observed at some values under some luck each.
  func observed(_ draws: [(values: [Double], luck: Int)], _ runner: TrialRunner) throws
    -> [[Double]]
  {
    let results = try runner.run(draws.count) { place in
      let draw = draws[place]
      return ReferenceTable.trial(
        scenario, settings.fitted, draw.values, strategies, lucks: draw.luck..<draw.luck + 1,
        readings)
    }
    return results.map { result in readings.indices.map { result[$0, 0, 0] } }
  }

  /// The values behind what was observed.
  func posterior(_ observed: [Double]) throws(AnalysisError) -> ApproximatePosterior {
    try AnalysisError.statistics { () throws(StatisticsError) in
      try ApproximatePosterior(
        parameters: parameters, summaries: summaries, observed: observed,
        bounds: settings.fitted.map { $0.low...$0.high },
        keep: min(settings.kept, parameters.count))
    }
  }
}
