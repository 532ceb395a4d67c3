import ScenarioFiles
import Wording

/// All terms, and how to find one.
public struct Glossary: Sendable {
  /// The terms, kind by kind.
  public let terms: [Term]

  /// The terms of the model, of scenario files and of the practitioners' documents.
  public static let laboratory = Glossary(
    Term.settings + Term.studySettings + Term.parameters + Term.measures + Term.partnerColumns
      + Term.diagnostics
      + Term.stylisedFacts + Term.constructs)

  /// A glossary of these terms.
  public init(_ terms: [Term]) {
    self.terms = terms
  }

  /// The same glossary with further terms.
  public func adding(_ more: [Term]) -> Glossary { Glossary(terms + more) }

  /// The terms of a word: those that are spelt so, else those that differ only in case, `-`, `_` or
  /// blanks. A word may mean several things, such as `engagement`; the end of a path, such as
  /// `shares.measurement`, narrows it down.
  public func find(_ word: String) -> [Term] {
    let exact = terms.filter { $0.answers(to: word) { $0 } }
    return exact.isEmpty ? terms.filter { $0.answers(to: word, Self.plain) } : exact
  }

  /// Words that look similar, nearest first, at most three.
  public func near(_ word: String) -> [String] {
    var seen: Set<String> = []
    let names = terms.flatMap { [$0.name] + $0.aliases }.filter { seen.insert($0).inserted }
    return NearNames.find(word, among: names)
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }
}

extension Term {
  /// Whether a word means this term, as both are after a change of spelling.
  fileprivate func answers(to word: String, _ spelling: (String) -> String) -> Bool {
    let wanted = spelling(word)
    guard !wanted.isEmpty else { return false }
    return ([name] + aliases).contains { spelling($0) == wanted }
      || spelling(place) == wanted || spelling(place).hasSuffix("." + wanted)
  }
}
