import Console
import TrustLab

/// `trustlab patterns SCENARIO`: stylised facts as experiments over a box of settings.
enum PatternsCommand {
  static let facts = Option.texts(
    "fact", value: "NUMBER", help: "only this fact, such as F4; may be given several times")
  static let box = Option.choice(
    "box", default: PatternBox.Kind.wide,
    help: "the scenario's uncertain settings, or these and what the literature leaves open")
  static let points = Option.integer(
    "points", in: 2...100_000, default: 60, help: "points of the box")
  static let lucks = Option.integer(
    "lucks", in: 2...10_000, default: 8, help: "lucks at every point")
  static let required = Option.number(
    "required", in: 0...1, default: 0.95, help: "share of points at which a sign must be right")
  static let strict = Option.flag(
    "strict", help: "exit with code 1 if a fact does not hold")

  static let description = CommandDescription(
    name: "patterns", group: "analyse",
    purpose: "test stylised facts of partnerships over a box of settings",
    arguments: [AnalysisInput.argument],
    options: [facts, box, points, lucks, required, strict, ScenarioInput.seed]
      + [ScenarioInput.settings] + AnalysisCommand.outputOptions,
    examples: [
      CommandExample(
        "trustlab patterns Scenarios/regional-hub.json5 --points 20",
        "which facts the model shows, and which it does not"),
      CommandExample(
        "trustlab patterns Scenarios/regional-hub.json5 --fact F4 --fact F31 --box scenario",
        "two of them, over the scenario's own uncertainty"),
    ],
    notes: [
      "Every fact brings its own strategies; of the scenario it takes the region: partners, goals, "
        + "money, uncertainty. Runs last 120 months."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    var holds = true
    let code = try AnalysisCommand.run(session, tables: Patterns.tableNames) {
      let invocation = session.invocation
      let settings = Patterns.Settings(
        facts: invocation[facts], box: invocation[box], points: invocation[points],
        lucks: invocation[lucks], required: invocation[required])
      let scenario = try AnalysisInput.plan(session).blueprint.scenario
      let total = Patterns.runs(scenario, settings)
      let patterns = try AnalysisCommand.withTrials(session, label: "patterns", total: total) {
        try Patterns(scenario, settings, runner: $0)
      }
      holds = patterns.findings.allSatisfy(\.holds)
      return (try patterns.report(), scenario)
    }
    return code == .done && session.invocation[strict] && !holds ? .expectationFailed : code
  }
}
