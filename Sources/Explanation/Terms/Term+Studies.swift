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
    var facts = [Fact("allowed", field.content.words(field.name))]
    if case .object(let object) = field.content {
      facts += object.variants.map { Fact("kind", $0.kind + parts($0.fields)) }
    }
    facts.append(Fact("required", field.isRequired ? "yes" : "no"))
    facts.append(Fact("example", field.example))
    return Term(
      field.name, .setting, place: path, meaning: field.meaning + only, facts: facts,
      aliases: [path.filter { $0 != "[" && $0 != "]" }])
  }

  private static func parts(_ fields: [StudyDescription.Field]) -> String {
    fields.isEmpty ? "" : ", with " + fields.map(\.name).joined(separator: ", ")
  }
}

extension StudyDescription.Content {
  /// What may stand there, in words.
  fileprivate func words(_ name: String) -> String {
    switch self {
    case .value(let type): type.fullWords
    case .object(let object): "an object { \(object.partsInWords) }"
    case .objects(let object): "a list: an object { \(object.partsInWords) }"
    case .anything: Self.others[name]?.words ?? "a value that fits the other settings"
    }
  }

  /// Settings whose type depends on others.
  fileprivate static let others: [String: (words: String, example: String)] = [
    "scenario": ("the path of a file, or an object { } with a scenario", "\"my-region.json5\""),
    "list": ("a list of numbers, or of texts", "[0.94, 0.97, 0.99]"),
    "category": ("a list of numbers, or of texts", "[0.2, 0.8]"),
    "baseline": ("a number or a text that the factor may have", "0.5"),
    "rows": ("a list of lists, one for each row, one value for each factor", "[[0.94], [0.99]]"),
    "designId": ("a list of whole numbers from 0 on, one for each row", "[0, 1]"),
    "strategy": ("a list of ids, or null for all, one for each row", "[\"quick-wins\", null]"),
    "replication": ("a list of whole numbers from 0 on, or null, one for each row", "[0, null]"),
  ]
}

extension StudyDescription {
  fileprivate var partsInWords: String {
    fields.map(\.name).joined(separator: ", ") + (variants.isEmpty ? "" : ", …")
  }

  /// An object with what it needs: the first kind that needs something, if there are kinds.
  fileprivate var example: String {
    let variant = variants.first { $0.fields.contains(where: \.isRequired) }
    var needed = (fields + (variant?.fields ?? [])).filter { $0.isRequired && $0.name != "kind" }
    if needed.isEmpty { needed = Array(fields.filter { $0.name == "halfWidth" }) }
    let kind = variant.map { "kind: \"\($0.kind)\", " } ?? ""
    return "{ \(kind)\(needed.map(\.example).joined(separator: ", ")) }"
  }
}

extension StudyDescription.Field {
  /// The setting with a value that it may have.
  fileprivate var example: String {
    switch content {
    case .value where name == "path": "path: \"parameters.trustRetention\""
    case .value where name == "halfWidth": "halfWidth: 0.01"
    case .value where name == "points" || name == "baseRows": "\(name): 64"
    case .value where name == "strategies": "strategies: [\"quick-wins\", \"now-and-then\"]"
    case .value where name == "baseline": "baseline: \"quick-wins\""
    case .value where name == "strategy": "strategy: \"now-and-then\""
    case .value where name == "of": "of: \"outcome\""
    case .value(let type): "\(name): \(type.exampleValue)"
    case .object(let object): "\(name): \(object.example)"
    case .objects where name == "factors":
      "factors: [{ path: \"parameters.trustRetention\", list: [0.94, 0.97, 0.99] }]"
    case .objects(let object): "\(name): [\(object.example)]"
    case .anything: "\(name): \(StudyDescription.Content.others[name]?.example ?? "0.5")"
    }
  }
}
