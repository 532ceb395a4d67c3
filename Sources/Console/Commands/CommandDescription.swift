/// A command line that runs, and one line about what it shows.
package struct CommandExample: Sendable, Equatable {
  /// The line as it is typed in an empty folder; several commands are joined with ` && `.
  package let line: String
  /// What the reader sees, without a capital or a full stop.
  package let shows: String

  /// An example for help and the manual page.
  package init(_ line: String, _ shows: String) {
    self.line = line
    self.shows = shows
  }
}

/// One command of the tool, as data: what it is for, what it takes, how it is used.
///
/// Help, short help, parsing, completions and the manual page are all functions of this value.
package struct CommandDescription: Sendable {
  /// The word that is typed, in kebab-case.
  package let name: String
  /// The heading under which the overview lists it; commands of a group stand together.
  package let group: String
  /// What it is for, in one line without a capital or a full stop.
  package let purpose: String
  /// Usage lines without the tool's name; empty means "derive one from the data".
  package let usage: [String]
  /// Positional arguments, in order.
  package let arguments: [ArgumentDescription]
  /// Options of this command alone.
  package let options: [OptionDescription]
  /// Examples, the most useful first.
  package let examples: [CommandExample]
  /// Paragraphs for the end of the help text.
  package let notes: [String]

  /// Describes one command.
  package init(
    name: String, group: String = "commands", purpose: String, usage: [String] = [],
    arguments: [any DescribesArgument] = [], options: [any DescribesOption] = [],
    examples: [CommandExample], notes: [String] = []
  ) {
    self.name = name
    self.group = group
    self.purpose = purpose
    self.usage = usage
    self.arguments = arguments.map(\.argument)
    self.options = options.map(\.option)
    self.examples = examples
    self.notes = notes
  }

  /// Whether the command can do nothing without at least one argument.
  var needsArguments: Bool { arguments.contains { $0.minimum > 0 } }

  /// The usage lines, without the tool's name.
  var usageLines: [String] {
    if !usage.isEmpty { return usage }
    let words = [name, "[options]"] + arguments.map(\.signature)
    return [words.joined(separator: " ")]
  }
}
