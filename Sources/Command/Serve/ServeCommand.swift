import Console
import Foundation
import TrustLab

/// `trustlab serve --stdio`: one JSON request a line, one JSON reply a line.
enum ServeCommand {
  static let stdio = Option.flag("stdio", help: "read requests from standard input")

  static let description = CommandDescription(
    name: "serve", group: "study",
    purpose: "answer another program: one JSON request a line, one reply a line",
    options: [stdio, Workers.jobs],
    examples: [
      CommandExample(
        "printf '%s\\n' '{\"scenario\": \"Scenarios/regional-hub.json5\"}' "
          + "'{\"id\": 1, \"settings\": {\"parameters.negativity\": 3}, \"replications\": 8}' "
          + "| trustlab serve --stdio",
        "the scenario once, then settings")
    ],
    notes: [
      "The first line names a scenario: {\"scenario\": PATH or {...}, \"replications\": 50, "
        + "\"months\": 60, \"seed\": 1, \"strategies\": [IDS], \"outputs\": [MEASURES]}; everything but the "
        + "scenario may be left out. Every further line asks: {\"id\": ANYTHING, \"settings\": "
        + "{PATH: VALUE}, \"replications\": N, \"replicate\": R, \"strategy\": ID, \"worlds\": "
        + "true}. A reply has the same id, \"ok\" and \"results\": strategy, then measure at the "
        + "end, then the mean over the worlds.",
      "With \"replicate\" only world R is lived; with \"worlds\" every value is told, world by "
        + "world. A request that cannot be answered gets \"ok\": false and a reason, and the next "
        + "one is read.",
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    guard session.invocation[stdio] else {
      throw UsageError.refused(
        .option("stdio"), text: "", cause: "requests come from standard input only",
        allowed: nil, fix: "add --stdio")
    }
    var server = LineServer(workers: Workers.count(session))
    while let line = readLine(), !session.interrupt.isRequested {
      if line.allSatisfy(\.isWhitespace) { continue }
      session.streams.write(server.reply(to: line).text(.compact) + "\n")
      session.streams.flush()
    }
    return session.interrupt.isRequested ? .interrupted : .done
  }
}
