import Partnership
import ScenarioFiles
import Tables

extension ScenarioSchema {
  /// The schema of one value.
  static func type(_ type: FieldType) -> JSONValue {
    switch type {
    case .text(let allowsEmpty):
      allowsEmpty ? ["type": "string"] : ["type": "string", "minLength": 1]
    case .identifier: ["type": "string", "pattern": "^[A-Za-z0-9_-]+$"]
    case .integer(let range): integer(range)
    case .number(let range): number(range)
    case .choice(let values): ["enum": JSONValue(values)]
    case .reference(let kind): name(kind)
    case .interval:
      ["type": "array", "items": ["type": "number"], "minItems": 2, "maxItems": 2]
    case .list(let element, let count): list(element, count)
    case .object(let kind): ["$ref": .string(reference(to: kind))]
    case .map(let names, let value): map(names, value)
    case .network: ["anyOf": [["const": "complete"], ["$ref": .string(reference(to: .network))]]]
    }
  }

  private static func integer(_ range: IntegerRange) -> JSONValue {
    ["type": "integer", "minimum": JSONValue(range.lowest), "maximum": JSONValue(range.highest)]
  }

  private static func number(_ range: AllowedRange) -> JSONValue {
    var schema = JSONObject()
    schema["type"] = "number"
    if let low = range.lowest {
      schema[range.excludesLowest ? "exclusiveMinimum" : "minimum"] = JSONValue(low)
    }
    if let high = range.highest { schema["maximum"] = JSONValue(high) }
    return .object(schema)
  }

  private static func list(_ element: FieldType, _ count: IntegerRange) -> JSONValue {
    var schema = JSONObject()
    schema["type"] = "array"
    schema["items"] = type(element)
    if count.lowest > 0 { schema["minItems"] = JSONValue(count.lowest) }
    if count.highest < UInt64(Int.max) { schema["maxItems"] = JSONValue(count.highest) }
    return .object(schema)
  }

  /// A name: only those of the model are known to the schema.
  private static func name(_ kind: ReferenceKind) -> JSONValue {
    switch kind {
    case .parameter: ["enum": JSONValue(Parameter.allCases.map(\.name))]
    case .partnerField: ["enum": JSONValue(PartnerField.allCases.map(\.name))]
    case .measure:
      [
        "anyOf": [
          ["enum": JSONValue(Measure.common.map { $0.definition(goals: []).name })],
          ["type": "string", "pattern": "^outcome_"],
        ]
      ]
    case .settingPath: ["type": "string", "pattern": .string(pathPattern)]
    case .partner, .goal: ["type": "string", "minLength": 1]
    }
  }

  /// A map: of parameters each name has its own range.
  private static func map(_ names: ReferenceKind, _ value: FieldType) -> JSONValue {
    switch names {
    case .parameter:
      var properties = JSONObject()
      for parameter in Parameter.allCases {
        let definition = parameter.definition
        var property = number(definition.allowed).object ?? JSONObject()
        property["description"] = .string(definition.meaning)
        property["default"] = JSONValue(definition.defaultValue)
        properties[definition.name] = .object(property)
      }
      return [
        "type": "object", "properties": .object(properties), "additionalProperties": false,
      ]
    default:
      return ["type": "object", "propertyNames": name(names), "additionalProperties": type(value)]
    }
  }

  /// The paths of settings that may be uncertain, as a regular expression.
  private static var pathPattern: String {
    let parameters = Parameter.allCases.map(\.name).joined(separator: "|")
    let stocks = InitialStock.allCases.map(\.name).joined(separator: "|")
    let fields = PartnerField.allCases.map(\.name).joined(separator: "|")
    return "^(parameters\\.(\(parameters))|initial\\.(\(stocks))|backbone\\.(level|initial)"
      + "|partners\\.([A-Za-z0-9_-]+\\.)?(\(fields)))$"
  }
}
