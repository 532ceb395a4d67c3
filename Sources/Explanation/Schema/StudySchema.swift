import ScenarioFiles
import Tables

/// The JSON Schema of study files: a scenario, the settings that vary, and a design.
///
/// The scenario may stand inside, as ``ScenarioSchema`` says, or be named by its path.
public enum StudySchema {
  /// The schema.
  public static let value: JSONValue = {
    var schema = JSONObject()
    schema["$schema"] = .string(ScenarioSchema.dialect)
    schema["title"] = "trustlab study"
    for member in object(.study).object?.members ?? [] where member.key != "title" {
      schema[member.key] = member.value
    }
    schema["$defs"] = ScenarioSchema.value["$defs"] ?? [:]
    return .object(schema)
  }()

  private static func object(_ description: StudyDescription) -> JSONValue {
    guard !description.variants.isEmpty else { return form(description.fields, description.noun) }
    return [
      "title": .string(description.noun),
      "oneOf": .array(
        description.variants.map { variant in
          form(description.fields + variant.fields, description.noun, kind: variant.kind)
        }),
    ]
  }

  private static func form(
    _ fields: [StudyDescription.Field], _ title: String, kind: String? = nil
  ) -> JSONValue {
    var properties = JSONObject()
    for field in fields {
      var property = value(field).object ?? JSONObject()
      if field.name == "kind", let kind {
        property = JSONObject()
        property["const"] = .string(kind)
      }
      property["description"] = .string(field.meaning)
      properties[field.name] = .object(property)
    }
    return [
      "title": .string(title), "type": "object", "properties": .object(properties),
      "required": JSONValue(fields.filter(\.isRequired).map(\.name)),
      "additionalProperties": false,
    ]
  }

  private static func value(_ field: StudyDescription.Field) -> JSONValue {
    switch field.content {
    case .value(let type): ScenarioSchema.type(type)
    case .object(let description): object(description)
    case .objects(let description): ["type": "array", "items": object(description)]
    case .anything:
      field.name == "scenario"
        ? [
          "anyOf": [
            ["type": "string", "minLength": 1],
            ["$ref": .string(ScenarioSchema.reference(to: .scenario))],
          ]
        ] : [:]
    }
  }
}
