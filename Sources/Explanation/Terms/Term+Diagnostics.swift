import ScenarioFiles

extension Term {
  /// A term for each mistake that can be found in a file.
  static let diagnostics: [Term] = DiagnosticCode.allCases.map { code in
    Term(
      code.rawValue, .diagnostic,
      place: "\(code.severity.rawValue)[\(code.rawValue)]: \(code.title)",
      meaning: code.explanation, facts: [Fact("example", code.example)], aliases: [code.title])
  }

  /// A term for each pattern of the literature.
  static let stylisedFacts: [Term] = StylisedFact.all.map { fact in
    Term(
      fact.id, .stylisedFact, meaning: fact.statement,
      facts: [
        Fact("measure", fact.metric), Fact("source", fact.source),
        Fact("standing", fact.standing.meaning),
        Fact("example", "trustlab run \(fact.scenario)"),
      ])
  }

  /// A term for each idea of the practitioners.
  static let constructs: [Term] = Construct.all.map { construct in
    Term(
      construct.name, .construct, place: construct.group.title,
      meaning: construct.meaning,
      facts: [
        Fact(
          "carried by",
          construct.carriers.isEmpty ? "none" : construct.carriers.joined(separator: ", "))
      ] + (construct.note.isEmpty ? [] : [Fact("note", construct.note)])
        + (construct.scenario.map { [Fact("example", "trustlab run \($0)")] } ?? []))
  }
}
