import Partnership
import ScenarioFiles

extension Term {
  /// A term for each setting of scenario files, and one for each kind of event and of network.
  static let settings: [Term] = PlacedField.all.map(term) + variants(.event) + variants(.network)

  private static func term(_ place: PlacedField) -> Term {
    let field = place.field
    var facts = [Fact("allowed", field.type.fullWords)]
    facts.append(Fact("default", field.defaultText ?? "none: it must be given"))
    if let unit = field.unit(in: place.owner) { facts.append(Fact("unit", unit)) }
    if let source = field.source(in: place.owner) { facts.append(Fact("source", source)) }
    facts.append(Fact("example", field.example))
    let only = place.variant.map { " (only with kind \"\($0)\")" } ?? ""
    return Term(
      field.name, .setting, place: place.path, meaning: field.meaning + only, facts: facts,
      aliases: [place.path.filter { $0 != "[" && $0 != "]" }])
  }

  private static func variants(_ kind: ObjectKind) -> [Term] {
    let object = ObjectDescription.of(kind)
    return object.variants.map { variant in
      let settings = variant.fields.map { field in
        "\(field.name)\(field.isRequired ? "" : " (may be left out)")"
      }
      let list = kind == .event ? "events[]" : "network"
      let own = settings.isEmpty ? "none of its own" : settings.joined(separator: ", ")
      return Term(
        variant.kind, .setting, place: "\(list).kind \"\(variant.kind)\"",
        meaning: "a kind of \(object.noun): \(variant.meaning)",
        facts: [Fact("settings", own), Fact("example", example(variant, kind))])
    }
  }

  private static func example(_ variant: ObjectDescription.Variant, _ kind: ObjectKind) -> String {
    let month = kind == .event ? "month: 12, " : ""
    let own = variant.fields.filter(\.isRequired).map { ", " + $0.example }.joined()
    return "{ \(month)kind: \"\(variant.kind)\"\(own) }"
  }
}

extension FieldType {
  /// The type in words, with what a list or a map holds.
  var fullWords: String {
    switch self {
    case .list(let element, _): "a list: \(element.fullWords)"
    case .object(let kind): "an object { \(ObjectDescription.of(kind).partsInWords) }"
    case .map(let names, let value):
      "an object whose names are \(names.words), each with \(value.words)"
    default: words
    }
  }
}

extension ObjectDescription {
  /// The names of all settings, the kinds in the end.
  fileprivate var partsInWords: String {
    let names = fields.map(\.name).joined(separator: ", ")
    return variants.isEmpty ? names : names + ", …"
  }
}

extension FieldDescription {
  /// The setting with a value that it may have.
  var example: String { "\(name): \(exampleValue)" }

  private var exampleValue: String {
    if case .number(let value) = absence { return PlainNumber.text(value) }
    if case .integer(let value) = absence { return String(value) }
    return type.exampleValue
  }
}

extension FieldType {
  /// A value of the type.
  var exampleValue: String {
    switch self {
    case .text: "\"a text\""
    case .identifier: "\"district\""
    case .integer(let range): range.contains(36) ? "36" : String(range.lowest)
    case .number(let range): range.contains(0.5) ? "0.5" : "1"
    case .choice(let values): "\"\(values.first ?? "")\""
    case .reference(let kind): "\"\(kind.exampleName)\""
    case .interval: "[0.1, 0.3]"
    case .list(let element, let count) where count.lowest == 2 && count.highest == 2:
      "[\(element.exampleValue), \(element.secondValue)]"
    case .list(let element, _): "[\(element.exampleValue)]"
    case .object(let kind): kind.example
    case .map(.settingPath, _): "{ \"parameters.capabilityMemory\": [12, 36] }"
    case .map(let names, let value): "{ \"\(names.exampleName)\": \(value.exampleValue) }"
    case .network: "{ kind: \"random\", degree: 10 }"
    }
  }

  /// Another value than ``exampleValue``, for pairs.
  private var secondValue: String {
    if case .reference(.partner) = self { "\"college\"" } else { exampleValue }
  }
}

extension ObjectKind {
  /// An object of the kind with what it needs.
  fileprivate var example: String {
    let object = ObjectDescription.of(self)
    let needed = object.fields.filter(\.isRequired)
    let shown = needed.isEmpty ? Array(object.fields.prefix(1)) : needed
    return "{ " + shown.map(\.example).joined(separator: ", ") + " }"
  }
}

extension ReferenceKind {
  /// A name of the kind.
  fileprivate var exampleName: String {
    switch self {
    case .partner: "district"
    case .goal: "enrolment"
    case .measure: "engagement"
    case .parameter: "negativity"
    case .partnerField: "capacity"
    case .settingPath: "parameters.capabilityMemory"
    }
  }
}

extension IntegerRange {
  /// Whether a small whole number lies within.
  fileprivate func contains(_ value: Int) -> Bool {
    value >= lowest && value >= 0 && UInt64(value) <= highest
  }
}
