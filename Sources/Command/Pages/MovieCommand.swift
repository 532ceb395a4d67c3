import Console
import Pages
import TrustLab

/// `trustlab movie SCENARIO`: two strategies side by side on one clock.
enum MovieCommand {
  static let replication = Option.integer(
    "replication", short: "r", in: 0...99_999_999, defaultText: "the one nearest to the medians",
    help: "which possible world to show, counted from 0")
  static let threshold = Option.integer(
    "threshold", value: "POINTS", in: 0...95, defaultText: "one that avoids crowded pictures",
    help: "draw links of trust above this of 100, a multiple of 5; the page has a slider for it")

  static let description = CommandDescription(
    name: "movie", group: "show",
    purpose: "write two strategies side by side as a movie of the network",
    arguments: [PageCommand.source],
    options: [PageCommand.strategies, replication, threshold] + PageCommand.options.dropFirst(),
    examples: [
      CommandExample(
        "trustlab movie Scenarios/regional-hub.json5 -s quick-wins -s now-and-then -n 50",
        "movie.html: two strategies on one clock, in one possible world"),
      CommandExample(
        "trustlab movie Scenarios/hubs/east-bay.json5 -n 50 -r 3 -o east-bay.html",
        "world 3 of one hub; a rule chooses the strategies"),
    ],
    notes: [
      "Shows two strategies: those given by --strategy, or the one that ends best and the one that "
        + "is ahead early. All worlds are run, so that the page can say how usual the shown one is."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    var shown: MoviePage?
    let code = try PageCommand.write(session) { scenario, options, work in
      let movie = try MoviePage(
        scenario,
        options: MovieOptions(
          page: options, replication: invocation[replication], threshold: invocation[threshold]),
        work: work)
      shown = movie
      return try movie.html()
    }
    if let shown { offerNext(session, shown) }
    return code
  }

  /// The story of the world that the movie shows.
  private static func offerNext(_ session: CommandSession, _ movie: MoviePage) {
    let path = session.invocation[PageCommand.source]
    guard path != "-", WholeFile.exists(path) else { return }
    session.streams.next(
      ["trustlab", "trace", path, "--strategy", movie.strategies[1]]
        + ["--replication", String(movie.replication)]
        + ScenarioInput.changes(session.invocation))
  }
}
