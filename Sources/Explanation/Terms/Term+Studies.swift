import ScenarioFiles

extension Term {
  /// A term for each setting of study files.
  static let studySettings: [Term] = terms(of: .study, in: "study.")

  private static func terms(of object: StudyDescription, in prefix: String) -> [Term] {
    let forms =
      [(nil, object.fields)] + object.variants.map { (String?.some($0.kind), $0.fields) }
    return forms.flatMap { variant, fields in
      fields.flatMap { field in
        [term(field, variant, prefix + field.name)] + inner(field, prefix + field.name)
      }
    }
  }

  private static func inner(_ field: StudyDescription.Field, _ path: String) -> [Term] {
    switch field.content {
    case .object(let object): terms(of: object, in: path + ".")
    case .objects(let object): terms(of: object, in: path + "[].")
    case .value, .anything: []
    }
  }

  private static func term(
    _ field: StudyDescription.Field, _ variant: String?, _ path: String
  ) -> Term {
    let only = variant.map { " (only with kind \"\($0)\")" } ?? ""
    var facts: [Fact] = []
    if case .value(let type) = field.content { facts.append(Fact("allowed", type.fullWords)) }
    facts.append(Fact("required", field.isRequired ? "yes" : "no"))
    facts.append(Fact("example", "Scenarios/studies/grant-length.json5"))
    return Term(
      field.name, .setting, place: path, meaning: field.meaning + only, facts: facts,
      aliases: [path.filter { $0 != "[" && $0 != "]" }])
  }
}
