/// How to write for whoever reads standard output and standard error.
///
///     let terminal = Terminal(.current(), colour: invocation[StandardOptions.color])
///     print(terminal.outputStyle.bold("Trust"))
package struct Terminal: Sendable, Equatable {
  /// Whether standard output is a terminal.
  package let outputIsTerminal: Bool
  /// Whether standard error is a terminal.
  package let errorIsTerminal: Bool
  /// The columns to write for: what the terminal reports, else `COLUMNS`, else 80; 20 to 1000.
  package let columns: Int
  /// The columns for a table on standard output: `nil`, no limit, when it goes to a file or pipe
  /// and `COLUMNS` does not say otherwise, so that nothing is cut from what a program reads.
  package let tableColumns: Int?
  /// Whether the locale says that UTF-8 is understood; see ``isUTF8(_:)``.
  package let isUTF8: Bool
  /// The style for standard output.
  package let outputStyle: Style
  /// The style for standard error.
  package let errorStyle: Style

  /// The columns assumed when nothing is known.
  package static let defaultColumns = 80

  /// Decides from facts and from what the user asked for.
  package init(_ facts: TerminalFacts, colour: ColourPolicy = .auto) {
    let wanted = facts.environment["COLUMNS"].flatMap(Self.columns)
    let known = facts.reportedColumns.map { min(max($0, 20), 1000) } ?? wanted
    outputIsTerminal = facts.outputIsTerminal
    errorIsTerminal = facts.errorIsTerminal
    columns = known ?? Self.defaultColumns
    tableColumns = facts.outputIsTerminal ? known ?? Self.defaultColumns : wanted
    isUTF8 = Self.isUTF8(facts.environment)
    outputStyle = Self.style(colour, isTerminal: facts.outputIsTerminal, facts.environment)
    errorStyle = Self.style(colour, isTerminal: facts.errorIsTerminal, facts.environment)
  }

  /// Colour on a terminal that can, unless `NO_COLOR` is set to anything (https://no-color.org) or
  /// `TERM` is `dumb`. An explicit `always` or `never` wins over both.
  private static func style(
    _ policy: ColourPolicy, isTerminal: Bool, _ environment: [String: String]
  ) -> Style {
    switch policy {
    case .always: return Style(isOn: true)
    case .never: return .plain
    case .auto:
      let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
      return Style(isOn: isTerminal && !refused && environment["TERM"] != "dumb")
    }
  }

  /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is not empty decides, as POSIX says; without
  /// any the locale is "C", which is not UTF-8.
  private static func isUTF8(_ environment: [String: String]) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  private static func columns(_ text: String) -> Int? {
    guard let value = try? NumberText.integer(text).get(), value > 0 else { return nil }
    return min(max(value, 20), 1000)
  }
}
