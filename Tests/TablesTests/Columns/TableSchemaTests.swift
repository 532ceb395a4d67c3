import Testing

@testable import Tables

@Test func schemaFileIsNamedAfterTheTable() {
  #expect(samples.schemaFileName == "samples.schema.json")
}

@Test func schemaListsEveryColumnWithItsType() throws {
  let fields = try #require(samples.schema["fields"]?.array)
  #expect(fields.compactMap { $0["name"]?.string } == samples.columnNames)
  #expect(
    fields.compactMap { $0["type"]?.string } == [
      "integer", "string", "integer", "boolean", "number", "number", "number", "integer",
    ])
}

@Test func schemaHoldsUnitsKeysAndConstraints() throws {
  let schema = samples.schema
  let fields = try #require(schema["fields"]?.array)
  #expect(fields[0]["constraints"] == ["required": true, "minimum": 0])
  #expect(fields[4]["constraints"] == ["minimum": 0.0, "maximum": 1.0])
  #expect(fields[4]["unit"] == "EUR")
  #expect(fields[1]["constraints"] == nil)
  #expect(schema["primaryKey"] == ["id"])
  #expect(
    schema["foreignKeys"] == [
      ["fields": ["name"], "reference": ["resource": "hubs", "fields": ["hub"]]]
    ])
  #expect(schema["missingValues"] == [""])
}

@Test func schemaListsAllowedTexts() {
  let constraints = ColumnConstraints(isUnique: true, allowed: ["ok", "failed"])
  #expect(constraints.schema(of: .string) == ["unique": true, "enum": ["ok", "failed"]])
  #expect(constraints.sentence == "unique, one of ok, failed")
}

@Test func foreignKeyIntoItsOwnTableHasNoResource() {
  let key = ForeignKey(["parent"], in: "t.csv", references: ["id"])
  #expect(key.schema(in: "t.csv")["reference"]?["resource"] == "")
}

@Test func documentationIsATableOfTheColumns() {
  let lines = samples.documentation.split(separator: "\n").map(String.init)
  #expect(lines[0] == "## Samples")
  #expect(lines.contains("Primary key: `id`."))
  #expect(lines.contains("`name` → `hub` of `hubs.csv`."))
  #expect(lines.contains("| `id` | integer |  | Number | required, at least 0 |"))
  #expect(lines.contains("| `name` | string |  | Name of a \\| hub |  |"))
  #expect(lines.contains("| `cost` | number | EUR | Money spent | at least 0, at most 1 |"))
  #expect(lines.last == DefusedText.note)
}

@Test func schemaAndDocumentationSayThatFreeTextIsDefused() {
  #expect(samples.schema["description"]?.string == "One row is one sample. " + DefusedText.note)
  let listed = TableDefinition<Int>(
    fileName: "t.csv", title: "T", about: "About.",
    columns: [.string("status", "Status", constraints: .init(allowed: ["ok"])) { _ in "ok" }])
  #expect(listed.schema["description"] == "About.")
  #expect(!listed.documentation.contains(DefusedText.note))
}

@Test func schemaIsTheSameTextEveryTime() {
  #expect(samples.schema.text(.pretty) == samples.schema.text(.pretty))
  #expect(samples.schema.object?.keys.prefix(4) == ["$schema", "title", "description", "fields"])
}

@Test func wholeTableSchemaIsThis() {
  let table = TableDefinition<Int>(
    fileName: "boxes.csv", title: "Boxes", about: "One row is one box.",
    columns: [
      .integer("box_id", "Number of the box", constraints: .required) { $0 },
      .boolean("is_best", "Whether it is best") { _ in true },
    ])
  #expect(
    table.schema.text(.compact)
      == """
      {"$schema":"https://datapackage.org/profiles/2.0/tableschema.json","title":"Boxes",\
      "description":"One row is one box.","fields":[{"name":"box_id","type":"integer",\
      "description":"Number of the box","constraints":{"required":true}},{"name":"is_best",\
      "type":"boolean","description":"Whether it is best","trueValues":["true"],\
      "falseValues":["false"]}],"missingValues":[""]}
      """)
}
