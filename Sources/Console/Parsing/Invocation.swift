/// A command line that has been understood: the command, its options and its arguments.
///
///     let runs: Int = invocation[Options.runs]
///     let file: String = invocation[Arguments.scenario]
package struct Invocation: Sendable {
  /// The command that was called.
  package let command: CommandDescription
  /// The words behind the tool's name, as they were typed.
  package let words: [String]
  let values: [String: [ParsedValue]]
  let declared: [String]
  let positionals: [String: [ParsedValue]]

  /// The value of an option, or its default.
  ///
  /// - Precondition: the command (or the tree) declares the option.
  package subscript<Value>(key: OptionKey<Value>) -> Value {
    precondition(
      declared.contains(key.option.name),
      "\(command.name) does not declare \(key.option.dashed)")
    return key.extract(values[key.option.name] ?? [])
  }

  /// The value of a positional argument.
  ///
  /// - Precondition: the command declares the argument.
  package subscript<Value>(key: ArgumentKey<Value>) -> Value {
    precondition(
      positionals[key.argument.name] != nil,
      "\(command.name) does not declare \(key.argument.name)")
    return key.extract(positionals[key.argument.name] ?? [])
  }

  /// Whether the option stands on the command line, even with its default as the value.
  package func isGiven(_ option: some DescribesOption) -> Bool {
    values[option.option.name] != nil
  }

  /// Refuses two options that cannot be used together.
  package func refuse(
    _ first: some DescribesOption, with second: some DescribesOption
  ) throws(UsageError) {
    if isGiven(first) && isGiven(second) {
      throw .conflict(first.option.name, second.option.name)
    }
  }
}

/// What the user asked for.
package enum ParseOutcome: Sendable {
  /// Run a command.
  case run(Invocation)
  /// Print the full help of a command, or of the tool, to standard output; exit 0.
  case help(CommandDescription?)
  /// Called without what it needs: print the short help to standard error; exit 2.
  case shortHelp(CommandDescription?)
  /// Print the version to standard output; exit 0.
  case version
}
