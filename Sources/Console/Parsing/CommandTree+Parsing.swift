extension CommandTree {
  /// Understands the words behind the tool's name.
  ///
  /// The rules are those of POSIX and GNU: `--name value` and `--name=value`; `-n value`,
  /// `-nvalue` and `-n=value`; one-letter flags may be grouped (`-qf`), the last may take a value;
  /// options and arguments may be mixed; `--` ends the options; `-` is an argument. A value that
  /// begins with a dash must be joined to its option by `=`, unless it is a negative number.
  /// `--help` wins over every other mistake.
  ///
  /// - Complexity: linear in the number of words times the number of options.
  package func parse(_ words: [String]) throws(UsageError) -> ParseOutcome {
    if words.isEmpty { return .shortHelp(nil) }
    if let outcome = try helpOutcome(words) { return outcome }
    var parser = ArgumentParser(tree: self)
    try parser.read(words)
    return try parser.outcome()
  }

  /// The names a user may type where a command is expected.
  var commandNames: [String] { commands.map(\.name) + ["help"] }

  private func helpOutcome(_ words: [String]) throws(UsageError) -> ParseOutcome? {
    if words[0] == "help" { return try helpTopic(words.dropFirst().first { !$0.hasPrefix("-") }) }
    guard words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" })
    else { return nil }
    if words[0].hasPrefix("-") {
      return .help(words.lazy.compactMap { command(named: $0) }.first)
    }
    return try helpTopic(words[0])
  }

  private func helpTopic(_ word: String?) throws(UsageError) -> ParseOutcome {
    guard let word else { return .help(nil) }
    guard let topic = command(named: word) else { throw .unknownCommand(name: word) }
    return .help(topic)
  }
}
