import Console
import TrustLab

/// `trustlab explain TERM`: what a word of the laboratory means.
enum ExplainCommand {
  static let term = Argument.optional(
    "TERM", kind: .text, help: "a setting, parameter, measure, command, code or fact")
  static let json = Option.flag("json", help: "print the meaning as JSON")

  static let description = CommandDescription(
    name: "explain", group: "understand",
    purpose: "say what a setting, measure, code or fact means",
    arguments: [term], options: [json],
    examples: [
      CommandExample("trustlab explain negativity", "meaning, unit, range, source of a parameter"),
      CommandExample("trustlab explain E012", "what a mistake means and how to mend it"),
      CommandExample("trustlab explain F4", "a pattern that the model is held to"),
      CommandExample("trustlab explain", "all words there are"),
    ],
    notes: [
      "The end of a path narrows a word down: explain partners.engagement, or "
        + "explain shares.measurement."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let glossary = Glossary.laboratory.adding(CommandTerms.all)
    let text = TermText(style: session.terminal.outputStyle, columns: session.terminal.columns)
    guard let word = session.invocation[term] else {
      session.streams.write(
        session.invocation[json] ? TermJSON.text(glossary.terms) : text.list(glossary.terms))
      return .done
    }
    let found = glossary.find(word)
    guard !found.isEmpty else { throw unknown(word, glossary) }
    if session.invocation[json] {
      session.streams.write(TermJSON.text(found))
    } else {
      session.streams.write(found.map(text.full).joined(separator: "\n"))
    }
    return .done
  }

  private static func unknown(_ word: String, _ glossary: Glossary) -> UsageError {
    let near = glossary.near(word)
    let fix =
      near.isEmpty
      ? "run trustlab explain to see all terms"
      : "similar terms exist: " + near.joined(separator: ", ")
    return .refused(
      .argument(term.argument.name), text: word,
      cause: "no term is called so", allowed: nil, fix: fix)
  }
}
