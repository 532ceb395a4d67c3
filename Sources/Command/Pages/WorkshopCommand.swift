import Console
import Pages
import TrustLab

/// `trustlab workshop SCENARIO`: a game for a room, and what the room holds in its hands.
enum WorkshopCommand {
  static let handouts = Option.path(
    "handouts", value: "FILE",
    help: "also write run sheet, role cards, vote cards and slips, to print")

  static let description = CommandDescription(
    name: "workshop", group: "show", purpose: "write the game of a 45-minute workshop, one page",
    arguments: [PageCommand.source], options: [handouts] + PageCommand.options,
    examples: [
      CommandExample(
        "trustlab workshop Scenarios/presets/young-partnership.json5 -n 50",
        "workshop.html: choose your path, bet, see, and ask why"),
      CommandExample(
        "trustlab workshop Scenarios/regional-hub.json5 -n 50 -o hub.html --handouts cards.html",
        "the game and its handouts"),
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    if let path = invocation[handouts], !invocation[PageCommand.force], WholeFile.exists(path) {
      throw FileError(.write, path, .exists)
    }
    return try PageCommand.write(session) { scenario, options, work in
      let game = try WorkshopPage.html(scenario, options: options, work: work)
      if let path = invocation[handouts] {
        try WholeFile.write(
          try WorkshopHandouts.html(scenario, options: options), to: path,
          force: invocation[PageCommand.force])
      }
      return game
    }
  }
}
