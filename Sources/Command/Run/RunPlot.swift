import Console
import Pages
import TrustLab

/// The picture that `trustlab run --plot` asks for.
struct RunPlot {
  private let session: CommandSession
  private let path: String
  private let measure: Measure

  /// Reads and checks what is asked for before anything is simulated; nil without `--plot`.
  init?(_ session: CommandSession, _ plan: StudyPlan) throws {
    let invocation = session.invocation
    guard let path = invocation[RunCommand.plot] else {
      if let name = invocation[RunCommand.measure] {
        throw UsageError.refused(
          .option(RunCommand.measure.option.name), text: name, cause: "needs a plot",
          allowed: nil, fix: "add --plot FILE.svg")
      }
      return nil
    }
    if path == "-", invocation[RunCommand.json] {
      throw UsageError.refused(
        .option(RunCommand.plot.option.name), text: path,
        cause: "and --json both write to standard output", allowed: nil,
        fix: "name a file for the plot")
    }
    if path != "-", !invocation[RunCommand.force], WholeFile.exists(path) {
      throw FileError(.write, path, .exists)
    }
    self.session = session
    self.path = path
    measure = try RunPlot.measure(invocation[RunCommand.measure] ?? "outcome", plan)
  }

  private static func measure(_ name: String, _ plan: StudyPlan) throws -> Measure {
    let goals = plan.blueprint.scenario.goals
    if let measure = Measure(name: name, goals: goals) { return measure }
    let names = Measure.all(goals: goals).map { $0.definition(goals: goals).name }
    throw UsageError.refused(
      .option(RunCommand.measure.option.name), text: name, cause: "is no measure",
      allowed: names.joined(separator: ", "),
      fix: NearNames.find(name, among: names).first.map {
        "a similar measure exists: \"\($0)\""
      })
  }

  /// Draws and writes the picture.
  func write(_ result: StudyResult) throws {
    let svg = PlotFile.svg(result, measure: measure)
    guard path != "-" else {
      session.streams.write(bytes: svg.bytes)
      return
    }
    try WholeFile.write(svg, to: path, force: session.invocation[RunCommand.force])
    session.streams.say("wrote \(SafeText.terminal(path))")
  }
}
