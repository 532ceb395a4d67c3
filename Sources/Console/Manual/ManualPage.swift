/// Writes the manual page of a tool: one page for section 1 that holds every command.
///
/// The markup is mdoc, which says what a word is (an option, an argument) and leaves its look to
/// the reader's program. Source: `mdoc(7)` of the mandoc project.
package struct ManualPage {
  let tree: CommandTree

  /// The page, ending in a line feed; a pure function of the tree.
  package static func render(_ tree: CommandTree) -> String {
    ManualPage(tree: tree).lines.joined(separator: "\n") + "\n"
  }

  private var lines: [String] {
    head + description + commands + options + environment + exitStatus + examples
  }

  private var head: [String] {
    [
      ".Dd \(tree.manualDate)", ".Dt \(tree.name.uppercased()) 1",
      ".Os \(Mdoc.argument(tree.name)) \(tree.version)",
      ".Sh NAME", ".Nm \(tree.name)", ".Nd " + Mdoc.arguments(tree.purpose), ".Sh SYNOPSIS",
      ".Nm", ".Ar command", ".Op Ar options", ".Op Ar arguments",
    ]
  }

  private var description: [String] {
    [".Sh DESCRIPTION", ".Nm", "is " + Mdoc.text(tree.purpose) + "."]
      + tree.notes.flatMap { [".Pp"] + Mdoc.paragraph($0) }
  }

  private var commands: [String] {
    [".Sh COMMANDS"] + tree.commands.flatMap { command in section(command) }
  }

  private func section(_ command: CommandDescription) -> [String] {
    let usage = command.usageLines.map { ".D1 " + Mdoc.arguments(tree.name + " " + $0) }
    return [".Ss " + Mdoc.arguments(command.name)] + Mdoc.paragraph(sentence(command.purpose))
      + usage
      + list(command.arguments.map { (".Ar " + Mdoc.argument($0.name), $0.fullHelp) })
      + list(command.options.map { (Self.heading($0), $0.fullHelp) })
      + command.notes.flatMap { [".Pp"] + Mdoc.paragraph($0) }
  }

  private var options: [String] {
    [".Sh OPTIONS", "Every command also takes:"]
      + list(tree.sharedOptions.map { (Self.heading($0), $0.fullHelp) })
  }

  private var environment: [String] {
    [".Sh ENVIRONMENT"]
      + list([
        (".Ev COLUMNS", "the width of tables, where the terminal does not tell its own"),
        (".Ev NO_COLOR", "no colour, if it is set to anything"),
        (".Ev TERM", "no colour, if it is dumb"),
        (".Ev LC_ALL , LC_CTYPE , LANG", "whether UTF-8 may be written to the terminal"),
      ])
  }

  private var exitStatus: [String] {
    [".Sh EXIT STATUS"]
      + list(ExitCode.allCases.map { (".Li \($0.rawValue)", $0.meaning) })
  }

  private var examples: [String] {
    var all = tree.examples
    for example in tree.commands.flatMap(\.examples)
    where !all.contains(where: { $0.line == example.line }) { all.append(example) }
    return [".Sh EXAMPLES"]
      + all.enumerated().flatMap { index, example in
        (index == 0 ? [] : [".Pp"]) + Mdoc.paragraph(sentence(example.shows, end: ":"))
          + [".Dl $ " + Mdoc.arguments(example.line)]
      }
  }

  private func list(_ entries: [(heading: String, text: String)]) -> [String] {
    if entries.isEmpty { return [] }
    return [".Bl -tag -width Ds"]
      + entries.flatMap { [".It " + $0.heading.dropFirst()] + Mdoc.paragraph(sentence($0.text)) }
      + [".El"]
  }

  private static func heading(_ option: OptionDescription) -> String {
    let value = option.takesValue ? " Ar " + Mdoc.argument(option.valueName) : ""
    let long = "Fl -" + option.name + value
    return "." + (option.short.map { "Fl \($0)\(value) , " } ?? "") + long
  }

  /// Begins with a capital and ends with a full stop.
  private func sentence(_ text: String, end: String = ".") -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : end)
  }
}
