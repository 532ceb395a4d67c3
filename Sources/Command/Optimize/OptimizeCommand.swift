import Console
import TrustLab

/// `trustlab optimize STUDY`: find a strategy within limits.
enum OptimizeCommand {
  static let method = Option.choice(
    "method", default: OptimisationSettings.Method.halving,
    help: "successive halving, or as many runs of random search to hold it against")
  static let also = Option.texts(
    "also", value: "READING",
    help: "what else counts; lowest engagement, survival and spending if none is given")
  static let limits = Option.assignments(
    "limit", value: "LEVER=LOW:HIGH",
    help: "limits of a share of effort, connection, equalVoice or turn, such as systems=0.2:0.5")
  static let candidates = Option.integer(
    "candidates", in: 4...100_000, default: 64, help: "candidates of a generation")
  static let generations = Option.integer(
    "generations", in: 1...1_000, default: 5, help: "generations")
  static let worlds = Option.integer(
    "worlds", in: 1...1_000_000, default: 64, help: "the most worlds of a candidate in the search")
  static let judging = Option.integer(
    "judging-worlds", value: "COUNT", in: 2...1_000_000, default: 200,
    help: "fresh worlds on which the best are judged")
  static let single = Option.flag("one-phase", help: "only plans that do not change")

  static let description = CommandDescription(
    name: "optimize", group: "analyse",
    purpose: "find a strategy within limits, and what it costs in other respects",
    arguments: [AnalysisInput.argument],
    options: [AnalysisCommand.by, also, limits, single, method, candidates, generations, worlds]
      + [judging] + AnalysisInput.options + AnalysisCommand.outputOptions,
    examples: [
      CommandExample(
        "trustlab optimize Scenarios/regional-hub.json5",
        "shares, connection and a turn that bring outcomes furthest"),
      CommandExample(
        "trustlab optimize Scenarios/regional-hub.json5 --limit quickWins=0.4:1 --one-phase",
        "with at least 40 % of effort for quick wins, for ever"),
      CommandExample(
        "trustlab optimize Scenarios/limits/best-share-by-horizon.json5 --months 36 "
          + "--by output:sum --one-phase --worlds 1 --judging-worlds 2",
        "the known best share of a limit case, 0.412"),
    ],
    notes: [
      "Shares that no strategy of the scenario uses stay 0 unless a limit is given for them."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try AnalysisCommand.run(session, tables: Optimisation.tableNames) {
      let plan = try AnalysisInput.plan(session)
      let settings = try settings(session, plan)
      let space = try space(session, plan)
      let total = Optimisation.runs(settings, own: plan.strategies.count)
      let report = try AnalysisCommand.withTrials(session, label: "optimize", total: total) {
        try Optimisation(plan, space, settings, runner: $0).report
      }
      return (report, plan.blueprint.scenario)
    }
  }

  private static func settings(
    _ session: CommandSession, _ plan: StudyPlan
  ) throws -> OptimisationSettings {
    let invocation = session.invocation
    let goals = plan.blueprint.scenario.goals
    let others = try invocation[also].map { try Reading($0, goals: goals, months: plan.months) }
    return OptimisationSettings(
      method: invocation[method], reading: try AnalysisCommand.reading(session, plan),
      objectives: others.isEmpty ? nil : others, candidates: invocation[candidates],
      generations: invocation[generations], firstWorlds: min(8, invocation[worlds]),
      mostWorlds: invocation[worlds], judgingWorlds: invocation[judging])
  }

  private static func space(
    _ session: CommandSession, _ plan: StudyPlan
  ) throws -> StrategySpace {
    var space = StrategySpace(around: plan, hasTurn: !session.invocation[single])
    for limit in session.invocation[limits] {
      guard let lever = StrategySpace.Lever(rawValue: limit.path) else {
        throw AnalysisError.unknown(
          "lever", limit.path, among: StrategySpace.Lever.allCases.map(\.rawValue))
      }
      let ends = limit.value.split(separator: ":", omittingEmptySubsequences: false)
        .map { Double($0) }
      guard ends.count <= 2, let low = ends[0], let high = ends[ends.count - 1], low <= high,
        low.isFinite, high.isFinite
      else {
        throw AnalysisError.malformed(
          "\(limit.path)=\(limit.value)", allowed: "LEVER=LOW:HIGH, such as systems=0.2:0.5")
      }
      try space.limit(lever, to: low...high)
    }
    return space
  }
}
