import Console
import TrustLab

/// `trustlab check FILE…`: finds every mistake of scenario files and runs nothing.
enum CheckCommand {
  static let files = Argument.many("FILE", help: "scenario files; - reads standard input")
  static let json = Option.flag("json", help: "print the findings as JSON")

  static let description = CommandDescription(
    name: "check", group: "write a scenario",
    purpose: "find every mistake of scenario and study files",
    arguments: [files], options: [json, ScenarioInput.settings],
    examples: [
      CommandExample(
        "trustlab check Scenarios/regional-hub.json5", "nothing to say: the file is sound"),
      CommandExample(
        "trustlab check --json Scenarios/regional-hub.json5", "the same for a program"),
    ],
    notes: ["Nothing is run. Exit code 3 if a file has errors; warnings do not count."])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let overrides = session.invocation[ScenarioInput.settings].map { "\($0.path)=\($0.value)" }
    let checked = try session.invocation[files].map {
      try CheckedFile($0, overrides: overrides, session.streams)
    }
    if session.invocation[json] {
      session.streams.write(merged(checked.map(\.report)))
    } else {
      show(checked, on: session.streams)
    }
    return checked.contains { $0.report.hasErrors } ? .inputFile : .done
  }

  private static func show(_ checked: [CheckedFile], on streams: StandardStreams) {
    let renderer = Diagnostics.renderer(streams)
    for file in checked {
      if !file.report.isEmpty { streams.block(renderer.render(file.report)) }
      if let content = file.content {
        streams.say(
          "\(SafeText.terminal(file.report.file)) is sound: \(SafeText.terminal(content))")
      }
    }
  }

  /// The findings of all files in one array.
  private static func merged(_ reports: [DiagnosticReport]) -> String {
    guard reports.count != 1 else { return reports[0].json }
    let items = reports.flatMap { (try? JSONValue(parsing: $0.json))?.array ?? [] }
    return JSONValue.array(items).text(.pretty)
  }
}
