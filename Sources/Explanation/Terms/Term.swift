/// A word of the laboratory and what it means, for people who ask.
///
/// Terms are not written twice: those of settings, parameters, measures and diagnostics are made
/// from the very descriptions by which files are read and results are named, see ``Glossary``.
public struct Term: Sendable, Hashable {
  /// What kind of word it is.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// A setting of scenario files.
    case setting
    /// A parameter of the model.
    case parameter
    /// A column of results that describes the partnership.
    case measure
    /// A column of results that describes one partner.
    case partnerColumn = "partner column"
    /// A command of the tool.
    case command
    /// An option of a command.
    case option
    /// The code of a mistake in a file.
    case diagnostic
    /// A number with which the tool ends.
    case exitCode = "exit code"
    /// A pattern that the model is held to.
    case stylisedFact = "stylised fact"
    /// An idea of the practitioners' documents.
    case construct
  }

  /// The word, as it is typed.
  public let name: String
  /// What kind of word it is.
  public let kind: Kind
  /// Where it stands, such as `partners[].engagement`; empty if that says nothing new.
  public let place: String
  /// What it means.
  public let meaning: String
  /// Further facts, each with a label such as `unit`, `range`, `default`, `source`, `example`.
  public let facts: [Fact]
  /// Other words under which it can be found.
  public let aliases: [String]

  /// A labelled fact about a term.
  public struct Fact: Sendable, Hashable {
    /// The label: `unit`.
    public let label: String
    /// The fact: `share a month`.
    public let text: String

    /// A fact.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// A term.
  public init(
    _ name: String, _ kind: Kind, place: String = "", meaning: String, facts: [Fact] = [],
    aliases: [String] = []
  ) {
    self.name = name
    self.kind = kind
    self.place = place
    self.meaning = meaning
    self.facts = facts
    self.aliases = aliases
  }

  /// The text of the first fact with a label.
  public subscript(label: String) -> String? {
    facts.first { $0.label == label }?.text
  }
}
