import Console
import TrustLab

/// `trustlab calibrate SCENARIO --data OBSERVED`: fit settings to what was observed.
enum CalibrateCommand {
  static let data = Option.path(
    "data", value: "CSV", help: "what was observed: a column year or month, and measures")
  static let fit = Option.texts(
    "fit", value: "PATH[=LOW:HIGH]", help: "a setting to fit; all uncertain ones if none is given")
  static let strategy = Option.text(
    "strategy", short: "s", value: "ID", defaultText: "the first", help: "what was done")
  static let draws = Option.integer(
    "draws", in: 10...10_000_000, default: 2_000, help: "draws of the settings")
  static let lucks = Option.integer(
    "lucks", in: 1...10_000, default: 4, help: "lucks of every draw, from a common pool")
  static let keep = Option.number(
    "keep", in: 0.0001...1, default: 0.05, help: "share of the runs that is kept")
  static let check = Option.integer(
    "check", value: "CASES", in: 1...100_000,
    help: "plant so many known cases and count how often they are found, instead of fitting")

  static let description = CommandDescription(
    name: "calibrate", group: "analyse",
    purpose: "fit settings to yearly observations, and check what the fit predicts",
    usage: ["calibrate [options] --data CSV STUDY"],
    arguments: [AnalysisInput.argument],
    options: [data, fit, strategy, draws, lucks, keep, check, ScenarioInput.seed]
      + [ScenarioInput.settings] + AnalysisCommand.outputOptions,
    examples: [
      CommandExample(
        "printf 'year,trust_score,outcome\\n1,2.6,0.07\\n2,2.7,0.15\\n' > observed.csv && "
          + "trustlab calibrate Scenarios/regional-hub.json5 -s now-and-then --data observed.csv",
        "which settings would explain two years of a real partnership")
    ],
    notes: [
      "A survey of trust from 1 to 4 is a column trust_score; it stands for trust by score = 1 + 3 "
        + "trust. With --check, the table says what is observed and when; its numbers are not used."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try AnalysisCommand.run(session, tables: Calibration.tableNames) {
      let plan = try AnalysisInput.plan(session)
      let scenario = plan.blueprint.scenario
      guard let path = session.invocation[data] else {
        throw AnalysisError.missing(
          "no observations are given", fix: "name a table with --data CSV")
      }
      let observations = try Observations(
        try RunTable(try WholeFile.read(path), file: path), goals: scenario.goals)
      let settings = try settings(session, plan)
      let report = try AnalysisCommand.withTrials(
        session, label: "calibrate", total: Calibration.runs(settings)
      ) { trials in
        if let cases = session.invocation[check] {
          return try CalibrationCheck(
            plan, observing: observations.all.map(\.reading), settings, cases: cases,
            runner: trials
          ).report(title: scenario.name)
        }
        return try Calibration(plan, observations, settings, runner: trials).report()
      }
      return (report, scenario)
    }
  }

  private static func settings(
    _ session: CommandSession, _ plan: StudyPlan
  ) throws -> CalibrationSettings {
    let invocation = session.invocation
    let scenario = plan.blueprint.scenario
    var position = 0
    if let id = invocation[strategy] {
      guard let place = plan.strategyIDs.firstIndex(of: id) else {
        throw RunCommand.unknown(id, "strategy", plan.strategyIDs)
      }
      position = place
    }
    let named = try invocation[fit].map { try CalibrationSettings.fitted($0, in: scenario) }
    return CalibrationSettings(
      fitted: named.isEmpty ? scenario.uncertainty.filter { $0.low < $0.high } : named,
      strategy: position, draws: invocation[draws], lucks: invocation[lucks],
      keep: invocation[keep])
  }
}
