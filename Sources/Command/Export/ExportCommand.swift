import Console
import TrustLab

/// `trustlab export SCENARIO`: a world's network, or all runs, for other programs.
enum ExportCommand {
  static let format = Option.choice(
    "to", short: "t", value: "FORMAT", default: ExportFormat.gexf, help: "what to write")
  static let strategy = Option.text(
    "strategy", short: "s", value: "ID", defaultText: "the first", help: "strategy to follow")
  static let replication = Option.integer(
    "replication", short: "r", in: 0...100_000_000, default: 0,
    help: "which possible world, counted from 0")
  static let month = Option.integer(
    "month", in: 0...1200, defaultText: "the last", help: "the month of a snapshot")
  static let every = Option.integer(
    "every", in: 1...1200, default: 1, help: "months between two records")
  static let threshold = Option.number(
    "above", in: 0...1, default: 0, help: "leave out ties of less trust")
  static let output = Option.path(
    "output", short: "o", defaultText: "standard output",
    help: "the file to write; for kumu a new folder")

  static let description = CommandDescription(
    name: "export", group: "exchange", purpose: "write networks and runs for other programs",
    arguments: [ScenarioInput.argument],
    options: [format, strategy, replication, month, every, threshold, output]
      + ScenarioInput.options + [Workers.jobs],
    examples: [
      CommandExample(
        "trustlab export Scenarios/regional-hub.json5 -o hub.gexf", "trust in time, for Gephi"),
      CommandExample(
        "trustlab export Scenarios/regional-hub.json5 -t kumu --month 36 -o map",
        "elements and connections for Kumu, as of month 36"),
      CommandExample(
        "trustlab export Scenarios/regional-hub.json5 -t behaviorspace -n 10 -o runs.csv",
        "all runs as NetLogo's BehaviorSpace writes them"),
    ],
    notes: [
      "kumu, kumu-json and graphml show one month; gexf and edges one world in time; "
        + "behaviorspace all strategies and worlds. Text that a spreadsheet could run as a "
        + "formula gets an apostrophe in front."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    let wanted = invocation[format]
    let path = invocation[output].flatMap { $0 == "-" ? nil : $0 }
    if wanted == .kumu && path == nil {
      throw UsageError.refused(
        .option("to"), text: "kumu", cause: "two sheets need a folder", allowed: nil,
        fix: "add -o FOLDER, or use kumu-json")
    }
    if let path, wanted != .kumu { try NewFile.requireAbsent(path) }
    let blueprint = try ScenarioInput.blueprint(session)
    if wanted == .behaviorspace { return try writeRuns(blueprint, path, session) }
    let history = NetworkHistory(
      blueprint, strategy: try strategyPosition(blueprint, session),
      replication: invocation[replication], records: try records(wanted, blueprint, session),
      threshold: invocation[threshold])
    try write(history, wanted, path, session)
    return .done
  }

  private static func strategyPosition(
    _ blueprint: Blueprint, _ session: CommandSession
  ) throws -> Int {
    let ids = blueprint.scenario.strategies.map(\.id)
    guard let id = session.invocation[strategy] else { return 0 }
    guard let position = ids.firstIndex(of: id) else {
      throw RunCommand.unknown(id, "strategy", ids)
    }
    return position
  }

  private static func records(
    _ format: ExportFormat, _ blueprint: Blueprint, _ session: CommandSession
  ) throws -> [Int] {
    let last = blueprint.scenario.months
    guard format.isSnapshot else {
      return (0...last).filter { $0 % session.invocation[every] == 0 || $0 == last }
    }
    let wanted = session.invocation[month] ?? last
    guard wanted <= last else {
      throw UsageError.integerOutOfRange(.option("month"), text: String(wanted))
    }
    return [wanted]
  }
}
