/// An idea of the practitioners' documents, and what in the laboratory carries it.
///
/// An idea that nothing carries is listed all the same: what a model leaves out is part of its
/// description.
public struct Construct: Sendable, Hashable {
  /// Where an idea comes from.
  public enum Group: String, CaseIterable, Sendable, Hashable {
    /// The five conditions of collective impact.
    case conditions
    /// The three levers of change.
    case levers
    /// The six barriers to large-scale change.
    case barriers
    /// The eight factors that sharpen the tension between now and then.
    case friction
    /// The three emerging principles.
    case principles
    /// The two ways in which collaborations fall short.
    case failures
    /// The four pillars of collective action.
    case pillars
    /// The steps of Step One.
    case stepOne
    /// The action guide for building strong systems.
    case actionGuide
    /// The columns of the stakeholder organiser.
    case organiser

    /// The heading of the group.
    public var title: String {
      switch self {
      case .conditions: "Five conditions of collective impact"
      case .levers: "Three levers of change"
      case .barriers: "Six barriers"
      case .friction: "Eight friction factors"
      case .principles: "Three principles"
      case .failures: "Failure modes"
      case .pillars: "Four pillars"
      case .stepOne: "Step One"
      case .actionGuide: "Action guide"
      case .organiser: "Columns of the stakeholder organiser"
      }
    }
  }

  /// The document it comes from.
  public let group: Group
  /// What it is called.
  public let name: String
  /// What it says, in our words.
  public let meaning: String
  /// Settings, parameters, events and measures that carry it, as ``Glossary`` knows them; empty if
  /// nothing does.
  public let carriers: [String]
  /// A scenario that shows it, or nil if none does.
  public let scenario: String?
  /// What is missing; empty if nothing is.
  public let note: String

  init(
    _ group: Group, _ name: String, _ meaning: String, _ carriers: [String],
    in scenario: String? = nil, note: String = ""
  ) {
    self.group = group
    self.name = name
    self.meaning = meaning
    self.carriers = carriers
    self.scenario = scenario.map { "Scenarios/\($0).json5" }
    self.note = note
  }

  /// All ideas, group by group.
  public static let all: [Construct] =
    conditions + levers + barriers + friction + principles + failures + pillars + stepOne
    + actionGuide + organiser
}
