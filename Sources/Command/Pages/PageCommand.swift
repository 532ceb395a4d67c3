import Console
import Foundation
import Pages
import TrustLab

/// What the commands that write a page have in common.
enum PageCommand {
  static let source = Argument.one(
    "SCENARIO", help: "a scenario file, or the folder of a study; - reads standard input")
  static let strategies = Option.texts(
    "strategy", short: "s", value: "ID", help: "show this strategy; may be given several times")
  static let output = Option.path(
    "output", short: "o", value: "FILE", defaultText: "the command's name, as .html",
    help: "where to write the page; - for standard output")
  static let force = Option.flag("force", help: "replace a file that is already there")

  /// Options of every page.
  static let options: [any DescribesOption] =
    [strategies] + ScenarioInput.options + [Workers.jobs, output, force]

  /// A page, and the numbers that lie beside it as a table, if there are any.
  typealias Files = (page: TextBuffer, table: TextBuffer?)

  /// Makes a page and writes it whole.
  ///
  /// - Parameter html: makes the page of a scenario.
  static func write(
    _ session: CommandSession,
    _ html: (Scenario, PageOptions, PageWork) throws -> TextBuffer
  ) throws -> ExitCode {
    try writeFiles(session, hasTable: false) { scenario, options, work in
      (try html(scenario, options, work), nil)
    }
  }

  /// The table that lies beside a page.
  static func tablePath(beside page: String) -> String {
    (page.hasSuffix(".html") ? String(page.dropLast(5)) : page) + ".csv"
  }

  /// Makes a page and its table, and writes each whole. A page on standard output has no table.
  ///
  /// - Parameters:
  ///   - hasTable: whether a table will lie beside the page.
  ///   - files: makes the page of a scenario and its table.
  static func writeFiles(
    _ session: CommandSession, hasTable: Bool,
    _ files: (Scenario, PageOptions, PageWork) throws -> Files
  ) throws -> ExitCode {
    let name = session.invocation.command.name
    let path = session.invocation[output] ?? name + ".html"
    let table = hasTable && path != "-" ? tablePath(beside: path) : nil
    for path in [path, table].compactMap({ $0 }) { try refuseExisting(path, session) }
    let scenario = try scenario(session)
    let made: Files
    do {
      made = try withWork(session, label: name) {
        try files(scenario, options(session, scenario), $0)
      }
    } catch let error as PageError {
      throw UsageError.refused(
        .argument(source.argument.name), text: session.invocation[source],
        cause: "gives no page: " + error.sentence, allowed: nil, fix: nil)
    } catch let error as ScenarioError {
      throw InputError.scenario(error, file: ScenarioInput.shownName(session.invocation[source]))
    }
    guard path != "-" else {
      session.streams.write(bytes: made.page.bytes)
      return .done
    }
    let force = session.invocation[force]
    if let table, let numbers = made.table {
      try WholeFile.write(numbers, to: table, force: force)
    }
    try WholeFile.write(made.page, to: path, force: force)
    session.streams.say("\(SafeText.terminal(path)): open it in any browser, no network needed")
    if let table { session.streams.say("\(SafeText.terminal(table)): the numbers of its figures") }
    return .done
  }

  /// A file that may not be replaced is refused before any work is done.
  private static func refuseExisting(_ path: String, _ session: CommandSession) throws {
    guard path != "-", !session.invocation[force], WholeFile.exists(path) else { return }
    throw FileError(.write, path, .exists)
  }

  private static func scenario(_ session: CommandSession) throws -> Scenario {
    let path = session.invocation[source]
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      do {
        return try StudyRecord(folder: path).study.plan.blueprint.scenario
      } catch let fault as StudyRecord.Fault {
        throw InputError.record(fault)
      }
    }
    return try ScenarioInput.blueprint(session, named: source).scenario
  }

  private static func options(_ session: CommandSession, _ scenario: Scenario) -> PageOptions {
    let chosen = session.invocation[strategies]
    let digest = SHA256.digest(of: ScenarioWriter.json(scenario)).hexadecimal
    return PageOptions(
      strategies: chosen.isEmpty ? nil : chosen,
      command: ShellWords.line(["trustlab"] + session.invocation.words)
        ?? "trustlab \(session.invocation.command.name)",
      version: "trustlab \(ToolVersion.text)", scenarioHash: String(digest.prefix(12)))
  }

  private static func withWork<Result>(
    _ session: CommandSession, label: String, _ body: (PageWork) throws -> Result
  ) throws -> Result {
    let progress = PageProgress(session, label: label)
    defer { progress.finish() }
    let interrupt = session.interrupt
    return try body(
      PageWork(
        workers: Workers.count(session),
        onProgress: { finished, planned in progress.advance(by: finished, of: planned) },
        isInterrupted: { interrupt.isRequested }))
  }
}
