extension Completions {
  /// The script for fish.
  package static func fish(_ tree: CommandTree) -> String {
    let head = ["# Completion of \(tree.name) for fish.", "complete -c \(tree.name) -f"]
    let first = tree.commands.map { command in
      line(
        tree, "__fish_use_subcommand",
        "-a \(quoted(command.name)) -d \(fishQuoted(command.purpose))")
    }
    let help = line(
      tree, "__fish_seen_subcommand_from help",
      "-a \(fishQuoted(tree.commands.map(\.name).joined(separator: " ")))")
    let shared = tree.sharedOptions.map { "complete -c \(tree.name) " + flags($0) }
    let own = tree.commands.flatMap { command in
      let isSeen = "__fish_seen_subcommand_from " + command.name
      return command.options.map { line(tree, isSeen, flags($0)) }
        + command.arguments.prefix(1).compactMap { argument in
          positional(argument.kind).map { line(tree, isSeen, $0) }
        }
    }
    let helpCommand = line(
      tree, "__fish_use_subcommand", "-a help -d 'show the help of a command'")
    return (head + first + [helpCommand, help] + shared + own).joined(separator: "\n") + "\n"
  }

  private static func line(_ tree: CommandTree, _ condition: String, _ rest: String) -> String {
    "complete -c \(tree.name) -n \(fishQuoted(condition)) \(rest)"
  }

  private static func flags(_ option: OptionDescription) -> String {
    let short = option.short.map { "-s \($0) " } ?? ""
    return short + "-l \(option.name)" + value(option.kind) + " -d \(fishQuoted(option.help))"
  }

  private static func value(_ kind: ValueKind) -> String {
    switch kind {
    case .flag: ""
    case .choice(let words): " -x -a \(fishQuoted(words.joined(separator: " ")))"
    case .path: " -r -F"
    case .integer, .number, .text, .assignment: " -x"
    }
  }

  private static func positional(_ kind: ValueKind) -> String? {
    switch kind {
    case .choice(let words): "-a \(fishQuoted(words.joined(separator: " ")))"
    case .path: "-F"
    case .flag, .integer, .number, .text, .assignment: nil
    }
  }

  /// Fish reads `\'` and `\\` inside single quotes, unlike POSIX shells.
  private static func fishQuoted(_ text: String) -> String {
    "'" + String(text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }) + "'"
  }
}
