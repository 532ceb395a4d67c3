/// Writes the help of a tool and its commands from their descriptions.
///
/// Every line is at most 80 columns wide, whatever the terminal: help is read in narrow windows
/// and compared in tests.
package struct HelpText: Sendable {
  /// The widest line, in columns.
  package static let columns = 80
  /// The most lines of a short help.
  package static let shortLines = 25

  let tree: CommandTree
  let style: Style

  /// Help for a tool, styled or plain.
  package init(_ tree: CommandTree, style: Style = .plain) {
    self.tree = tree
    self.style = style
  }

  /// The full help of a command, or of the tool: purpose, usage, examples, options. Ends in a line
  /// feed.
  package func full(_ command: CommandDescription? = nil) -> String {
    let sections = command.map(commandSections) ?? overviewSections
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// What `--version` prints.
  package var version: String { tree.name + " " + tree.version + "\n" }

  private func commandSections(_ command: CommandDescription) -> [[String]] {
    [
      WordWrap.lines("\(tree.name) \(command.name): \(command.purpose)", columns: Self.columns),
      usage(command.usageLines),
      section("arguments", command.arguments.map { ($0.signature, $0.fullHelp) }),
      examples(command.examples),
      section("options", command.options.map { ($0.signature, $0.fullHelp) }),
      section("options of every command", tree.sharedOptions.map { ($0.signature, $0.fullHelp) }),
      notes(command.notes),
    ]
  }

  private var overviewSections: [[String]] {
    [WordWrap.lines("\(tree.name): \(tree.purpose)", columns: Self.columns), overviewUsage]
      + tree.groups.map { group in
        section(group.title, group.commands.map { ($0.name, $0.purpose) })
      } + [
        examples(tree.examples),
        section("options of every command", tree.sharedOptions.map { ($0.signature, $0.fullHelp) }),
        section("exit codes", ExitCode.allCases.map { (String($0.rawValue), $0.meaning) }),
        notes(tree.notes),
      ]
  }
}
