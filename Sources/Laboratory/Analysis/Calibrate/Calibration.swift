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
  /// Runs of the fit and of the predictive check, and how many of them failed.
  let runs, failed: Int

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
    let shown = predicted.compactMap { $0 }
    self.plan = plan
    self.settings = settings
    self.observations = observations
    self.posterior = posterior
    runs = settings.runs + predicted.count
    failed = table.failed + predicted.count - shown.count
    let goals = plan.blueprint.scenario.goals
    predictions = observations.all.enumerated().map { place, observation in
      PredictionRow(
        observation, name: observation.reading.measure.definition(goals: goals).name,
        predicted: shown.map { $0[place] })
    }
  }

  /// The number of runs that a fit takes.
  public static func runs(_ settings: CalibrationSettings) -> Int {
    settings.runs + predictiveRuns
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
