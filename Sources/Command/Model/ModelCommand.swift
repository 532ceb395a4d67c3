import Console
import TrustLab

/// `trustlab model`: the tables that describe the model, or the schema of its files.
enum ModelCommand {
  static let schema = Option.flag("schema", help: "print a JSON Schema")
  static let of = Option.choice(
    "of", ["scenario", "study", "record"], value: "FILES", default: "scenario",
    help: "which files the schema is for: scenarios, studies, or study.json")
  static let table = Option.choice(
    "table", ModelTables.allCases.map(\.rawValue), value: "NAME",
    defaultText: "parameters and measures", help: "print one table")

  static let description = CommandDescription(
    name: "model", group: "understand", purpose: "print the tables of the model, or its schema",
    options: [table, schema, of],
    examples: [
      CommandExample("trustlab model", "all parameters and measures, as Markdown"),
      CommandExample("trustlab model --table constructs", "which setting carries which idea"),
      CommandExample(
        "trustlab model --schema > scenario.schema.json",
        "a schema for editors that complete and check scenario files"),
    ],
    notes: [
      "The tables are made from the code that runs; the documentation holds copies of them."
    ])

  static func run(_ session: CommandSession) throws -> ExitCode {
    let invocation = session.invocation
    try invocation.refuse(schema, with: table)
    if invocation[schema] {
      session.streams.write(document(invocation[of]).text(.pretty) + "\n")
      return .done
    }
    if let name = invocation[table], let wanted = ModelTables(rawValue: name) {
      session.streams.write(wanted.markdown)
      return .done
    }
    let both: [ModelTables] = [.parameters, .measures]
    session.streams.write(
      both.map { "## \($0.title)\n\n\($0.markdown)" }.joined(separator: "\n"))
    return .done
  }

  private static func document(_ files: String) -> JSONValue {
    switch files {
    case "study": StudySchema.value
    case "record": RecordSchema.value
    default: ScenarioSchema.value
    }
  }
}
