import Console
import TrustLab

/// Reads what an analysis is about: a study's folder, a scenario, or a table of runs.
enum AnalysisInput {
  static let argument = Argument.one(
    "STUDY", help: "a folder that `trustlab run -o` wrote, or a scenario file")
  static let tableArgument = Argument.one(
    "STUDY",
    help: "a folder of `trustlab run -o` or `trustlab sweep -o`, a scenario, or a table (.csv)")

  /// What was named.
  enum Source {
    /// A study or scenario: what to simulate.
    case plan(StudyPlan)
    /// A finished sweep.
    case sweep(SweepFolder)
    /// A table of runs, made anywhere.
    case table(RunTable)
  }

  /// Options that change what is simulated; a finished study cannot be changed.
  static let options: [any DescribesOption] =
    [RunCommand.strategies, RunCommand.baseline] + ScenarioInput.options

  /// Reads a folder, a scenario or a table.
  static func source(_ session: CommandSession) throws -> Source {
    let path = session.invocation[tableArgument]
    if path.hasSuffix(".csv") {
      try refuseChanges(session, "a table of runs cannot be simulated again")
      return .table(try RunTable(try WholeFile.read(path), file: path))
    }
    if let sweep = try SweepFolder(folder: path) {
      try refuseChanges(session, "a finished sweep cannot be changed")
      return .sweep(sweep)
    }
    if path.hasSuffix(".json5") || path.hasSuffix(".json"),
      (try? StudyInput.read(path, session)) != nil
    {
      throw AnalysisError.file(
        path, cause: "this is a study with a design, and no run of it is there yet",
        fix: "run `trustlab sweep \(path) -o FOLDER` and name the folder")
    }
    return .plan(try plan(session))
  }

  /// Reads a folder or a scenario.
  static func plan(_ session: CommandSession) throws -> StudyPlan {
    let path = session.invocation[argument]
    let isFolder = (try? OutputFolder(opening: path, ownNames: [])) != nil
    let blueprint = isFolder ? nil : try ScenarioInput.blueprint(session, named: argument)
    let base =
      try blueprint.map { StudyPlan($0) } ?? record(path, session).study.plan
    return try chosen(base, session)
  }

  private static func refuseChanges(_ session: CommandSession, _ cause: String) throws {
    for option in ScenarioInput.options where session.invocation.isGiven(option) {
      throw UsageError.refused(
        .option(option.option.name), text: "", cause: cause, allowed: nil,
        fix: "name the scenario file instead")
    }
  }

  private static func record(_ path: String, _ session: CommandSession) throws -> StudyRecord {
    try refuseChanges(session, "a finished study cannot be changed")
    do {
      return try StudyRecord(folder: path)
    } catch let fault as StudyRecord.Fault {
      throw InputError.record(fault)
    } catch let error as ScenarioError {
      throw InputError.scenario(error, file: path + "/" + Study.manifestName)
    }
  }

  /// The strategies and the baseline that the command line asks for.
  private static func chosen(_ plan: StudyPlan, _ session: CommandSession) throws -> StudyPlan {
    let invocation = session.invocation
    let ids = plan.strategyIDs
    let wanted = invocation.offers(RunCommand.strategies) ? invocation[RunCommand.strategies] : []
    for id in wanted where !ids.contains(id) { throw RunCommand.unknown(id, "strategy", ids) }
    let places = ids.indices.filter { wanted.isEmpty || wanted.contains(ids[$0]) }
    var base = places.firstIndex(of: plan.baseline) ?? 0
    if invocation.offers(RunCommand.baseline), let id = invocation[RunCommand.baseline] {
      guard let place = places.firstIndex(where: { ids[$0] == id }) else {
        throw RunCommand.unknown(id, "baseline", places.map { ids[$0] })
      }
      base = place
    }
    return StudyPlan(
      plan.blueprint, strategies: places.map { plan.strategies[$0] }, baseline: base,
      replications: plan.replications, months: plan.months)
  }
}
