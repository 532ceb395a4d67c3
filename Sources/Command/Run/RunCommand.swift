import Console
import TrustLab

/// `trustlab run SCENARIO`: all strategies on the same possible worlds, and the answer in words.
enum RunCommand {
  static let strategies = Option.texts(
    "strategy", short: "s", value: "ID", help: "only this strategy; may be given several times")
  static let baseline = Option.text(
    "baseline", value: "ID", defaultText: "the first", help: "strategy to compare with")
  static let output = Option.path(
    "output", short: "o", value: "FOLDER", help: "write tables and study.json to a new folder")
  static let force = Option.flag("force", help: "replace the files of an earlier study")
  static let trajectories = Option.flag(
    "trajectories", help: "also write every month of every run")
  static let partners = Option.flag(
    "partners", help: "also write every partner in every month of every run")
  static let json = Option.flag("json", help: "print the results as JSON")

  static let description = CommandDescription(
    name: "run", group: "simulate",
    purpose: "run all strategies of a scenario in the same possible worlds",
    arguments: [ScenarioInput.argument],
    options: [strategies, baseline, path, cell] + ScenarioInput.options + [
      Workers.jobs, output, force, trajectories, partners, plot, json,
    ],
    examples: [
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5", "who is ahead when, in how many worlds"),
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5 --set parameters.gravity=0",
        "the same without the pull back to quick wins"),
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5 -n 50 -o out --trajectories",
        "all tables, and every month of every run"),
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5 --path QBSS --path SSBB -n 50",
        "two ways through the workshop, as its page shows them"),
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5 -n 50 --plot hub.svg",
        "the outcome as a picture"),
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    let study = Study(
      try plan(session), writesTrajectories: invocation[trajectories],
      writesPartners: invocation[partners])
    try requireFolder(invocation)
    if let file = invocation[plot] { try NewFile.requireAbsent(file) }
    let folder = try invocation[output].map {
      try OutputFolder(creating: $0, ownNames: Study.ownNames, force: invocation[force])
    }
    let result = try Workers.withRunner(study.plan, session, label: "run") {
      try study.run($0, into: folder)
    }
    if let folder { try MachineRecord.write(to: folder, workers: Workers.count(session)) }
    try writePlot(result, session)
    if invocation[json] {
      session.streams.write(RunJSON(result).value.text(.pretty))
    } else {
      RunReport(result, terminal: session.terminal).write(to: session.streams)
    }
    offerNext(session, result)
    return .done
  }

  private static func requireFolder(_ invocation: Invocation) throws {
    guard invocation[output] == nil else { return }
    for flag in [trajectories, partners, force] where invocation[flag] {
      throw UsageError.refused(
        .option(flag.option.name), text: "--\(flag.option.name)", cause: "needs a folder",
        allowed: nil, fix: "add -o FOLDER")
    }
  }

  /// What the command line asks to simulate.
  static func plan(_ session: CommandSession) throws -> StudyPlan {
    let blueprint = try pageRuns(session, ScenarioInput.blueprint(session))
    let ids = blueprint.scenario.strategies.map(\.id)
    let wanted = session.invocation[strategies]
    for id in wanted where !ids.contains(id) { throw unknown(id, "strategy", ids) }
    let chosen = ids.indices.filter { wanted.isEmpty || wanted.contains(ids[$0]) }
    var base = 0
    if let id = session.invocation[baseline] {
      guard let place = chosen.firstIndex(where: { ids[$0] == id }) else {
        throw unknown(id, "baseline", chosen.map { ids[$0] })
      }
      base = place
    }
    return StudyPlan(blueprint, strategies: chosen, baseline: base)
  }

  /// A strategy that the scenario does not have.
  static func unknown(_ id: String, _ option: String, _ ids: [String]) -> UsageError {
    let near = NearMiss.similar(to: id, among: ids).first
    return .refused(
      .option(option), text: id, cause: "is no strategy of the scenario",
      allowed: ids.joined(separator: ", "), fix: near.map { "a similar strategy exists: \"\($0)\"" }
    )
  }

  private static func offerNext(_ session: CommandSession, _ result: StudyResult) {
    let path = session.invocation[ScenarioInput.argument]
    if let folder = session.invocation[output] {
      session.streams.next(["trustlab", "verify", folder])
    } else if path != "-", !isOfPage(session.invocation) {
      let ids = result.plan.strategyIDs
      session.streams.next(
        ["trustlab", "trace", path, "--strategy", ids[ids.count - 1], "--replication", "0"]
          + ScenarioInput.changes(session.invocation))
    }
  }
}
