/// A usage error in sentences: the place, one cause, what is allowed, one fix.
///
///     error: there is no command "reprot"
///       = help: a similar command exists: "report"
///       = try:  trustlab report hub.json
///       = see:  trustlab --help
///
/// The lines behind `try:` and `see:` work when they are pasted into a shell: each has been parsed
/// before it is shown.
package struct UsageReport: Sendable, Equatable {
  /// Where: `option --runs`, `argument SCENARIO`; `nil` for the line as a whole.
  package let place: String?
  /// What is wrong, in one clause.
  package let cause: String
  /// What would be right, when that can be said.
  package let allowed: String?
  /// What to do, when that can be said.
  package let help: String?
  /// The corrected command line, when there is one that parses.
  package let tryLine: String?
  /// Where to read more: a command line.
  package let seeLine: String

  /// Explains an error that `tree` found in `words` (the words behind the tool's name), or that a
  /// command found in the values of an invocation.
  package init(_ error: UsageError, in words: [String], of tree: CommandTree) {
    let context = UsageContext(tree: tree, words: words)
    let sentence = context.sentence(for: error)
    place = sentence.place
    cause = sentence.cause
    allowed = sentence.allowed
    help = sentence.help
    tryLine = context.correctedLine(for: error)
    seeLine = context.seeLine
  }

  /// The report for a terminal, one fact a line, ending in a line feed.
  package func text(style: Style = .plain) -> String {
    let head = style.red(style.bold("error:")) + " " + (place.map { $0 + ": " } ?? "") + cause
    let facts = [
      ("allowed: ", allowed), ("help: ", help), ("try:  ", tryLine), ("see:  ", seeLine),
    ]
    let lines = facts.compactMap { label, fact in
      fact.map { "  = " + style.cyan(label) + $0 }
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }
}
