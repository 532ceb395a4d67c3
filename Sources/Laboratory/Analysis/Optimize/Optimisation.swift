import Partnership
import Statistics

/// A search for strategies within limits, on common worlds, judged on fresh ones.
public struct Optimisation: Sendable {
  /// How it was searched.
  public let settings: OptimisationSettings
  let plan: StudyPlan
  let space: StrategySpace
  /// The candidates that were judged, best first by what decides.
  let finalists: [Finalist]
  let rounds: [SearchRoundRow]
  /// Runs of the search, and of the judging.
  let searchRuns, judgingRuns: Int
  /// How many of all runs failed.
  let failed: Int

  /// Searches and judges.
  ///
  /// - Throws: ``Interrupted`` or ``AnalysisError``.
  public init(
    _ plan: StudyPlan, _ space: StrategySpace, _ settings: OptimisationSettings,
    runner: TrialRunner
  ) throws {
    try space.check()
    var search = StrategySearch(plan, space, settings, runner)
    switch settings.method {
    case .halving: try search.halve()
    case .random: try search.tryAtRandom()
    }
    guard search.found else { throw AnalysisError.allFailed }
    let judged = try search.judge()
    self.settings = settings
    self.plan = plan
    self.space = space
    finalists = judged
    rounds = search.rounds
    searchRuns = search.runs
    judgingRuns = judged.count * settings.judgingWorlds
    failed = search.failed
  }

  /// The best finalist that is not a strategy of the scenario.
  var found: Finalist { finalists.first { $0.candidate.id >= 0 } ?? finalists[0] }

  /// The best strategy found.
  public var best: Strategy { found.candidate.strategy }

  /// Mean of what decides for the best strategy found, on worlds it was not chosen on.
  public var bestMean: Double { found.candidate.mean(0) }

  /// How many runs a search and its judging take.
  public static func runs(_ settings: OptimisationSettings, own: Int) -> Int {
    StrategySearch.searchRuns(settings) + (settings.finalists + own) * settings.judgingWorlds
  }
}

/// A candidate judged on fresh worlds.
struct Finalist: Sendable {
  /// Its values are those of the fresh worlds.
  let candidate: Candidate
  /// Mean of what decided in the search, which is too good for whoever was chosen by it.
  let searchMean: Double?
  /// Position by layers of the Pareto set: 0 for its members.
  let rank: Int
}
