import Partnership
import ScenarioFiles
import Tables

/// The JSON Schema of scenario files, for editors and for checks by other programs.
///
/// It is made from the same descriptions by which files are read, so that what an editor offers and
/// what the reader accepts cannot drift apart. The schema says all that can be said of a single
/// value: names, types, ranges, choices, which settings are required. What several values must
/// fulfil together (ids that exist, phases in order, shares not all 0) only the reader knows.
///
/// Dialect: 2020-12. An object with forms, such as an event, is described by `oneOf`, one form each.
public enum ScenarioSchema {
  /// The dialect of the schema.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// The schema.
  public static let value: JSONValue = {
    var schema = JSONObject()
    schema["$schema"] = .string(dialect)
    schema["title"] = "trustlab scenario"
    schema["$ref"] = .string(reference(to: .scenario))
    var definitions = JSONObject()
    for kind in ObjectKind.allCases { definitions[kind.rawValue] = object(kind) }
    schema["$defs"] = .object(definitions)
    return .object(schema)
  }()

  /// The address of a kind of object within the schema.
  static func reference(to kind: ObjectKind) -> String { "#/$defs/\(kind.rawValue)" }

  private static func object(_ kind: ObjectKind) -> JSONValue {
    let description = ObjectDescription.of(kind)
    guard !description.variants.isEmpty else {
      return form(description.fields, title: description.noun)
    }
    let forms = description.variants.map { variant in
      form(
        description.fields + variant.fields, title: variant.meaning,
        fixed: ["kind": .string(variant.kind)])
    }
    return ["title": .string(description.noun), "oneOf": .array(forms)]
  }

  private static func form(
    _ fields: [FieldDescription], title: String, fixed: [String: JSONValue] = [:]
  ) -> JSONValue {
    var properties = JSONObject()
    for field in fields {
      var property = type(field.type).object ?? JSONObject()
      if let value = fixed[field.name] {
        property = JSONObject()
        property["const"] = value
      }
      property["description"] = .string(field.meaning)
      if let standard = field.defaultValue { property["default"] = standard }
      properties[field.name] = .object(property)
    }
    return [
      "title": .string(title), "type": "object",
      "properties": .object(properties),
      "required": JSONValue(fields.filter(\.isRequired).map(\.name)),
      "additionalProperties": false,
    ]
  }
}

extension FieldDescription {
  /// The default, if it is a number.
  fileprivate var defaultValue: JSONValue? {
    switch absence {
    case .number(let value): JSONValue(value)
    case .integer(let value): JSONValue(value)
    case .required, .words: nil
    }
  }
}
