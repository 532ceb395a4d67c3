extension DiagnosticCode {
  /// Explanations of values that do not fit each other, and of warnings.
  var explanationOfRule: DiagnosticExplanation {
    explanationOfStrategy ?? explanationOfRange ?? explanationOfSize ?? explanationOfCalendar
  }

  private var explanationOfStrategy: DiagnosticExplanation? {
    switch self {
    case .phasesOutOfOrder:
      .init(
        "phases out of order",
        "The first phase starts in month 0, each later one in a later month.",
        example: "strategies: [{id: \"s\", phases: [{from: 12, shares: {systems: 1}}]}]")
    case .sharesAllZero:
      .init(
        "no effort",
        "Shares say how effort is divided; only their proportions matter, but one must be above 0.",
        example: "strategies: [{id: \"s\", phases: [{shares: {systems: 0}}]}]")
    case .prioritiesAllZero:
      .init(
        "no priorities", "A partner wants at least one goal: one weight must be above 0.",
        example: "partners: [{id: \"a\", sector: \"k12\", priorities: {work: 0}}]")
    case .deliveryAboveOne:
      .init(
        "more than all unreliability removed",
        "developmentDelivery and measurementDelivery are shares of one whole, so together they are "
          + "at most 1, also at the high end of what is drawn and under every strategy.",
        example: "parameters: {developmentDelivery: 0.7, measurementDelivery: 0.6}")
    default: nil
    }
  }

  private var explanationOfRange: DiagnosticExplanation? {
    switch self {
    case .rangeReversed:
      .init(
        "range turned round", "A range is written [low, high], and min is at most max.",
        example: "uncertainty: {\"parameters.silo\": [0.9, 0.1]}")
    case .uncertaintyOutOfRange:
      .init(
        "range leaves what is allowed",
        "Every value that may be drawn must be allowed for the setting. What is added to the power "
          + "or capacity of all partners must leave the smallest above 0.",
        example: "uncertainty: {\"parameters.silo\": [0.5, 1.5]}")
    case .malformedOverride:
      .init(
        "override without value", "An override is written path=value.",
        example: "--set parameters.silo")
    case .malformedLink:
      .init(
        "malformed link",
        "A file of links has two partner ids a line, separated by a comma, a tab or spaces. Empty "
          + "lines and lines that start with # are skipped.",
        example: "county-1, county-2, county-3")
    default: nil
    }
  }

  private var explanationOfSize: DiagnosticExplanation? {
    switch self {
    case .tooManyPartners:
      .init(
        "too many partners", "Populations and listed partners together are at most 10,000,000.",
        example: "populations: [\n"
          + "  {id: \"c\", count: 9000000, template: {sector: \"x\", priorities: {work: 1}}},\n"
          + "  {id: \"d\", count: 9000000, template: {sector: \"x\", priorities: {work: 1}}}]")
    case .networkRequired:
      .init(
        "network needed",
        "Up to 200 partners can all meet each other. Beyond that say who can meet whom: "
          + "\"complete\", or a network of kind random, smallWorld, sectors or edges.",
        example: "populations: [\n"
          + "  {id: \"c\", count: 500, template: {sector: \"x\", priorities: {work: 1}}}]")
    default: nil
    }
  }

  private var explanationOfCalendar: DiagnosticExplanation {
    switch self {
    case .eventAfterEnd:
      .init(
        "event after the end",
        "Months are counted from 0, so the last month of 120 is 119; this event never happens.",
        example: "events: [{month: 120, kind: \"backbone\", level: 1}]")
    case .fundingAfterEnd:
      .init(
        "funding after the end", "The money starts after the last month and never comes.",
        example: "funding: [{from: 120, months: 12, amount: 1}]")
    default:
      .init(
        "phase after the end", "The phase starts after the last month and never begins.",
        example: "strategies: [{id: \"s\", phases: [{shares: {systems: 1}},\n"
          + "  {from: 120, shares: {systems: 1}}]}]")
    }
  }
}
