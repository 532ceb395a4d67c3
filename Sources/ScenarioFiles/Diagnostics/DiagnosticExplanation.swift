/// What a diagnostic code means, for those who ask.
public struct DiagnosticExplanation: Sendable, Hashable {
  /// The mistake in a few words.
  public let title: String
  /// Why it is a mistake and what to do, in a few sentences.
  public let explanation: String
  /// A piece of a file, or a command, that has the mistake.
  public let example: String

  init(_ title: String, _ explanation: String, example: String) {
    self.title = title
    self.explanation = explanation
    self.example = example
  }
}

extension DiagnosticCode {
  /// The mistake in a few words.
  public var title: String { explained.title }
  /// Why it is a mistake and what to do, in a few sentences.
  public var explanation: String { explained.explanation }
  /// A piece of a file, or a command, that has the mistake.
  public var example: String { explained.example }

  private var explained: DiagnosticExplanation {
    explanationOfText ?? explanationOfValue ?? explanationOfReference ?? explanationOfRule
  }
}
