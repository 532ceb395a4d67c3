/// A mistake in a file, with everything that is needed to show and to mend it.
///
/// All texts are safe to print: names taken from the file are shortened and have their control and
/// direction characters made visible. The excerpts and file names are raw.
public struct Diagnostic: Sendable, Hashable {
  /// A stretch of a file, as an editor shows it.
  public struct Place: Sendable, Hashable {
    /// The path as the user gave it.
    public let file: String
    /// The first character.
    public let start: SourcePosition
    /// The place after the last character; the same as `start` where something is missing.
    public let end: SourcePosition
    /// The line around the start.
    public let excerpt: Excerpt
    /// What is said about it; empty if nothing needs saying.
    public let label: String
  }

  /// The kind of mistake.
  public let code: DiagnosticCode
  /// Where it is.
  public let place: Place
  /// The cause, in one line: `unknown setting "turst"`.
  public let message: String
  /// What is allowed: `a number from 0 to 1`.
  public let allowed: String?
  /// Names that exist and look similar, nearest first.
  public let suggestions: [String]
  /// What to do about it, in a sentence.
  public let help: String?
  /// Other places that matter, such as the first of two equal keys.
  public let related: [Place]

  /// How bad it is.
  public var severity: DiagnosticSeverity { code.severity }
}

/// A line of a file around a place, cut to at most a few hundred bytes.
public struct Excerpt: Sendable, Hashable {
  /// What comes before the place in its line.
  public let before: String
  /// The place itself, to the end of its first line.
  public let marked: String
  /// What comes after it in its line.
  public let after: String
  /// Whether the line has more before ``before``.
  public let isCutBefore: Bool
  /// Whether the line has more after ``after``.
  public let isCutAfter: Bool
}
