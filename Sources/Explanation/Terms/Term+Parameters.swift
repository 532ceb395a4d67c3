import Partnership

extension Term {
  /// A term for each parameter of the model.
  static let parameters: [Term] = Parameter.allCases.map { parameter in
    let definition = parameter.definition
    return Term(
      definition.name, .parameter, place: "parameters.\(definition.name)",
      meaning: definition.meaning,
      facts: [
        Fact("unit", definition.unit),
        Fact("range", range(of: definition)),
        Fact("default", PlainNumber.text(definition.defaultValue)),
        Fact("source", definition.source),
        Fact("example", example(definition)),
        Fact("example", "uncertainty: { \"parameters.\(definition.name)\": [low, high] }"),
      ])
  }

  private static func range(of definition: ParameterDefinition) -> String {
    guard let sweep = definition.sweep else { return definition.allowed.words }
    return definition.allowed.words + "; try \(PlainNumber.text(sweep.lowerBound)) to "
      + PlainNumber.text(sweep.upperBound)
  }

  /// A command line that sets the parameter to the end of its range that is further away.
  private static func example(_ definition: ParameterDefinition) -> String {
    let standard = definition.defaultValue
    var value = definition.allowed.contains(standard * 2) ? standard * 2 : standard / 2
    if let sweep = definition.sweep {
      let isLow = standard - sweep.lowerBound > sweep.upperBound - standard
      value = isLow ? sweep.lowerBound : sweep.upperBound
    }
    return "trustlab run my-region.json5 --set parameters.\(definition.name)="
      + PlainNumber.text(value)
  }
}
