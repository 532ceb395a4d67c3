extension CommandTree {
  /// Everything that is wrong with the descriptions themselves, one sentence each; empty when all
  /// is well.
  ///
  /// For a test: it finds names that clash or are not kebab-case, commands without examples,
  /// examples that do not parse or do not fit on a line, purposes too long for the overview,
  /// defaults that are not among the choices, and arguments that cannot be told apart.
  package func problems() -> [String] {
    duplicates(commandNames, "command") + commands.flatMap { problems(of: $0) }
      + sharedOptions.flatMap { problems(of: $0, in: name) }
      + problems(of: examples, in: name) + (examples.count < 2 ? ["\(name): two examples"] : [])
      + shortHelpProblems
  }

  private func problems(of command: CommandDescription) -> [String] {
    let all = options(of: command)
    return duplicates(all.map(\.name), "option of \(command.name)")
      + duplicates(all.compactMap { $0.short.map { String($0) } }, "letter of \(command.name)")
      + duplicates(command.arguments.map(\.name), "argument of \(command.name)")
      + badName(command.name, "command")
      + command.options.flatMap { problems(of: $0, in: command.name) }
      + problems(of: command.examples, in: command.name)
      + (command.examples.isEmpty ? ["\(command.name): no example"] : [])
      + (command.purpose.count > 60 ? ["\(command.name): purpose over 60 characters"] : [])
      + argumentProblems(of: command)
  }

  private func argumentProblems(of command: CommandDescription) -> [String] {
    let varying = command.arguments.filter { $0.maximum != $0.minimum }
    let impossible = command.arguments.filter { argument in
      argument.minimum < 0 || argument.maximum.map { $0 < max(1, argument.minimum) } == true
    }
    return (varying.count > 1 ? ["\(command.name): two arguments of varying number"] : [])
      + impossible.map { "\(command.name): \($0.name) can never be given" }
  }

  private func problems(of option: OptionDescription, in place: String) -> [String] {
    var result = badName(option.name, "option of \(place)")
    if let short = option.short, !(short.isASCII && short.isLetter) {
      result.append("\(place): the letter of \(option.dashed) is not a letter")
    }
    if option.help.isEmpty { result.append("\(place): \(option.dashed) has no help") }
    if case .choice(let words) = option.kind {
      if words.isEmpty { result.append("\(place): \(option.dashed) has no choices") }
      if let text = option.defaultText, !text.contains(" "), !words.contains(text) {
        result.append("\(place): the default of \(option.dashed) is not a choice")
      }
    }
    return result
  }

  private func problems(of examples: [CommandExample], in place: String) -> [String] {
    examples.flatMap { example in
      var result: [String] = []
      if example.line.count > HelpText.columns - 4 {
        result.append("\(place): example over \(HelpText.columns - 4) characters: \(example.line)")
      }
      if !exampleParses(example.line) {
        result.append("\(place): example does not parse: \(example.line)")
      }
      return result
    }
  }

  /// Whether every call of this tool in the line parses. Calls of other tools are not judged.
  private func exampleParses(_ line: String) -> Bool {
    guard let words = ShellWords.split(line) else { return false }
    let calls = words.split { ["&&", "|", ";"].contains($0) }.filter { $0.first == name }
    return !calls.isEmpty
      && calls.allSatisfy { call in
        let own = call.dropFirst().prefix { !$0.hasPrefix(">") && !$0.hasPrefix("<") }
        switch try? parse(Array(own)) {
        case .run, .help, .version: return true
        case .shortHelp, nil: return false
        }
      }
  }

  private var shortHelpProblems: [String] {
    let help = HelpText(self)
    let topics = [(name, help.short())] + commands.map { ($0.name, help.short($0)) }
    return topics.compactMap { name, text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
      return lines > HelpText.shortLines ? "\(name): short help of \(lines) lines" : nil
    }
  }

  private func duplicates(_ names: [String], _ what: String) -> [String] {
    let sorted = names.sorted()
    return zip(sorted, sorted.dropFirst()).filter { $0 == $1 }
      .map { "\(what) declared twice: \($0.0)" }
  }

  private func badName(_ name: String, _ what: String) -> [String] {
    let isKebab =
      name.first?.isLetter == true && name.last != "-"
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      }
    return isKebab ? [] : ["\(what) is not kebab-case: \(name)"]
  }
}
