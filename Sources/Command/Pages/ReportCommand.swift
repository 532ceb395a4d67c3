import Console
import Pages

/// `trustlab report SCENARIO`: a page for a board, without any script.
enum ReportCommand {
  static let description = CommandDescription(
    name: "report", group: "show", purpose: "write a page for a board, to read, mail and print",
    arguments: [PageCommand.source], options: PageCommand.options,
    examples: [
      CommandExample(
        "trustlab report Scenarios/regional-hub.json5 -n 50",
        "report.html, one file, no network; its numbers in report.csv"),
      CommandExample(
        "trustlab report Scenarios/hubs/east-bay.json5 -n 50 -o east-bay.html",
        "the page of one hub"),
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try PageCommand.writeFiles(session, hasTable: true) { scenario, options, work in
      let files = try ReportPage.files(scenario, options: options, work: work)
      return (files.page, files.table)
    }
  }
}
