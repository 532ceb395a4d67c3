import Console
import Pages
import TrustLab

/// What the pages show, run again: a way through the workshop, a setting of the explorer.
extension RunCommand {
  static let path = Option.texts(
    "path", value: "LETTERS",
    help: "run a path of the workshop, such as QBSS, in place of the strategies; may be repeated")
  static let cell = Option.text(
    "cell", value: "STOPS",
    help: "run a setting of the explorer, such as 3-2-0-1-2-0-1, as its address names it")

  static let plot = Option.path(
    "plot", value: "FILE", help: "also draw the outcome over the months, as an SVG file")

  /// Draws the outcome, if a picture is asked for.
  static func writePlot(_ result: StudyResult, _ session: CommandSession) throws {
    guard let file = session.invocation[plot] else { return }
    let picture = PlotPicture(outcomeOf: result)
    try WholeFile.write(picture.svg, to: file, force: false)
    let all = result.plan.strategyIDs.count
    let rest =
      picture.drawn.count == all
      ? "" : ", \(picture.drawn.count) of \(all) strategies; choose others with --strategy"
    session.streams.say("\(SafeText.terminal(file)): the outcome as a picture\(rest)")
  }

  /// Whether strategies are run that are not in the scenario's file.
  static func isOfPage(_ invocation: Invocation) -> Bool {
    !invocation[path].isEmpty || invocation[cell] != nil
  }

  /// The scenario itself, or what stands behind a page made of it.
  static func pageRuns(_ session: CommandSession, _ blueprint: Blueprint) throws -> Blueprint {
    let invocation = session.invocation
    try invocation.refuse(path, with: cell)
    try invocation.refuse(path, with: ScenarioInput.months)
    let codes = invocation[path]
    if !codes.isEmpty {
      return try changed(session, path.option.name, codes.joined(separator: " ")) {
        try PageRuns.workshop(codes, of: blueprint.scenario)
      }
    }
    guard let address = invocation[cell] else { return blueprint }
    return try changed(session, cell.option.name, address) {
      try PageRuns.explorer(address, of: blueprint.scenario)
    }
  }

  private static func changed(
    _ session: CommandSession, _ option: String, _ text: String, _ body: () throws -> Scenario
  ) throws -> Blueprint {
    do {
      return try Blueprint(try body())
    } catch let error as PageError {
      throw UsageError.refused(
        .option(option), text: text, cause: error.sentence, allowed: nil, fix: nil)
    } catch let error as ScenarioError {
      throw InputError.scenario(
        error, file: ScenarioInput.shownName(session.invocation[ScenarioInput.argument]))
    }
  }
}
