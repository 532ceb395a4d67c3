import Console
import Pages

/// `trustlab explore SCENARIO`: sliders over settings that were really run.
enum ExploreCommand {
  static let description = CommandDescription(
    name: "explore", group: "show", purpose: "write a page of sliders over settings that were run",
    arguments: [PageCommand.source], options: PageCommand.options,
    examples: [
      CommandExample(
        "trustlab explore Scenarios/presets/young-partnership.json5 -n 20",
        "explore.html: move what we do and how our world is"),
      CommandExample(
        "trustlab explore Scenarios/regional-hub.json5 -n 20 -o hub.html",
        "the page of the regional hub"),
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    try PageCommand.write(session) { scenario, options, work in
      try ExplorePage.html(scenario, options: options, work: work)
    }
  }
}
