import Console
import TrustLab

enum TraceCommand {
  static let description = CommandDescription(
    name: "trace", group: "simulate", purpose: "tell one possible world as a story",
    arguments: [ScenarioInput.argument],
    options: ScenarioInput.options, examples: [])
  static func run(_ session: CommandSession) throws -> ExitCode { .done }
}
