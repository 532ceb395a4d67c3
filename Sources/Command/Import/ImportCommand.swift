import Console
import TrustLab

/// `trustlab import FILE…`: a commented scenario from a table, a map or a network.
enum ImportCommand {
  static let files = Argument.many(
    "FILE", maximum: 2, help: "what to read; for Kumu's sheets elements, then connections")
  static let format = Option.choice(
    "format", ImportFormat.allCases.map(\.rawValue), value: "NAME", defaultText: "by the file",
    help: "what the file is")
  static let legend = Option.path(
    "legend", help: "a table of words and values, columns word, value and scale")
  static let name = Option.text("name", value: "TEXT", help: "the name of the scenario")
  static let output = Option.path(
    "output", short: "o", defaultText: "standard output", help: "where to write the scenario")

  static let description = CommandDescription(
    name: "import", group: "exchange", purpose: "make a scenario of a table, a map or a network",
    arguments: [files], options: [format, legend, name, output],
    examples: [
      CommandExample(
        "trustlab import Scenarios/maps/organiser.csv -o region.json5", "a stakeholder organiser"),
      CommandExample(
        "trustlab import Scenarios/maps/elements.csv Scenarios/maps/connections.csv",
        "the two sheets of a Kumu map"),
      CommandExample(
        "trustlab import Scenarios/maps/survey.csv --name \"Two towns\"",
        "scores of trust from 1 to 4"),
    ],
    notes: [
      "Every number has its source cell beside it as a comment. What is not understood is listed "
        + "at the top of the scenario and changes no number. A file is never overwritten."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let path = session.invocation[output].flatMap { $0 == "-" ? nil : $0 }
    if let path { try NewFile.requireAbsent(path) }
    let draft: ScenarioDraft
    do {
      draft = try self.draft(session)
    } catch let error as ImportError {
      session.streams.fail(SafeText.terminal(error.sentence))
      session.streams.block("  = help: " + SafeText.terminal(error.fix))
      return .inputFile
    }
    let text = draft.text
    if let path { try NewFile.write(text, to: path) } else { session.streams.write(text) }
    return report(draft, text, path, session)
  }

  private static func draft(_ session: CommandSession) throws -> ScenarioDraft {
    let invocation = session.invocation
    let sources = try invocation[files].map { try source($0, session) }
    let kind = try format(of: sources[0], session)
    guard sources.count == 1 || kind == .kumu else {
      throw UsageError.refused(
        .argument(files.argument.name), text: invocation[files][1],
        cause: "only the sheets of a Kumu map are two files", allowed: nil,
        fix: "import one file after the other")
    }
    let words = try invocation[legend].map { try Legend(source($0, session)) } ?? .usual
    var draft = try kind.draft(sources[0], sources.dropFirst().first, legend: words)
    if let name = invocation[name] { draft.name = name }
    return draft
  }

  private static func source(_ path: String, _ session: CommandSession) throws -> ImportSource {
    ImportSource(
      name: ScenarioInput.shownName(path), bytes: try ScenarioInput.bytes(path, session.streams))
  }

  private static func format(
    of source: ImportSource, _ session: CommandSession
  ) throws -> ImportFormat {
    if let name = session.invocation[format], let wanted = ImportFormat(rawValue: name) {
      return wanted
    }
    let guess = try ImportFormat(guessing: source)
    session.streams.note("read as \(guess.rawValue); --format says otherwise")
    return guess
  }

  /// Says what was understood, and reads the result back, so that no scenario is handed over that
  /// could not be run.
  private static func report(
    _ draft: ScenarioDraft, _ text: String, _ path: String?, _ session: CommandSession
  ) -> ExitCode {
    let count = draft.leftovers.count
    session.streams.say(
      "\(Words.partners(draft.members.count)), \(draft.ties.count) ties"
        + (count == 0 ? "" : "; \(count) not understood, listed at the top"))
    let reading = ScenarioReader().read(Array(text.utf8), file: path ?? "<import>")
    if !reading.report.isEmpty {
      session.streams.block(Diagnostics.renderer(session.streams).render(reading.report))
    }
    if let path { session.streams.next(["trustlab", "run", path]) }
    return reading.report.hasErrors ? .inputFile : .done
  }
}
