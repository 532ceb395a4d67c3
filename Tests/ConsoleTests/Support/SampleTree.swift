import Console

/// A small tool with one option of each kind, for the tests of parsing, help and completions.
enum Sample {
  enum Format: String, CaseIterable, Sendable { case table, json, csv }

  static let runs = Option.integer(
    "runs", short: "n", in: 1...100_000, default: 200, help: "runs per strategy")
  static let seed = Option.integer("seed", value: "SEED", defaultText: "1", help: "the first seed")
  static let level = Option.number("level", in: 0...1, default: 0.5, help: "level of the interval")
  static let shift = Option.number("shift", help: "added to every value")
  static let format = Option.choice("format", short: "f", default: Format.table, help: "the form")
  static let output = Option.path(
    "output", short: "o", help: "where to write, - for standard output")
  static let title = Option.text("title", help: "the title of the page")
  static let tags = Option.texts("tag", help: "a word to file it under")
  static let set = Option.assignments("set", help: "change a setting of the scenario")
  static let json = Option.flag("json", short: "j", help: "print JSON")
  static let dryRun = Option.flag("dry-run", help: "say what would be done, and stop")
  static let preset = Option.choice(
    "preset", ["young-partnership", "regional-hub"], default: "young-partnership",
    help: "what to start from")

  static let scenario = Argument.one("SCENARIO", help: "the scenario file, or - for standard input")
  static let scenarios = Argument.many("SCENARIO", minimum: 2, help: "scenario files to compare")
  static let topic = Argument.optional("TERM", kind: .text, help: "a setting or an error code")
  static let amount = Argument.one("AMOUNT", kind: .number(in: -10...10), help: "how far")

  static let initialise = CommandDescription(
    name: "init", group: "scenarios", purpose: "write a scenario to edit",
    options: [preset, output],
    examples: [CommandExample("lab init --preset regional-hub -o hub.json", "a file to edit")])

  static let run = CommandDescription(
    name: "run", group: "experiments", purpose: "simulate one partnership",
    arguments: [scenario],
    options: [runs, seed, level, shift, format, output, title, tags, set, json, dryRun],
    examples: [
      CommandExample("lab init -o hub.json && lab run hub.json", "200 runs, as a table"),
      CommandExample("lab init | lab run - --json", "the same from standard input, as JSON"),
    ],
    notes: ["The same seed gives the same numbers, with any number of workers."])

  static let compare = CommandDescription(
    name: "compare", group: "experiments", purpose: "compare two plans on the same luck",
    arguments: [scenarios], options: [runs],
    examples: [CommandExample("lab compare a.json b.json", "the paired difference")])

  static let report = CommandDescription(
    name: "report", group: "pages", purpose: "write the page for the board",
    arguments: [scenario], options: [output, title],
    examples: [CommandExample("lab report hub.json -o hub.html", "one page without script")])

  static let explain = CommandDescription(
    name: "explain", group: "scenarios", purpose: "say what a setting means", arguments: [topic],
    examples: [CommandExample("lab explain trust", "meaning, unit and range of a setting")])

  static let move = CommandDescription(
    name: "move", group: "scenarios", purpose: "move by an amount", arguments: [amount],
    options: [json], examples: [CommandExample("lab move -2.5", "a negative argument")])

  static let tree = CommandTree(
    name: "lab", version: "1.2.3", purpose: "a laboratory for partnerships",
    commands: [initialise, explain, move, run, compare, report],
    sharedOptions: [StandardOptions.color, StandardOptions.quiet, StandardOptions.progress],
    examples: [
      CommandExample("lab init -o hub.json && lab run hub.json", "a first result"),
      CommandExample("lab explain trust", "what a word means"),
    ],
    manualDate: "January 2, 2025")

  /// Parses a line that must be a run of a command.
  static func invocation(_ words: String...) throws -> Invocation {
    guard case .run(let invocation) = try tree.parse(words) else { throw NotARun() }
    return invocation
  }

  struct NotARun: Error {}
}
