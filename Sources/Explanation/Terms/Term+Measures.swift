import Partnership

extension Term {
  /// A term for each measure of the partnership.
  static let measures: [Term] =
    Measure.common.map { term($0.definition(goals: [])) }
    + [
      Term(
        "outcome_GOAL", .measure, meaning: "share of the possible gain on one goal achieved",
        facts: [
          Fact("unit", "share"), Fact("range", "0 to 1"), Fact("kind", kindInWords(.stock)),
          Fact("direction", directionInWords(.higher)),
          Fact("source", "the step Production of the model"),
          Fact("example", "the goal `enrolment` has the column `outcome_enrolment`"),
        ], aliases: ["outcome_"])
    ]

  /// A term for each column about a partner.
  static let partnerColumns: [Term] = PartnerRecord.allCases.map { record in
    Term(
      record.name, .partnerColumn, place: "partners.csv: \(record.name)", meaning: record.meaning,
      facts: [
        Fact("kind", "recorded of every partner at the start and after every month"),
        Fact("source", "the step Record of the model"),
        Fact("example", "trustlab run my-region.json5 -o study --partners"),
      ])
  }

  private static func term(_ definition: MeasureDefinition) -> Term {
    Term(
      definition.name, .measure, meaning: definition.meaning,
      facts: [
        Fact("unit", definition.unit),
        Fact("range", definition.rangeInWords),
        Fact("kind", kindInWords(definition.kind)),
        Fact("direction", directionInWords(definition.direction)),
        Fact("source", "the step Record of the model"),
        Fact("example", "adapt: { reads: \"\(definition.name)\", target: 0.5, gain: 1 }"),
      ])
  }

  private static func kindInWords(_ kind: MeasureDefinition.Kind) -> String {
    switch kind {
    case .stock: "stock: its level at the end of a month"
    case .flow: "flow: what the month brought"
    }
  }

  private static func directionInWords(_ direction: MeasureDefinition.Direction) -> String {
    switch direction {
    case .higher: "more is better"
    case .lower: "less is better"
    case .neither: "neither more nor less is better"
    }
  }
}

extension MeasureDefinition {
  /// The values that the measure can take, in words.
  var rangeInWords: String {
    switch unit {
    case "share": "0 to 1"
    case "0 or 1": "0 or 1"
    case "partners", "pairs", "leaders": "a whole number of 0 or more"
    default: "0 or more"
    }
  }
}
