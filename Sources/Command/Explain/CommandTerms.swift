import Console
import TrustLab

/// Terms of the command line itself: commands, options and exit codes.
enum CommandTerms {
  /// All of them.
  static var all: [Term] { commands + options + exitCodes }

  private static var commands: [Term] {
    Tool.tree.commands.map { command in
      Term(
        command.name, .command, place: "\(Tool.tree.name) \(command.name)",
        meaning: command.purpose,
        facts: command.arguments.map { Term.Fact("argument", "\($0.name): \($0.help)") }
          + command.options.map { Term.Fact("option", "\($0.dashed): \($0.help)") }
          + command.notes.map { Term.Fact("note", $0) }
          + command.examples.map { Term.Fact("example", $0.line) })
    }
  }

  /// Each option once, with the commands that take it.
  private static var options: [Term] {
    var order: [String] = []
    var owners: [String: [String]] = [:]
    var described: [String: OptionDescription] = [:]
    let all =
      Tool.tree.commands.flatMap { command in command.options.map { (command.name, $0) } }
      + Tool.tree.sharedOptions.map { ("every command", $0) }
    for (owner, option) in all {
      if described[option.name] == nil {
        order.append(option.name)
        described[option.name] = option
      }
      owners[option.name, default: []].append(owner)
    }
    return order.compactMap { name in
      described[name].map { term($0, owners: owners[name] ?? []) }
    }
  }

  private static func term(_ option: OptionDescription, owners: [String]) -> Term {
    let value = option.takesValue ? " " + option.valueName : ""
    var facts = [Term.Fact("used by", owners.joined(separator: ", "))]
    if option.takesValue { facts.append(Term.Fact("allowed", option.kind.allowed)) }
    if let text = option.defaultText { facts.append(Term.Fact("default", text)) }
    if let short = option.short { facts.append(Term.Fact("short", "-\(short)")) }
    return Term(
      option.dashed, .option, place: option.dashed + value, meaning: option.help, facts: facts,
      aliases: [option.name])
  }

  private static var exitCodes: [Term] {
    ExitCode.allCases.map { code in
      Term(
        "exit code \(code.rawValue)", .exitCode, meaning: code.meaning,
        facts: [
          Term.Fact("example", "\(Tool.tree.name) check my-region.json5; echo $?")
        ], aliases: ["\(code.rawValue)", "exit \(code.rawValue)"])
    }
  }
}
