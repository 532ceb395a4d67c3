/// Reads the words of a command line from left to right.
struct ArgumentParser {
  let tree: CommandTree
  private var words: [String] = []
  private var position = 0
  private var command: CommandDescription?
  private var optionsEnded = false
  private var values: [String: [ParsedValue]] = [:]
  private var positionals: [String] = []

  init(tree: CommandTree) { self.tree = tree }

  /// Reads every word, or throws at the first that cannot be understood.
  mutating func read(_ words: [String]) throws(UsageError) {
    self.words = words
    position = 0
    while position < words.count {
      let word = words[position]
      position += 1
      try read(word)
    }
  }

  /// What the words mean, once all are read.
  func outcome() throws(UsageError) -> ParseOutcome {
    if values[StandardOptions.help.option.name] != nil { return .help(command) }
    if values[StandardOptions.version.option.name] != nil { return .version }
    guard let command else { return .shortHelp(nil) }
    if command.needsArguments && positionals.isEmpty && values.isEmpty {
      return .shortHelp(command)
    }
    return .run(
      Invocation(
        command: command, words: words, values: values,
        declared: tree.options(of: command).map(\.name),
        positionals: try PositionalAssignment.assign(positionals, to: command)))
  }

  private mutating func read(_ word: String) throws(UsageError) {
    if optionsEnded || word == "-" { return try readPositional(word) }
    if word == "--" {
      optionsEnded = true
    } else if word.hasPrefix("--") {
      try readLong(word)
    } else if word.hasPrefix("-") && !isNegativeArgument(word) {
      try readShort(word)
    } else if beginsWithLongDash(word) {
      throw .longDash(word: word)
    } else {
      try readPositional(word)
    }
  }

  /// Whether the word begins with a dash that is not the hyphen of the keyboard.
  private func beginsWithLongDash(_ word: String) -> Bool {
    let dashes: [Unicode.Scalar] = ["\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}"]
    return word.unicodeScalars.first.map(dashes.contains) == true
  }

  /// Whether the word is a negative number where the command takes numbers as arguments.
  private func isNegativeArgument(_ word: String) -> Bool {
    command?.arguments.contains { $0.kind.acceptsDash(word) } == true
  }

  private mutating func readPositional(_ word: String) throws(UsageError) {
    if command != nil { return positionals.append(word) }
    guard let found = tree.command(named: word) else { throw .unknownCommand(name: word) }
    command = found
  }
}

extension ArgumentParser {
  private mutating func readLong(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = tree.options(of: command).first(where: { $0.name == name }) else {
      throw unknown("--" + name) { $0.name == name }
    }
    let joined = parts.count == 2 ? String(parts[1]) : nil
    guard option.takesValue else {
      if let joined { throw .unexpectedValue(option: option.name, value: joined) }
      return record(ParsedValue(text: "", content: .flag), for: option)
    }
    if let joined { return try add(joined, to: option) }
    try add(try separateValue(of: option), to: option)
  }

  private mutating func readShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = tree.options(of: command).first(where: { $0.short == letter }) else {
        throw unknown("-" + String(letter)) { $0.short == letter }
      }
      guard option.takesValue else {
        if letters.first == "=" {
          throw .unexpectedValue(option: option.name, value: String(letters.dropFirst()))
        }
        record(ParsedValue(text: "", content: .flag), for: option)
        continue
      }
      let joined = letters.first == "=" ? letters.dropFirst() : letters
      if letters.isEmpty { return try add(try separateValue(of: option), to: option) }
      return try add(String(joined), to: option)
    }
  }

  /// Takes the next word as the option's value.
  private mutating func separateValue(of option: OptionDescription) throws(UsageError) -> String {
    guard position < words.count else { throw .missingValue(option: option.name, next: nil) }
    let next = words[position]
    if next.hasPrefix("-") && !option.kind.acceptsDash(next) {
      throw .missingValue(option: option.name, next: next)
    }
    position += 1
    return next
  }

  private mutating func add(
    _ text: String, to option: OptionDescription
  ) throws(UsageError) {
    if !option.repeats && values[option.name] != nil {
      throw .repeatedOption(option: option.name)
    }
    record(try option.kind.parse(text, at: .option(option.name)), for: option)
  }

  private mutating func record(_ value: ParsedValue, for option: OptionDescription) {
    values[option.name, default: []].append(value)
  }

  private func unknown(
    _ dashed: String, matches: (OptionDescription) -> Bool
  ) -> UsageError {
    let owners = tree.commands.filter { $0.options.contains(where: matches) }.map(\.name)
    if owners.isEmpty { return .unknownOption(dashed: dashed, command: command?.name) }
    return .misplacedOption(dashed: dashed, command: command?.name, owners: owners)
  }
}
