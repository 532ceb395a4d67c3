import Partnership
import Statistics

/// Settings fitted to what was observed, and whether the fitted model would have shown it.
public struct Calibration: Sendable {
  /// What was fitted.
  public let settings: CalibrationSettings
  let plan: StudyPlan
  let observations: Observations
  let posterior: ApproximatePosterior
  let predictions: [PredictionRow]
  let runs: Int

  /// Runs of the predictive check.
  static let predictiveRuns = 200

  /// Fits.
  ///
  /// - Throws: ``Interrupted`` or ``AnalysisError``.
  public init(
    _ plan: StudyPlan, _ observations: Observations, _ settings: CalibrationSettings,
    runner: TrialRunner
  ) throws {
    let table = try ReferenceTable(
      plan, settings, observations.all.map(\.reading), runner)
    let posterior = try table.posterior(observations.all.map(\.value))
    let draws = Calibration.resample(posterior, Calibration.predictiveRuns)
    let predicted = try table.observed(
      draws.enumerated().map { (values: $1, luck: settings.freshLuck + $0) }, runner)
    self.plan = plan
    self.settings = settings
    self.observations = observations
    self.posterior = posterior
    runs = settings.runs + predicted.count
    let goals = plan.blueprint.scenario.goals
    predictions = observations.all.enumerated().map { place, observation in
      PredictionRow(
        observation, name: observation.reading.measure.definition(goals: goals).name,
        predicted: predicted.map { $0[place] })
    }
  }

  /// Values of the posterior in proportion to their weights, by systematic resampling.
  private static func resample(_ posterior: ApproximatePosterior, _ count: Int) -> [[Double]] {
    var (place, sum) = (0, posterior.weights.first ?? 1)
    return (0..<count).map { draw in
      let level = (Double(draw) + 0.5) / Double(count)
      while sum < level, place < posterior.values.count - 1 {
        place += 1
        sum += posterior.weights[place]
      }
      return posterior.values[place]
    }
  }
}

/// Whether fitting can be relied on: known values are planted, and it is counted how often their
/// intervals hold them.
public struct CalibrationCheck: Sendable {
  /// `[setting]` how many of the planted values lay inside their 95 % interval.
  public let covered: [Int]
  /// Number of planted cases.
  public let cases: Int
  /// What was fitted.
  public let settings: CalibrationSettings

  /// Plants cases.
  ///
  /// - Parameters:
  ///   - plan: the scenario.
  ///   - readings: what would be observed.
  ///   - settings: what is fitted.
  ///   - cases: number of cases; each has values from the range and a luck of its own.
  ///   - runner: runs the worlds.
  public init(
    _ plan: StudyPlan, observing readings: [Reading], _ settings: CalibrationSettings, cases: Int,
    runner: TrialRunner
  ) throws {
    let table = try ReferenceTable(plan, settings, readings, runner)
    let cube = try AnalysisError.statistics { () throws(StatisticsError) in
      try LatinHypercube(
        count: cases, dimensions: settings.fitted.count,
        seed: plan.blueprint.scenario.seed &+ 0x9E37_79B9)
    }
    let planted = cube.rows.map { row in
      zip(settings.fitted, row).map { Marginal.real($0.low...$0.high).value(at: $1) }
    }
    let observed = try table.observed(
      planted.enumerated().map { (values: $1, luck: settings.freshLuck + $0) }, runner)
    var covered = settings.fitted.map { _ in 0 }
    for (values, summary) in zip(planted, observed) {
      let posterior = try table.posterior(summary)
      for (place, value) in values.enumerated() {
        let (low, high) = (posterior.quantile(place, 0.025), posterior.quantile(place, 0.975))
        if low <= value, value <= high { covered[place] += 1 }
      }
    }
    self.covered = covered
    self.cases = cases
    self.settings = settings
  }
}
