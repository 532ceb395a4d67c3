/// An option together with the type of its value.
///
/// The key is what a command declares *and* what it reads with, so a command can neither ask for a
/// misspelt option nor read a whole number as text:
///
///     static let runs = Option.integer("runs", in: 1...100_000, default: 200, help: "…")
///     …
///     let count: Int = invocation[runs]
package struct OptionKey<Value: Sendable>: DescribesOption {
  /// The option as data.
  package let option: OptionDescription
  /// Turns the values given on the command line, oldest first, into the typed value.
  let extract: @Sendable ([ParsedValue]) -> Value

  init(_ option: OptionDescription, extract: @escaping @Sendable ([ParsedValue]) -> Value) {
    self.option = option
    self.extract = extract
  }
}

/// A positional argument together with the type of its value.
package struct ArgumentKey<Value: Sendable>: DescribesArgument {
  /// The argument as data.
  package let argument: ArgumentDescription
  /// Turns the values given on the command line into the typed value.
  let extract: @Sendable ([ParsedValue]) -> Value

  init(_ argument: ArgumentDescription, extract: @escaping @Sendable ([ParsedValue]) -> Value) {
    self.argument = argument
    self.extract = extract
  }
}
