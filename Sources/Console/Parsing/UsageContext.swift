/// The command line in which an error was found, and the tree that found it.
struct UsageContext {
  /// The parts of a report that are written in words.
  struct Sentence: Equatable {
    var place: String?
    var cause: String
    var allowed: String?
    var help: String?
  }

  let tree: CommandTree
  let words: [String]

  /// The command the user called, if the line names one.
  var command: CommandDescription? {
    words.lazy.compactMap { tree.command(named: $0) }.first
  }

  /// The line that shows the help for what the user was doing.
  var seeLine: String {
    ([tree.name] + (command.map { [$0.name] } ?? []) + ["--help"]).joined(separator: " ")
  }

  func option(named name: String) -> OptionDescription? {
    tree.options(of: command).first { $0.name == name }
      ?? tree.commands.lazy.flatMap(\.options).first { $0.name == name }
  }

  func kind(at place: UsagePlace) -> ValueKind? {
    switch place {
    case .option(let name): option(named: name)?.kind
    case .argument(let name): command?.arguments.first { $0.name == name }?.kind
    }
  }

  /// The names a misspelt word may stand for, nearest first, as they are typed.
  func similar(for error: UsageError) -> [String] {
    switch error {
    case .unknownCommand(let name):
      return NearNames.find(name, among: tree.commandNames)
    case .unknownOption(let dashed, _), .misplacedOption(let dashed, _, _):
      let names = tree.options(of: command).map(\.name)
      if !dashed.hasPrefix("--") { return singleDash(names) }
      return NearNames.find(dashed, among: names).map { "--" + $0 }
    case .unknownChoice(let place, let text):
      guard case .choice(let choices)? = kind(at: place) else { return [] }
      return NearNames.find(text, among: choices)
    default: return []
    }
  }

  /// Long options that were written with a single dash: `-runs`.
  private func singleDash(_ names: [String]) -> [String] {
    let typed = words.filter { $0.hasPrefix("-") && !$0.hasPrefix("--") }
      .map { $0.dropFirst().prefix { $0 != "=" } }
    return names.filter { name in name.count > 1 && typed.contains { $0 == name } }
      .map { "--" + $0 }
  }
}
