import Partnership
import Statistics
import Tables

/// Which uncertain settings, and how much luck, drive a result and the difference of two strategies.
public struct Sensitivity: Sendable {
  /// How it was found.
  public let settings: SensitivitySettings
  let title: String
  let what: String
  /// Names shown for the three outputs: two strategies and their difference.
  let outputs: [String]
  let names: [String]
  let rows: [SensitivityRow]
  let runs: ResultTable?
  /// Whether the design is that of a sweep, whose points are means over its own worlds.
  let isGiven: Bool
  let runCount: Int
  let failed: Int

  /// Runs a design of its own over a plan's uncertain settings (Sobol', Morris), or looks at the
  /// plan's own worlds (PAWN, regional).
  public init(
    _ plan: StudyPlan, _ pair: StrategyPair, _ settings: SensitivitySettings, runner: TrialRunner
  ) throws {
    let goals = plan.blueprint.scenario.goals
    let what = settings.reading.words(goals: goals, months: plan.months)
    switch settings.method {
    case .sobol, .morris:
      let design = try FactorDesign(plan, pair, settings.reading, worlds: settings.designWorlds)
      let ids = [plan.strategyIDs[pair.one], plan.strategyIDs[pair.other]]
      let outputs = ids + [ids[0] + " - " + ids[1]]
      let found =
        settings.method == .sobol
        ? try SobolStudy(design, settings, outputs, plan.blueprint.scenario.seed, runner).result
        : try MorrisStudy(design, settings, outputs, plan.blueprint.scenario.seed, runner).result
      guard found.failed == 0 || found.rows.contains(where: { $0.count > 0 }) else {
        throw AnalysisError.allFailed
      }
      self.init(
        settings, plan.blueprint.scenario.name, what, outputs,
        [plan.strategyNames[pair.one], plan.strategyNames[pair.other]], found)
    case .pawn, .regional:
      let worlds = try WorldTable(plan, by: settings.reading, runner: runner)
      try self.init(worlds, pair, settings, title: plan.blueprint.scenario.name)
    }
  }

  /// Looks at given worlds, by PAWN or regionally.
  public init(
    _ worlds: WorldTable, _ pair: StrategyPair?, _ settings: SensitivitySettings, title: String
  ) throws {
    let study = try GivenWorlds(worlds, pair, settings)
    self.init(settings, title, worlds.output, study.outputs, study.names, study.result)
  }

  /// Looks at the points of a sweep, by the method they were chosen for, or at its runs as possible
  /// worlds.
  ///
  /// - Parameters:
  ///   - sweep: the sweep.
  ///   - output: the column that says what came out.
  ///   - pair: names two strategies of the sweep; the first two if nil.
  ///   - settings: the method.
  ///   - isLowerBetter: whether less is better.
  public init(
    _ sweep: SweepFolder, output: String, between pair: String?, _ settings: SensitivitySettings,
    isLowerBetter: Bool = false
  ) throws {
    let worlds = try sweep.worlds(output: output, isLowerBetter: isLowerBetter)
    let ids = worlds.strategies
    let chosen = try pair.map { try StrategyPair($0, ids: ids) } ?? worlds.leaders(sweep.baseline)
    guard settings.method == .sobol || settings.method == .morris, let chosen else {
      try self.init(worlds, chosen, settings, title: sweep.title)
      return
    }
    let study = try GivenDesign(sweep, chosen, ids: ids, output: output, settings)
    var settings = settings
    if case .morris(let trajectories, _) = sweep.design { settings.trajectories = trajectories }
    self.init(
      settings, sweep.title, output, study.outputs, [ids[chosen.one], ids[chosen.other]],
      study.result, isGiven: true)
  }

  private init(
    _ settings: SensitivitySettings, _ title: String, _ what: String, _ outputs: [String],
    _ names: [String], _ found: SensitivityResult, isGiven: Bool = false
  ) {
    self.isGiven = isGiven
    self.settings = settings
    self.title = title
    self.what = what
    self.outputs = outputs
    self.names = names
    rows = found.rows
    runs = found.runs
    runCount = found.runCount
    failed = found.failed
  }

  /// Number of runs that a design takes.
  public static func runs(_ plan: StudyPlan, _ settings: SensitivitySettings) -> Int {
    let worlds = settings.designWorlds
    let factors = plan.blueprint.uncertainPaths.count + (worlds == nil ? 1 : 0)
    switch settings.method {
    case .sobol:
      return 2 * settings.rows * ((settings.hasSecondOrder ? 2 : 1) * factors + 2) * (worlds ?? 1)
    case .morris: return 2 * settings.trajectories * (factors + 1) * (worlds ?? 1)
    case .pawn, .regional: return plan.strategies.count * plan.replications
    }
  }
}

extension SensitivitySettings {
  /// Worlds of a row of a design; screening by single runs would measure luck, so it averages.
  var designWorlds: Int? { method == .morris ? worlds ?? 16 : worlds }
}

/// What a method found.
struct SensitivityResult: Sendable {
  var rows: [SensitivityRow]
  var runs: ResultTable?
  var runCount: Int
  var failed = 0
}
