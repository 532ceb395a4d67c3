import Partnership
import Tables

/// A run.
public struct RunRow: Sendable {
  /// Position in the planned order: worlds first, strategies within a world.
  public let id: Int
  /// The scenario's name.
  public let scenario: String
  /// The strategy's id.
  public let strategy: String
  /// The world.
  public let replication: Int
  /// Drawn values, in the order of the blueprint's uncertain settings.
  public let drawn: [Double]
  /// Months simulated.
  public let months: Int
  /// The last record.
  public let end: ArraySlice<Double>

  static func table(_ blueprint: Blueprint) -> TableDefinition<RunRow> {
    let drawn = blueprint.uncertainPaths.map { path in
      ColumnDescription(
        ColumnName(setting: path.text) ?? ColumnName(identifier: path.identifier) ?? "setting",
        .number, "Value of \(path.text) in this world")
    }
    return TableDefinition(
      fileName: "runs.csv", title: "Runs",
      about: "One row is one run: one strategy in one possible world. Measures are those of the "
        + "last record.",
      columns: [
        .integer("run_id", "Position in the planned order", constraints: .required) { $0.id },
        .integer("design_id", "Point of the design", constraints: .required) { _ in 0 },
        .string("scenario", "Name of the scenario", constraints: .required) { $0.scenario },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .integer("replication", "Number of the possible world", constraints: .required) {
          $0.replication
        },
        .string("status", "How the run ended", constraints: .required) { _ in "ok" },
        .integer("months", unit: "months", "Months simulated") { $0.months },
        .numbers(distinct(drawn + blueprint.measureColumns)) { $0.drawn[...] + $0.end },
      ], primaryKey: ["run_id"],
      foreignKeys: [ForeignKey(["design_id"], in: "design.csv")])
  }

  /// The same columns, later ones renamed where a name occurs twice.
  private static func distinct(_ columns: [ColumnDescription]) -> [ColumnDescription] {
    var seen: Set<String> = []
    return columns.map { column in
      var column = column
      while !seen.insert(column.name.text).inserted {
        column.name = ColumnName(identifier: column.name.text + "_2") ?? column.name
      }
      return column
    }
  }
}

extension SettingPath {
  /// The path as an identifier that keeps the case of ids.
  var identifier: String {
    String(text.map { $0 == "." || $0 == "-" ? "_" : $0 })
  }
}
