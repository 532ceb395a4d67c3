import Partnership
import Tables

/// A point of a design.
public struct DesignRow: Sendable {
  /// Its number.
  public let id: Int
  /// All parameters, in the order of `Parameter`.
  public let parameters: [Double]

  static var table: TableDefinition<DesignRow> {
    TableDefinition(
      fileName: "design.csv", title: "Design",
      about: "One row is one point of the design: the "
        + "parameters of the scenario, before any is drawn or overridden by a strategy.",
      columns: [
        .integer("design_id", "Number of the point", constraints: .required) { $0.id },
        .numbers(Parameter.allCases.map(\.column)) { $0.parameters[...] },
      ], primaryKey: ["design_id"])
  }
}

extension Parameter {
  /// The parameter's column.
  var column: ColumnDescription {
    ColumnDescription(
      ColumnName(setting: name) ?? "parameter", .number, unit: definition.unit,
      definition.meaning.prefix(1).uppercased() + definition.meaning.dropFirst())
  }
}

extension MeasureDefinition {
  /// The measure's column.
  var column: ColumnDescription {
    ColumnDescription(
      ColumnName(identifier: name) ?? "measure", .number, unit: unit,
      meaning.prefix(1).uppercased() + meaning.dropFirst())
  }
}

extension Blueprint {
  /// The columns of the measures, in order.
  var measureColumns: [ColumnDescription] {
    measures.map { $0.definition(goals: scenario.goals).column }
  }
}
