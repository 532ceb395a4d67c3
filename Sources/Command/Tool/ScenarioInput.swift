import Console
import Foundation
import TrustLab

/// Reads the scenario that a command line names.
enum ScenarioInput {
  static let argument = Argument.one(
    "SCENARIO", help: "a scenario file; - reads standard input")
  static let settings = Option.assignments(
    "set", value: "PATH=VALUE", help: "change a setting, such as parameters.negativity=3")
  static let months = Option.integer(
    "months", in: 1...1200, defaultText: "the scenario's", help: "length of every run")
  static let replications = Option.integer(
    "replications", short: "n", in: 1...100_000_000, defaultText: "the scenario's",
    help: "number of possible worlds")
  static let seed = Option.text(
    "seed", value: "NUMBER", defaultText: "the scenario's", help: "seed of all chance")

  /// The options that change a scenario.
  static let options: [any DescribesOption] = [replications, months, seed, settings]

  /// The bytes of a file, or of standard input for `-`. A file of the library that the folder does
  /// not hold comes from the tool itself, which is said.
  static func bytes(_ path: String, _ streams: StandardStreams) throws -> [UInt8] {
    if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    do {
      return try WholeFile.read(path)
    } catch {
      guard let carried = carried(path) else { throw error }
      streams.note("there is no \(SafeText.terminal(path)) here; reading the tool's own copy")
      return carried
    }
  }

  /// The tool's own copy of a file of the library, if there is no such file.
  private static func carried(_ path: String) -> [UInt8]? {
    FileManager.default.fileExists(atPath: path) ? nil : CarriedFile.named(path)?.bytes
  }

  /// The name under which a file is shown.
  static func shownName(_ path: String) -> String { path == "-" ? "<stdin>" : path }

  /// Reads a scenario with the changes that the command line asks for.
  ///
  /// - Parameter argument: the positional argument that names it.
  static func blueprint(
    _ session: CommandSession, named argument: ArgumentKey<String> = argument
  ) throws -> Blueprint {
    let invocation = session.invocation
    let path = invocation[argument]
    let overrides = overrides(invocation)
    let reading = reader(beside: path).read(
      try bytes(path, session.streams), file: shownName(path), overrides: overrides)
    guard let scenario = reading.scenario else { throw InputError.mistakes(reading.report) }
    if !reading.report.isEmpty, !session.streams.isQuiet {
      session.streams.block(Diagnostics.renderer(session.streams).render(reading.report))
    }
    do {
      return try Blueprint(scenario)
    } catch {
      throw InputError.scenario(error, file: shownName(path))
    }
  }

  /// The changes that the command line asks for; a command need not offer all options.
  private static func overrides(_ invocation: Invocation) -> [String] {
    var overrides: [String] = []
    if invocation.offers(settings) {
      overrides += invocation[settings].map { "\($0.path)=\($0.value)" }
    }
    if invocation.offers(months), let count = invocation[months] {
      overrides.append("months=\(count)")
    }
    if invocation.offers(replications), let count = invocation[replications] {
      overrides.append("replications=\(count)")
    }
    if invocation.offers(seed), let number = invocation[seed] { overrides.append("seed=\(number)") }
    return overrides
  }

  /// The words that ask another command for the same worlds.
  static func changes(_ invocation: Invocation) -> [String] {
    var words: [String] = []
    if let months = invocation[months] { words += ["--months", String(months)] }
    if let seed = invocation[seed] { words += ["--seed", seed] }
    return words + invocation[settings].flatMap { ["--set", "\($0.path)=\($0.value)"] }
  }

  /// A reader that finds the files a scenario names beside the scenario.
  static func reader(beside path: String) -> ScenarioReader {
    ScenarioReader(load: loader(beside: path))
  }

  /// Reads the files that a scenario or study names, beside it.
  static func loader(beside path: String) -> ScenarioReader.Load {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    return { name in
      let file = name.hasPrefix("/") ? name : folder + name
      return (try? WholeFile.read(file)) ?? carried(file)
    }
  }
}

extension Invocation {
  /// Whether the command declares an option.
  func offers(_ key: some DescribesOption) -> Bool {
    command.options.contains { $0.name == key.option.name }
  }
}
