import Console
import TrustLab

/// `trustlab tipping SCENARIO --factor PATH --between A,B`: where the better strategy changes.
enum TippingCommand {
  static let factor = Option.text(
    "factor", value: "PATH", help: "the setting, such as parameters.capabilityMemory or months")
  static let from = Option.number(
    "from", defaultText: "that of uncertainty or literature", help: "smallest value of the setting")
  static let to = Option.number(
    "to", defaultText: "that of uncertainty or literature", help: "largest value of the setting")
  static let grid = Option.integer(
    "grid", in: 2...1_000, default: 9, help: "values of the first scan")
  static let tolerance = Option.number(
    "tolerance", in: 0...Double.infinity, defaultText: "1/200 of the range",
    help: "width of the band at which a change is resolved")
  static let most = Option.integer(
    "most-worlds", value: "COUNT", in: 20...1_000_000, default: 400,
    help: "worlds at which a value stays undecided")
  static let strict = Option.flag(
    "strict", help: "95 % confidence for the whole search instead of each decision")

  static let description = CommandDescription(
    name: "tipping", group: "analyse",
    purpose: "find the value of a setting at which the better of two strategies changes",
    arguments: [AnalysisInput.argument],
    options: [factor, from, to, AnalysisCommand.between, AnalysisCommand.by]
      + [grid, tolerance, most, strict] + ScenarioInput.options + AnalysisCommand.outputOptions,
    examples: [
      CommandExample(
        "trustlab tipping Scenarios/regional-hub.json5 --factor months --from 12 --to 96 "
          + "--between now-and-then,quick-wins", "the horizon from which patience pays"),
      CommandExample(
        "trustlab tipping Scenarios/regional-hub.json5 --factor parameters.capabilityMemory "
          + "--between systems,quick-wins", "how long capability must last"),
    ],
    notes: [
      "A setting that may be uncertain means what it means there: partners.urgency is added to the "
        + "urgency of every partner. Any other setting is set as --set would set it."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try AnalysisCommand.run(session, tables: Tipping.tableNames) {
      let plan = try AnalysisInput.plan(session)
      return (try tipping(session, plan).report, plan.blueprint.scenario)
    }
  }

  private static func tipping(_ session: CommandSession, _ plan: StudyPlan) throws -> Tipping {
    let invocation = session.invocation
    guard let path = invocation[factor] else {
      throw AnalysisError.missing("no setting is named", fix: "name one with --factor PATH")
    }
    var scenario = plan.blueprint.scenario
    scenario.months = plan.months
    let factor = try Factor(
      path, of: scenario, from: invocation[from], to: invocation[to])
    let width = factor.range.upperBound - factor.range.lowerBound
    let search: TippingPointSearch
    do throws(StatisticsError) {
      search = try TippingPointSearch(
        over: factor.range, grid: invocation[grid],
        tolerance: invocation[tolerance] ?? (factor.isWhole ? 1 : width / 200),
        maximum: invocation[most],
        isStrict: invocation[strict])
    } catch { throw AnalysisError.statistics(error) }
    let reading = try AnalysisCommand.reading(session, plan)
    return try AnalysisCommand.withTrials(
      session, label: "tipping", total: Tipping.mostRuns(search)
    ) { trials in
      let pair = try AnalysisCommand.pair(session, plan, reading, trials)
      return try Tipping(plan, pair, along: factor, search: search, by: reading, runner: trials)
    }
  }
}
