import Tables

/// The JSON Schema of `study.json`, the record that a study leaves beside its tables.
///
/// Members that later versions may add are allowed; the scenario inside follows ``ScenarioSchema``.
public enum RecordSchema {
  /// The schema.
  public static let value: JSONValue = {
    var schema = JSONObject()
    schema["$schema"] = .string(ScenarioSchema.dialect)
    schema["title"] = "trustlab study record"
    schema["type"] = "object"
    schema["properties"] = .object(properties)
    schema["required"] = JSONValue(properties.keys)
    schema["$defs"] = ScenarioSchema.value["$defs"] ?? [:]
    return .object(schema)
  }()

  private static let properties: JSONObject = {
    var all = JSONObject()
    all["schemaVersion"] = ["const": 1, "description": "version of this form"]
    all["tool"] = record(["name": text, "version": text], "which program wrote it")
    all["modelVersion"] = ["type": "integer", "description": "version of the model"]
    all["kind"] = ["type": "string", "description": "what kind of study it was"]
    all["name"] = ["type": "string", "description": "name of the scenario"]
    all["generator"] = ["type": "string", "description": "the random number generator"]
    all["seed"] = ["type": "integer", "minimum": 0, "description": "seed of all chance"]
    all["replications"] = ["type": "integer", "minimum": 1, "description": "possible worlds"]
    all["months"] = ["type": "integer", "minimum": 1, "description": "length of a run"]
    all["files"] = ["type": "array", "items": file, "description": "what was written"]
    all["scenarioDigest"] = digest
    all["scenario"] = ["$ref": .string(ScenarioSchema.reference(to: .scenario))]
    return all
  }()

  private static let text: JSONValue = ["type": "string"]
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  private static let digest: JSONValue = ["type": "string", "pattern": "^[0-9a-f]{64}$"]
  private static let file = record(
    ["name": text, "bytes": count, "sha256": digest], "a file and its digest")

  private static func record(
    _ members: KeyValuePairs<String, JSONValue>, _ meaning: String
  ) -> JSONValue {
    var properties = JSONObject()
    for (name, schema) in members { properties[name] = schema }
    return [
      "type": "object", "description": .string(meaning), "properties": .object(properties),
      "required": JSONValue(properties.keys),
    ]
  }
}
