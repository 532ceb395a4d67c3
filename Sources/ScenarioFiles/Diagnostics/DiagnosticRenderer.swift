import Wording

/// Shows diagnostics as text for a terminal: the user's own line, one cause, one way out.
///
///     error[E012]: unknown setting "turst"
///       --> regions/east-bay.json5:14:7
///        |
///     14 |       "turst": 0.4,
///        |       ^^^^^^^ partners have no such setting
///        = help: a similar setting exists: "trust"
///
/// Long lines are cut around the caret, hidden characters are shown as `<U+001B>`, and carets stand
/// under wide characters where they should.
public struct DiagnosticRenderer: Sendable {
  /// Whether to colour, for a terminal that can.
  public enum Style: Sendable, Hashable {
    /// No escape sequences.
    case plain
    /// Colours by ANSI escape sequences.
    case coloured
  }

  /// With or without colour.
  public var style: Style
  /// Columns that a source line may take; at least 20 are used.
  public var width: Int
  /// Diagnostics shown in full; the rest is counted.
  public var limit: Int
  /// The command that explains a code, such as `trustlab explain`; nil for none.
  public var explainCommand: String?
  /// What the summary says of a file with errors.
  public var consequence: String

  /// A renderer; plain, for 100 columns and 20 diagnostics, unless given.
  public init(
    style: Style = .plain, width: Int = 100, limit: Int = 20, explainCommand: String? = nil,
    consequence: String = "nothing was run"
  ) {
    self.style = style
    self.width = max(20, width)
    self.limit = max(0, limit)
    self.explainCommand = explainCommand
    self.consequence = consequence
  }

  /// The whole report, with its summary line; empty if there is nothing to say.
  public func render(_ report: DiagnosticReport) -> String {
    if report.isEmpty { return "" }
    let shown = report.diagnostics.prefix(limit)
    var text = shown.map { render($0) + "\n" }.joined()
    let rest = report.errorCount + report.warningCount - shown.count
    if rest > 0 { text += "… and \(rest) more\n" }
    return text + summary(of: report) + "\n"
  }

  /// One line: how many errors and warnings in which file, and what follows.
  public func summary(of report: DiagnosticReport) -> String {
    var counts: [String] = []
    if report.errorCount > 0 { counts.append(Self.count(report.errorCount, "error")) }
    if report.warningCount > 0 { counts.append(Self.count(report.warningCount, "warning")) }
    let place = "\(counts.joined(separator: " and ")) in \(SafeText.terminal(report.file))"
    return report.hasErrors ? "\(place); \(consequence)." : "\(place)."
  }

  /// One diagnostic, each line with its line end.
  public func render(_ diagnostic: Diagnostic) -> String {
    let places = [diagnostic.place] + diagnostic.related
    let gutter = places.map { String($0.start.line).count }.max() ?? 1
    let name = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    let colour: Colour = diagnostic.severity == .error ? .red : .yellow
    var text = paint(name, colour) + paint(": " + diagnostic.message, .bold) + "\n"
    text += render(diagnostic.place, gutter: gutter, arrow: "-->", mark: "^", colour: colour)
    for place in diagnostic.related {
      text += render(place, gutter: gutter, arrow: ":::", mark: "-", colour: .blue)
    }
    for note in notes(of: diagnostic) {
      text += render(note: note, gutter: gutter)
    }
    return text
  }

  private func notes(of diagnostic: Diagnostic) -> [String] {
    var notes: [String] = []
    if let allowed = diagnostic.allowed { notes.append("allowed: \(allowed)") }
    if let similar = similar(diagnostic) { notes.append("help: \(similar)") }
    if let help = diagnostic.help { notes.append("help: \(help)") }
    if let explainCommand {
      notes.append("see:  \(explainCommand) \(diagnostic.code.rawValue)")
    }
    return notes
  }

  private func similar(_ diagnostic: Diagnostic) -> String? {
    let names = diagnostic.suggestions.map { SafeText.quoted($0) }.joined(separator: ", ")
    let noun = diagnostic.code.nounOfSuggestions
    switch diagnostic.suggestions.count {
    case 0: return nil
    case 1: return "a similar \(noun) exists: \(names)"
    default: return "similar \(noun)s exist: \(names)"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension DiagnosticCode {
  /// What near names are names of.
  var nounOfSuggestions: String {
    switch self {
    case .unknownSetting, .unknownPath: "setting"
    case .unknownPartner: "partner"
    case .unknownGoal: "goal"
    case .unknownMeasure: "measure"
    case .unknownParameter: "parameter"
    case .unknownChoice: "value"
    default: "name"
    }
  }
}
