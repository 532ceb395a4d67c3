import Console
import TrustLab

/// Reads the study that a command line names and plans it.
enum StudyInput {
  static let argument = Argument.one("STUDY", help: "a study file; - reads standard input")
  static let samples = Option.path(
    "design", value: "CSV", help: "run the rows of this table instead, in their order")

  /// The options that change a study.
  static let options: [any DescribesOption] = [samples] + ScenarioInput.options

  /// A study with the changes that the command line asks for, planned.
  static func plan(_ session: CommandSession) throws -> SweepPlan {
    let invocation = session.invocation
    let path = invocation[argument]
    var study = try read(path, session)
    if let months = invocation[ScenarioInput.months] { study.scenario.months = months }
    if let count = invocation[ScenarioInput.replications] {
      study.scenario.replications = count
      study.precision = nil
      study.selection = nil
    }
    if let text = invocation[ScenarioInput.seed] {
      guard let seed = UInt64(text) else {
        throw UsageError.refused(
          .option("seed"), text: text, cause: "the seed is no whole number of 64 bits",
          allowed: "0 to 18446744073709551615", fix: nil)
      }
      study.scenario.seed = seed
    }
    try takeTable(&study, beside: path, invocation[samples])
    return try plan(study, file: path)
  }

  /// Plans a study.
  static func plan(_ study: StudyFile, file path: String) throws -> SweepPlan {
    do {
      return try SweepPlan(study)
    } catch {
      let file = ScenarioInput.shownName(path)
      throw InputError.refused(file: file, cause: error.sentence, fix: error.fix)
    }
  }

  /// Reads a study file as it is.
  static func read(_ path: String, _ session: CommandSession) throws -> StudyFile {
    let reader = StudyReader(load: ScenarioInput.loader(beside: path))
    let settings =
      session.invocation.offers(ScenarioInput.settings)
      ? session.invocation[ScenarioInput.settings] : []
    let reading = reader.read(
      try ScenarioInput.bytes(path, session.streams), file: ScenarioInput.shownName(path),
      overrides: settings.map { "\($0.path)=\($0.value)" })
    guard let study = reading.study else { throw InputError.mistakes(reading.report) }
    if !reading.report.isEmpty, !session.streams.isQuiet {
      session.streams.block(Diagnostics.renderer(session.streams).render(reading.report))
    }
    return study
  }

  /// Puts the points of a table into the study, if it wants any.
  private static func takeTable(
    _ study: inout StudyFile, beside path: String, _ samples: String?
  ) throws {
    var file = samples
    if file == nil, case .table(.file(let name)) = study.design {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      file = name.hasPrefix("/") ? name : folder + name
    }
    guard let file else { return }
    let bytes = try WholeFile.read(file)
    do {
      let template = ScenarioTemplate(study.scenario)
      study = study.with(try SampleTable(bytes, for: study, in: template))
    } catch {
      throw InputError.refused(file: file, cause: error.sentence, fix: error.fix)
    }
  }
}
