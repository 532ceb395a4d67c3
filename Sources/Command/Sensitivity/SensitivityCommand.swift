import Console
import TrustLab

/// `trustlab sensitivity STUDY`: which uncertain settings, and how much luck, drive a result.
enum SensitivityCommand {
  static let method = Option.choice(
    "method", default: SensitivitySettings.Method.sobol,
    help: "sobol and morris run designs of their own; pawn and regional use the study's worlds")
  static let rows = Option.integer(
    "rows", in: 2...1 << 20, default: 256, help: "base rows of a Sobol' design, a power of two")
  static let worlds = Option.integer(
    "worlds", in: 1...100_000, defaultText: "luck is one more factor",
    help: "worlds over which every row is averaged")
  static let second = Option.flag("second-order", help: "also the interactions of pairs")
  static let shifts = Option.integer(
    "shifts", in: 2...1_000, defaultText: "resampled rows",
    help: "independent shifts of the design, for honest intervals")
  static let trajectories = Option.integer(
    "trajectories", in: 2...10_000, default: 20, help: "trajectories of a Morris design")
  static let slices = Option.integer("slices", in: 2...1_000, default: 10, help: "slices of PAWN")
  static let factors = Option.text(
    "factors", value: "A,B", defaultText: "columns of settings",
    help: "columns of an imported table that say what differs")

  static let description = CommandDescription(
    name: "sensitivity", group: "analyse",
    purpose: "say which uncertain settings, and how much luck, drive a result",
    arguments: [AnalysisInput.tableArgument],
    options: [method, AnalysisCommand.between, AnalysisCommand.by, rows, worlds, second, shifts]
      + [trajectories, slices, factors, CompareCommand.lower] + ScenarioInput.options
      + AnalysisCommand.outputOptions,
    examples: [
      CommandExample(
        "trustlab sensitivity Scenarios/regional-hub.json5 --rows 64 "
          + "--between now-and-then,quick-wins",
        "shares of variance of each strategy and of their difference, with luck"),
      CommandExample(
        "trustlab sensitivity Scenarios/regional-hub.json5 --method morris",
        "a screening with few runs"),
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5 -n 100 -o study "
          + "&& trustlab sensitivity study --method pawn", "from worlds that are there already"),
      CommandExample(
        "trustlab sweep Scenarios/studies/grant-length.json5 -n 8 -o grants "
          + "&& trustlab sensitivity grants", "over the factors of a sweep"),
    ],
    notes: [
      "A sweep of a Saltelli or Morris design is analysed by sobol or morris over its own factors, "
        + "any other sweep and imported tables by pawn and regional. Categories count by their place "
        + "in alphabetical order."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try AnalysisCommand.run(session, tables: Sensitivity.tableNames) {
      switch try AnalysisInput.source(session) {
      case .plan(let plan): (try study(session, plan), plan.blueprint.scenario)
      case .sweep(let sweep): (try swept(session, sweep), nil)
      case .table(let table): (try imported(session, table), nil)
      }
    }
  }

  private static func settings(_ invocation: Invocation) throws -> SensitivitySettings {
    let count = invocation[rows]
    guard count & (count - 1) == 0 else {
      throw UsageError.refused(
        .option(rows.option.name), text: String(count), cause: "is no power of two", allowed: nil,
        fix: "for example 64, 256 or 1024")
    }
    return SensitivitySettings(
      method: invocation[method], rows: count, worlds: invocation[worlds],
      hasSecondOrder: invocation[second], shifts: invocation[shifts],
      trajectories: invocation[trajectories], slices: invocation[slices])
  }

  private static func study(
    _ session: CommandSession, _ plan: StudyPlan
  ) throws -> AnalysisReport {
    var settings = try settings(session.invocation)
    settings.reading = try AnalysisCommand.reading(session, plan)
    let total = Sensitivity.runs(plan, settings)
    return try AnalysisCommand.withTrials(session, label: "sensitivity", total: total) { trials in
      let pair = try AnalysisCommand.pair(session, plan, settings.reading, trials)
      return try Sensitivity(plan, pair, settings, runner: trials).report
    }
  }

  private static func swept(
    _ session: CommandSession, _ sweep: SweepFolder
  ) throws -> AnalysisReport {
    let invocation = session.invocation
    var settings = try settings(invocation)
    if !invocation.isGiven(method) { settings.method = sweep.method }
    return try Sensitivity(
      sweep, output: invocation[AnalysisCommand.by] ?? "outcome",
      between: invocation[AnalysisCommand.between], settings,
      isLowerBetter: invocation[CompareCommand.lower]
    ).report
  }

  private static func imported(
    _ session: CommandSession, _ table: RunTable
  ) throws -> AnalysisReport {
    let invocation = session.invocation
    let settings = try settings(invocation)
    guard settings.method == .pawn || settings.method == .regional else {
      throw AnalysisError.missing(
        "\(settings.method.rawValue) needs a design of its own",
        fix: "use --method pawn or --method regional on a table, or name a scenario")
    }
    let worlds = try AnalysisCommand.worlds(session, table)
    let pair = try invocation[AnalysisCommand.between].map {
      try StrategyPair($0, ids: worlds.strategies)
    }
    return try Sensitivity(worlds, pair, settings, title: table.file).report
  }
}
