/// A pattern that the literature or the practitioners report, and that runs can be held to.
///
/// Each says what to measure and in which direction it should come out. Whether the sign follows
/// from an equation or only from the whole model is part of the fact: a pattern that is built in
/// verifies code and is no evidence for the model.
public struct StylisedFact: Sendable, Hashable {
  /// Whether the model could fail to show the pattern.
  public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// The sign follows from an equation.
    case builtIn
    /// The sign follows only from the interplay of the whole model.
    case emergent
    /// The sign is partly in an equation.
    case partly
    /// Numbers are set so that it holds.
    case calibration

    /// The standing in a sentence.
    public var meaning: String {
      switch self {
      case .builtIn: "built in: a test of the code, no evidence for the model"
      case .emergent: "emergent: the model could fail to show it"
      case .partly: "partly built in"
      case .calibration: "a target for calibration"
      }
    }
  }

  /// A stable name: F1.
  public let id: String
  /// The pattern, in a sentence.
  public let statement: String
  /// What to compare, by names of measures.
  public let metric: String
  /// Who reports it.
  public let source: String
  /// Whether the model could fail to show it.
  public let standing: Standing
  /// A scenario in which to look for it.
  public let scenario: String

  init(
    _ id: String, _ statement: String, _ metric: String, _ source: String, _ standing: Standing,
    _ scenario: String = "regional-hub"
  ) {
    self.id = id
    self.statement = statement
    self.metric = metric
    self.source = source
    self.standing = standing
    self.scenario = "Scenarios/\(scenario).json5"
  }

  /// All facts, in the order of their numbers.
  public static let all: [StylisedFact] = (strategy + trust + membership + network)
    .sorted { $0.number < $1.number }

  private var number: Int { Int(id.dropFirst()) ?? 0 }
}
