extension DiagnosticCode {
  /// Explanations of names that fit nothing, or too much; nil for other codes.
  var explanationOfReference: DiagnosticExplanation? {
    explanationOfUnknownName ?? explanationOfClash
  }

  private var explanationOfUnknownName: DiagnosticExplanation? {
    switch self {
    case .unknownPartner:
      .init(
        "unknown partner",
        "No partner has this id. Partners are named by their id, not by their name; those of a "
          + "population are called ID-0, ID-1 and so on.",
        example: "events: [{month: 12, kind: \"join\", partner: \"hospitl\"}]")
    case .unknownGoal:
      .init(
        "unknown goal",
        "Priorities weigh the goals of the scenario, named by their id, and no goal has this one.",
        example: "partners: [{id: \"a\", sector: \"k12\", priorities: {wrok: 1}}]")
    case .unknownMeasure:
      .init(
        "unknown measure",
        "A rule that adapts reads one of the recorded measures, and none has this name. The outcome "
          + "on a goal is called outcome_ID, with _ in place of -.",
        example: "strategies: [{id: \"s\", phases: [{shares: {systems: 1}}],\n"
          + "  adapt: {reads: \"trsut\", target: 0.5, gain: 1}}]")
    case .unknownParameter:
      .init(
        "unknown parameter", "The model has no parameter of this name.",
        example: "parameters: {turstGate: 0.5}")
    case .unknownPath:
      .init(
        "unknown path",
        "A path names one setting, with dots between the levels: parameters.silo, initial.wins, "
          + "backbone.level, partners.urgency (of all partners) or partners.ID.urgency (of one).",
        example: "uncertainty: {\"parameters.siol\": [0, 1]}")
    case .unreadableFile:
      .init(
        "unreadable file",
        "The scenario names a file that cannot be read. Its path is relative to the scenario file.",
        example: "network: {kind: \"edges\", file: \"nowhere.csv\"}")
    default: nil
    }
  }

  private var explanationOfClash: DiagnosticExplanation? {
    switch self {
    case .duplicateIdentifier:
      .init(
        "id used twice",
        "Ids tell things apart: partners, goals, populations and strategies each need one of their "
          + "own. Goals also need names of columns of their own, in which - becomes _.",
        example: "goals: [{id: \"work\"}, {id: \"work\"}]")
    case .identityClash:
      .init(
        "two ids share their luck",
        "Chance knows a partner by a number made from its id (32-bit FNV-1a). By rare accident two "
          + "ids give the same number, or one that is reserved. Change one of the two ids a little.",
        example: "partners: [{id: \"costarring\", sector: \"k12\", priorities: {work: 1}},\n"
          + "  {id: \"liquid\", sector: \"k12\", priorities: {work: 1}}]")
    case .pairWithItself:
      .init(
        "paired with itself", "A relationship, a conflict or a link has two different partners.",
        example: "events: [{month: 3, kind: \"conflict\", between: [\"a\", \"a\"], size: 1}]")
    case .contradiction:
      .init(
        "settings that exclude each other",
        "Of these settings one may be given: between (both ways) or from and to (one way); file or "
          + "links.",
        example: "relationships: {pairs: [{between: [\"a\", \"b\"], from: \"a\", to: \"b\",\n"
          + "  trust: 0.5, experience: 1}]}")
    default: nil
    }
  }
}
