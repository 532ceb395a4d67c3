extension TableDefinition {
  /// The name of the schema file: `runs.csv` has `runs.schema.json`.
  public var schemaFileName: String {
    String(fileName.dropLast(".csv".count)) + ".schema.json"
  }

  /// The schema in the form of Frictionless Table Schema, which gives readers in R and Python the
  /// types, units, meanings and keys of the columns.
  ///
  /// Source: Table Schema, Data Package standard 2.0, 2024. `unit` is an addition of ours, which
  /// the standard allows.
  public var schema: JSONValue {
    var object = JSONObject()
    object["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json"
    object["title"] = .string(title)
    object["description"] = .string(hasFreeText ? about + " " + DefusedText.note : about)
    object["fields"] = .array(descriptions.map(\.schema))
    object["missingValues"] = [""]
    if !primaryKey.isEmpty { object["primaryKey"] = JSONValue(primaryKey.map(\.text)) }
    if !foreignKeys.isEmpty {
      object["foreignKeys"] = .array(foreignKeys.map { $0.schema(in: fileName) })
    }
    return .object(object)
  }

  /// Whether there is a column of text whose values are not listed in advance.
  var hasFreeText: Bool {
    descriptions.contains { $0.type == .string && $0.constraints.allowed.isEmpty }
  }
}

extension ColumnDescription {
  /// The field of the schema.
  var schema: JSONValue {
    var field = JSONObject()
    field["name"] = .string(name.text)
    field["type"] = .string(type.rawValue)
    field["description"] = .string(meaning)
    if !unit.isEmpty { field["unit"] = .string(unit) }
    if type == .boolean {
      field["trueValues"] = ["true"]
      field["falseValues"] = ["false"]
    }
    if let constraints = constraints.schema(of: type) { field["constraints"] = constraints }
    return .object(field)
  }
}

extension ColumnConstraints {
  /// The constraints of the schema, or `nil` if there are none.
  func schema(of type: ColumnType) -> JSONValue? {
    var object = JSONObject()
    if isRequired { object["required"] = true }
    if isUnique { object["unique"] = true }
    object["minimum"] = minimum.map { Self.bound($0, type) }
    object["maximum"] = maximum.map { Self.bound($0, type) }
    if !allowed.isEmpty { object["enum"] = JSONValue(allowed) }
    return object.members.isEmpty ? nil : .object(object)
  }

  private static func bound(_ value: Double, _ type: ColumnType) -> JSONValue {
    if type == .integer, let whole = Int64(exactly: value) { return JSONValue(whole) }
    return JSONValue(value)
  }
}

extension ForeignKey {
  /// The foreign key of the schema; a resource is named after its file.
  func schema(in fileName: String) -> JSONValue {
    let resource = table == fileName ? "" : table.split(separator: ".").first.map(String.init) ?? ""
    return [
      "fields": JSONValue(columns.map(\.text)),
      "reference": [
        "resource": .string(resource), "fields": JSONValue(references.map(\.text)),
      ],
    ]
  }
}
