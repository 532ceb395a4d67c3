import Console
import TrustLab

/// `trustlab discover STUDY --where QUESTION`: in which possible worlds something is so.
enum DiscoverCommand {
  static let question = Option.text(
    "where", value: "QUESTION",
    help: "\"A beats B\", \"regret > 0.1\", \"outcome of A below quantile 0.25\", \"members < 5\"")
  static let density = Option.number(
    "density", in: 0.01...1, default: 0.8,
    help: "smallest share of worlds of interest inside the rule")
  static let boxes = Option.integer("boxes", in: 1...20, default: 3, help: "the most rules")

  static let description = CommandDescription(
    name: "discover", group: "analyse",
    purpose: "find the rule behind the possible worlds in which something is so",
    arguments: [AnalysisInput.tableArgument],
    options: [question, AnalysisCommand.by, density, boxes]
      + [SensitivityCommand.factors, CompareCommand.lower] + AnalysisInput.options
      + AnalysisCommand.outputOptions,
    examples: [
      CommandExample(
        "trustlab discover Scenarios/regional-hub.json5 -n 1000 "
          + "--where \"quick-wins beats now-and-then\"", "when quick wins are the better choice"),
      CommandExample(
        "trustlab discover Scenarios/regional-hub.json5 -n 500 "
          + "--where \"outcome of now-and-then below quantile 0.25\"",
        "what the bad worlds of a strategy have in common"),
    ],
    notes: ["A few hundred worlds are the least; -n sets their number."])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try AnalysisCommand.run(session, tables: Discovery.tableNames) {
      guard let text = session.invocation[question] else {
        throw AnalysisError.missing("no question is asked", fix: "ask one with --where QUESTION")
      }
      let asked = try Question(text)
      switch try AnalysisInput.source(session) {
      case .plan(let plan):
        return (try study(session, asked, plan), plan.blueprint.scenario)
      case .table(let table):
        let worlds = try AnalysisCommand.worlds(session, table, output: asked.reading)
        return (try imported(session, asked, worlds, title: table.file), nil)
      case .sweep(let sweep):
        let worlds = try sweep.worlds(
          output: asked.reading ?? session.invocation[AnalysisCommand.by] ?? "outcome",
          isLowerBetter: session.invocation[CompareCommand.lower])
        return (try imported(session, asked, worlds, title: sweep.title), nil)
      }
    }
  }

  private static func settings(_ invocation: Invocation, seed: UInt64) -> DiscoverySettings {
    DiscoverySettings(density: invocation[density], boxes: invocation[boxes], seed: seed)
  }

  private static func study(
    _ session: CommandSession, _ question: Question, _ plan: StudyPlan
  ) throws -> AnalysisReport {
    let scenario = plan.blueprint.scenario
    let reading =
      try question.reading.map { try Reading($0, goals: scenario.goals, months: plan.months) }
      ?? AnalysisCommand.reading(session, plan)
    let total = plan.strategies.count * plan.replications
    let worlds = try AnalysisCommand.withTrials(session, label: "discover", total: total) {
      try WorldTable(plan, by: reading, runner: $0)
    }
    return try Discovery(
      worlds, question, settings(session.invocation, seed: scenario.seed), title: scenario.name
    ).report()
  }

  private static func imported(
    _ session: CommandSession, _ question: Question, _ worlds: WorldTable, title: String
  ) throws -> AnalysisReport {
    try Discovery(
      worlds, question, settings(session.invocation, seed: 1), title: title
    ).report()
  }
}
