import Partnership
import Statistics
import Tables

/// The tables of a study, each defined once.
public struct StudyTables: Sendable {
  /// One row is one parameter point.
  public let design: TableDefinition<DesignRow>
  /// One row is one run: one strategy in one world.
  public let runs: TableDefinition<RunRow>
  /// One row is one measure of one strategy in one month, over all worlds.
  public let summary: TableDefinition<SummaryRow>
  /// One row is one measure of one strategy against the baseline.
  public let contrasts: TableDefinition<ContrastRow>
  /// One row is one record of one run.
  public let trajectories: TableDefinition<TrajectoryRow>
  /// One row is one partner in one record of one run.
  public let partners: TableDefinition<PartnerRow>

  /// The tables for a scenario.
  public init(_ blueprint: Blueprint) {
    design = DesignRow.table
    runs = RunRow.table(blueprint)
    summary = SummaryRow.table
    contrasts = ContrastRow.table
    trajectories = TrajectoryRow.table(blueprint)
    partners = PartnerRow.table
  }
}

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

/// A measure of a strategy in a month.
public struct SummaryRow: Sendable {
  /// The scenario's name.
  public let scenario: String
  /// The strategy's id.
  public let strategy: String
  /// Months after the start.
  public let month: Int
  /// The measure's name.
  public let output: String
  /// Where it lay.
  public let summary: Summary

  static var table: TableDefinition<SummaryRow> {
    TableDefinition(
      fileName: "summary.csv", title: "Summary",
      about: "One row is one measure of one strategy in one month, over all possible worlds. "
        + "Quantiles are of type 7, exact up to 1,000 worlds and within 0.4 % of the value beyond.",
      columns: [
        .integer("design_id", "Point of the design", constraints: .required) { _ in 0 },
        .string("scenario", "Name of the scenario", constraints: .required) { $0.scenario },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .integer("month", unit: "months", "Months after the start", constraints: .required) {
          $0.month
        },
        .string("output", "Name of the measure", constraints: .required) { $0.output },
        .integer("n", "Number of worlds") { $0.summary.count },
        .integer("n_failed", "Worlds whose run failed") { $0.summary.missing },
        .number("mean", "Mean over the worlds") { $0.summary.mean },
        .number("sd", "Standard deviation over the worlds (n - 1)") {
          $0.summary.standardDeviation
        },
        .number("se", "Standard error of the mean") { $0.summary.standardError },
        .number("ci_low", "Lower end of the 95 % interval of the mean") {
          $0.summary.meanInterval?.low
        },
        .number("ci_high", "Upper end of the 95 % interval of the mean") {
          $0.summary.meanInterval?.high
        },
        quantile("q05", 0), quantile("q25", 1), quantile("q50", 2), quantile("q75", 3),
        quantile("q95", 4),
      ], primaryKey: ["design_id", "scenario", "strategy", "month", "output"],
      foreignKeys: [ForeignKey(["design_id"], in: "design.csv")])
  }

  private static func quantile(_ name: ColumnName, _ place: Int) -> ColumnGroup<SummaryRow> {
    .number(name, "Quantile at \(Summary.levels[place]) over the worlds") {
      $0.summary.quantiles.indices.contains(place) ? $0.summary.quantiles[place] : nil
    }
  }
}

/// A measure of a strategy against the baseline's.
public struct ContrastRow: Sendable {
  /// The scenario's name.
  public let scenario: String
  /// Ids of the strategy and of the baseline.
  public let strategy, baseline: String
  /// The measure's name.
  public let output: String
  /// The comparison.
  public let contrast: Contrast

  static var table: TableDefinition<ContrastRow> {
    TableDefinition(
      fileName: "contrasts.csv", title: "Contrasts",
      about: "One row is one measure of one strategy minus the baseline's in the same worlds, at "
        + "one milestone. Interval and p-value are Student's; p_adjusted is Holm's over the "
        + "strategies of one output and month. Empty where a difference does not vary.",
      columns: [
        .string("scenario", "Name of the scenario", constraints: .required) { $0.scenario },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .string("baseline", "Id of the baseline", constraints: .required) { $0.baseline },
        .integer("month", unit: "months", "Months after the start", constraints: .required) {
          $0.contrast.month
        },
        .string("output", "Name of the measure", constraints: .required) { $0.output },
        .integer("n_pairs", "Number of worlds") { $0.contrast.count },
        .number("mean_diff", "Mean of strategy - baseline") { $0.contrast.meanDifference },
        .number("sd_diff", "Standard deviation of the difference") {
          $0.contrast.standardDeviation
        },
        .number("ci_low", "Lower end of the 95 % interval") { $0.contrast.interval?.low },
        .number("ci_high", "Upper end of the 95 % interval") { $0.contrast.interval?.high },
        .number("p_value", "Two-sided p-value of a mean difference of 0") { $0.contrast.pValue },
        .number("p_adjusted", "The same after Holm") { $0.contrast.adjustedPValue },
        .number("correlation", "Correlation of strategy and baseline over the worlds") {
          $0.contrast.correlation
        },
        .number("effect_size", "Mean difference in units of its spread") {
          $0.contrast.effectSize
        },
        .number(
          "prob_superior", "Share of worlds in which the strategy's number is larger, ties half"
        ) { $0.contrast.probabilityLarger },
      ], primaryKey: ["scenario", "strategy", "baseline", "month", "output"])
  }
}

/// A record of a run.
public struct TrajectoryRow: Sendable {
  /// The strategy's id.
  public let strategy: String
  /// The world.
  public let replication: Int
  /// Months after the start.
  public let month: Int
  /// The measures.
  public let values: ArraySlice<Double>

  static func table(_ blueprint: Blueprint) -> TableDefinition<TrajectoryRow> {
    TableDefinition(
      fileName: "trajectories.csv", title: "Trajectories",
      about: "One row is one record of one run: the start (month 0) and the end of every month.",
      columns: [
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .integer("replication", "Number of the possible world", constraints: .required) {
          $0.replication
        },
        .integer("month", unit: "months", "Months after the start", constraints: .required) {
          $0.month
        },
        .numbers(blueprint.measureColumns) { $0.values },
      ], primaryKey: ["strategy", "replication", "month"])
  }
}

/// A partner in a record of a run.
public struct PartnerRow: Sendable {
  /// The strategy's id.
  public let strategy: String
  /// The world.
  public let replication: Int
  /// Months after the start.
  public let month: Int
  /// The partner's id.
  public let partner: String
  /// The fields of `PartnerRecord`.
  public let values: ArraySlice<Double>

  static var table: TableDefinition<PartnerRow> {
    TableDefinition(
      fileName: "partners.csv", title: "Partners",
      about: "One row is one partner in one record of one run.",
      columns: [
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .integer("replication", "Number of the possible world", constraints: .required) {
          $0.replication
        },
        .integer("month", unit: "months", "Months after the start", constraints: .required) {
          $0.month
        },
        .string("partner", "Id of the partner", constraints: .required) { $0.partner },
        .numbers(
          PartnerRecord.allCases.map {
            ColumnDescription(
              ColumnName(identifier: $0.name) ?? "field", .number,
              $0.meaning.prefix(1).uppercased() + $0.meaning.dropFirst())
          }
        ) { $0.values },
      ], primaryKey: ["strategy", "replication", "month", "partner"])
  }
}
