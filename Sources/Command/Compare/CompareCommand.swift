import Console
import TrustLab

/// `trustlab compare STUDY`: who is ahead of whom, when, how surely, at what risk.
enum CompareCommand {
  static let worlds = Option.integer(
    "regret-worlds", value: "COUNT", in: 1...10_000, default: 100,
    help: "draws of the uncertain settings for the regret tables")
  static let lucks = Option.integer(
    "lucks", value: "COUNT", in: 2...1_000, default: 8,
    help: "lucks of each of these draws")
  static let optimism = Option.number(
    "optimism", in: 0...1, default: 0.5, help: "weight of the best world in Hurwicz's rule")
  static let threshold = Option.number(
    "threshold", defaultText: "the baseline's mean", help: "what is good enough")
  static let lower = Option.flag(
    "lower-is-better", help: "less is better; for imported tables")

  static let description = CommandDescription(
    name: "compare", group: "analyse",
    purpose: "say which strategy is ahead of which, when, how surely, at what risk",
    arguments: [AnalysisInput.tableArgument],
    options: [AnalysisCommand.by] + AnalysisInput.options + [
      worlds, lucks, optimism, threshold, lower,
    ]
      + AnalysisCommand.outputOptions,
    examples: [
      CommandExample(
        "trustlab compare Scenarios/regional-hub.json5 --baseline quick-wins",
        "paired contrasts, crossing months, survival, regret"),
      CommandExample(
        "trustlab compare Scenarios/regional-hub.json5 --plot compare.svg",
        "the same as pictures: the difference over time, who survives, regret"),
      CommandExample(
        "trustlab compare Scenarios/regional-hub.json5 --by output:sum@1-36",
        "the same with three years of visible output as what decides"),
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5 -n 50 -o study && trustlab compare study -o found",
        "of a finished study, with all tables in a folder"),
    ],
    notes: [
      "A table of runs needs a column strategy; replication or replicate pairs its rows, design_id or "
        + "scenario names the possible worlds, and a status other than ok marks a failed run. Name "
        + "the column that decides with --by."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try AnalysisCommand.run(session, tables: Comparison.tableNames) {
      switch try AnalysisInput.source(session) {
      case .plan(let plan): (try comparison(session, plan), plan.blueprint.scenario)
      case .sweep(let sweep):
        (try imported(session, sweep.runs, baseline: sweep.baseline, title: sweep.title), nil)
      case .table(let table): (try imported(session, table, title: table.file), nil)
      }
    }
  }

  private static func settings(_ session: CommandSession) -> ComparisonSettings {
    ComparisonSettings(
      regretWorlds: session.invocation[worlds], lucks: session.invocation[lucks],
      optimism: session.invocation[optimism], threshold: session.invocation[threshold])
  }

  private static func comparison(
    _ session: CommandSession, _ plan: StudyPlan
  ) throws -> AnalysisReport {
    var settings = settings(session)
    settings.reading = try AnalysisCommand.reading(session, plan)
    if plan.replications > Comparison.mostWorlds {
      session.streams.note("only the first \(Comparison.mostWorlds) worlds are compared")
    }
    let total =
      plan.strategies.count
      * (plan.replications + min(settings.regretWorlds, plan.replications) * settings.lucks)
    return try AnalysisCommand.withTrials(session, label: "compare", total: total) { trials in
      let strategies = plan.strategies.count
      return try Comparison(
        plan, settings,
        runner: { plan in
          Runner(
            plan, workers: trials.workers, onProgress: { trials.onProgress($0 * strategies) },
            isInterrupted: trials.isInterrupted)
        }, trials: trials
      ).report
    }
  }

  private static func imported(
    _ session: CommandSession, _ table: RunTable, baseline: String? = nil, title: String
  ) throws -> AnalysisReport {
    let invocation = session.invocation
    return try TableComparison.report(
      table, output: invocation[AnalysisCommand.by] ?? "outcome",
      baseline: invocation[RunCommand.baseline] ?? baseline, isLowerBetter: invocation[lower],
      settings: settings(session), title: title)
  }
}
