/// The whole command line of a tool: its commands, and the options they share.
///
/// `--help` (`-h`), `--version` and the word `help` are understood by every tree and need not be
/// declared.
package struct CommandTree: Sendable {
  /// The name under which the tool is called.
  package let name: String
  /// The version, as `--version` prints it.
  package let version: String
  /// What the tool is for, in one line without a capital or a full stop.
  package let purpose: String
  /// The commands, in the order of the overview.
  package let commands: [CommandDescription]
  /// Options that every command takes; they may also stand in front of the command.
  package let sharedOptions: [OptionDescription]
  /// Examples of the tool as a whole; the first two are shown when it is called without arguments.
  package let examples: [CommandExample]
  /// Paragraphs for the end of the overview.
  package let notes: [String]
  /// The date of the manual page, as `November 25, 2025`: a constant, so that the same version
  /// always writes the same page.
  package let manualDate: String

  /// Describes a tool.
  package init(
    name: String, version: String, purpose: String, commands: [CommandDescription],
    sharedOptions: [any DescribesOption] = [], examples: [CommandExample], notes: [String] = [],
    manualDate: String
  ) {
    self.name = name
    self.version = version
    self.purpose = purpose
    self.commands = commands
    self.sharedOptions =
      sharedOptions.map(\.option) + [StandardOptions.help.option, StandardOptions.version.option]
    self.examples = examples
    self.notes = notes
    self.manualDate = manualDate
  }

  /// The command with this exact name.
  package func command(named name: String) -> CommandDescription? {
    commands.first { $0.name == name }
  }

  /// Every option that may follow the command: its own, then the shared ones.
  func options(of command: CommandDescription?) -> [OptionDescription] {
    (command?.options ?? []) + sharedOptions
  }

  /// The groups of the overview in order of first appearance, each with its commands.
  var groups: [(title: String, commands: [CommandDescription])] {
    var result: [(title: String, commands: [CommandDescription])] = []
    for command in commands {
      if let index = result.firstIndex(where: { $0.title == command.group }) {
        result[index].commands.append(command)
      } else {
        result.append((command.group, [command]))
      }
    }
    return result
  }
}
