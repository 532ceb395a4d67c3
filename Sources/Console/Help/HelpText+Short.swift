extension HelpText {
  /// The help shown when the tool, or a command that needs arguments, is called bare: what it is
  /// for, how it is used, two examples, where to read more. At most 25 lines; ends in a line feed.
  package func short(_ command: CommandDescription? = nil) -> String {
    let sections = command.map(shortCommand) ?? shortOverview
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func shortCommand(_ command: CommandDescription) -> [[String]] {
    [
      WordWrap.lines("\(tree.name) \(command.name): \(command.purpose)", columns: Self.columns),
      usage(Array(command.usageLines.prefix(3))),
      examples(Array(command.examples.prefix(2))),
      [seeAlso("\(tree.name) \(command.name) --help", "all options")],
    ]
  }

  private var shortOverview: [[String]] {
    [
      WordWrap.lines("\(tree.name): \(tree.purpose)", columns: Self.columns),
      overviewUsage,
      commandNames,
      examples(Array(tree.examples.prefix(2))),
      [seeAlso("\(tree.name) --help", "what each command does")],
    ]
  }

  /// The commands by group, names only: a list with purposes would not fit.
  private var commandNames: [String] {
    section(
      "commands", tree.groups.map { ($0.title, $0.commands.map(\.name).joined(separator: ", ")) })
  }

  private func seeAlso(_ line: String, _ what: String) -> String {
    heading(what + ":") + " " + line
  }
}
