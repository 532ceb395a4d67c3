// The one place where usage errors become sentences.
extension UsageContext {
  /// Says in words what is wrong and what to do.
  func sentence(for error: UsageError) -> Sentence {
    switch error {
    case .unknownCommand, .unknownOption, .misplacedOption, .longDash, .unknownChoice:
      return nameSentence(for: error)
    case .missingArgument, .extraArgument, .conflict, .repeatedOption:
      return lineSentence(for: error)
    default:
      return valueSentence(for: error)
    }
  }

  private func nameSentence(for error: UsageError) -> Sentence {
    let near = similar(for: error)
    switch error {
    case .unknownCommand(let name):
      return Sentence(
        cause: "there is no command \(quoted(name))",
        allowed: near.isEmpty ? tree.commands.map(\.name).joined(separator: ", ") : nil,
        help: existing("command", near))
    case .unknownOption(let dashed, let command):
      return Sentence(
        cause: "\(command ?? tree.name) has no option \(quoted(dashed))",
        help: existing("option", near))
    case .misplacedOption(let dashed, let command, let owners):
      return misplaced(dashed, in: command, owners: owners, near: near)
    case .longDash(let word):
      return Sentence(
        cause: "\(quoted(word)) begins with a long dash, as word processors write it",
        help: "options begin with one or two plain hyphens")
    case .unknownChoice(let place, let text):
      return Sentence(
        place: name(of: place), cause: "\(quoted(text)) is not one of the choices",
        allowed: kind(at: place)?.allowed, help: existing("value", near))
    default: return Sentence(cause: "the command line is wrong")
    }
  }

  private func misplaced(
    _ dashed: String, in command: String?, owners: [String], near: [String]
  ) -> Sentence {
    let others = owners.map { quoted($0) }.joined(separator: ", ")
    guard let command else {
      return Sentence(
        cause: "the option \(quoted(dashed)) stands in front of the command",
        help: "write it behind the command; it belongs to \(others)")
    }
    return Sentence(
      cause: "\(command) has no option \(quoted(dashed)); it belongs to \(others)",
      help: existing("option", near))
  }

  private func lineSentence(for error: UsageError) -> Sentence {
    switch error {
    case .missingArgument(let name, let command):
      let usage = tree.command(named: command)?.usageLines.first ?? command
      return Sentence(
        cause: "the argument \(name) is missing", help: "usage: \(tree.name) \(usage)")
    case .extraArgument(let text, let command):
      let usage = tree.command(named: command)?.usageLines.first ?? command
      return Sentence(
        cause: "\(command) does not take the further argument \(quoted(text))",
        help: "usage: \(tree.name) \(usage)")
    case .conflict(let first, let second):
      return Sentence(
        cause: "--\(first) and --\(second) cannot be used together", help: "leave one of them out")
    case .repeatedOption(let name):
      return Sentence(
        place: "option --\(name)", cause: "it is given more than once", allowed: "one value",
        help: "leave all but one of them out")
    default: return Sentence(cause: "the command line is wrong")
    }
  }

  func name(of place: UsagePlace) -> String {
    switch place {
    case .option(let name): "option --\(name)"
    case .argument(let name): "argument \(name)"
    }
  }

  func quoted(_ text: String) -> String { SafeText.quoted(text) }

  private func existing(_ noun: String, _ names: [String]) -> String? {
    if names.isEmpty { return nil }
    let list = names.map(quoted).joined(separator: ", ")
    return names.count == 1
      ? "a similar \(noun) exists: \(list)" : "similar \(noun)s exist: \(list)"
  }
}
