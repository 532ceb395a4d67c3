import Console
import TrustLab

/// The tool: its commands, and what failures mean for whoever called it.
enum Tool {
  /// The whole command line as data.
  static let tree = CommandTree(
    name: "trustlab", version: ToolVersion.text,
    purpose: "try a partnership's strategies before you live them",
    commands: Command.all.map(\.description),
    sharedOptions: [StandardOptions.quiet, StandardOptions.color, StandardOptions.progress],
    examples: [
      CommandExample(
        "trustlab run Scenarios/regional-hub.json5", "which strategy is ahead when, and why"),
      CommandExample(
        "trustlab check Scenarios/regional-hub.json5", "every mistake of a file, with its place"),
    ],
    notes: [
      "Runs of a model, for thinking and training; not a forecast.",
      "Exit codes: "
        + ExitCode.allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ") + ".",
    ],
    manualDate: "November 25, 2026")

  /// Runs a command and turns its failures into words and exit codes.
  static func run(_ session: CommandSession) throws -> ExitCode {
    do {
      return try dispatch(session)
    } catch let error as FileError {
      session.streams.fail(SafeText.terminal(error.description))
      session.streams.block("  = help: " + SafeText.terminal(fix(error)))
      return .cannotReadOrWrite
    } catch let error as NewFile.Occupied {
      error.show(on: session.streams)
      return .cannotReadOrWrite
    } catch is Interrupted {
      session.streams.say("interrupted; no file was left half-written")
      return .interrupted
    } catch let error as InputError {
      error.show(on: session.streams)
      return error.code
    }
  }

  /// What to do about a file, in words of the command line.
  private static func fix(_ error: FileError) -> String {
    error.cause == .folderNotEmpty
      ? "choose a new or empty folder, or add --force to replace the files of an earlier study"
      : error.fix
  }

  private static func dispatch(_ session: CommandSession) throws -> ExitCode {
    let name = session.invocation.command.name
    guard let command = Command.all.first(where: { $0.description.name == name }) else {
      preconditionFailure("\(name) is declared and not implemented")
    }
    return try command.run(session)
  }
}
