import Statistics
import Tables

/// One index of one factor.
struct SensitivityRow: Sendable {
  let output, index, parameter: String
  var second: String?
  let estimate: Double?
  var interval: Interval?
  var count: Int
  var dropped = 0
  var note: String?

  /// What an index counts, for an axis.
  static func words(_ index: String) -> String {
    switch index {
    case "total": "share of variance with all interactions, 95 % interval"
    case "mu_star": "mean size of the effect over the whole range"
    case "pawn": "median distance of distributions, range over slices"
    default: "distance between worlds of interest and the others"
    }
  }

  static let table = TableDefinition<SensitivityRow>(
    fileName: "sensitivity.csv", title: "Sensitivity",
    about: "One row is one index of one factor, or of two, for one output: a strategy, or the "
      + "difference of two strategies in the same worlds. Indices: first and total are shares of "
      + "variance that a factor explains alone and with all its interactions, second that of a "
      + "pair's interaction; mu, mu_star and sigma are Morris's mean effect, mean size of effect "
      + "and spread, over the whole range; pawn is the median distance of distributions; ks and "
      + "p_value the Kolmogorov-Smirnov distance between worlds of interest and others. Shares "
      + "are never clipped: one below 0 says that there are too few rows. Base rows with a failed "
      + "run are dropped. Empty where the output does not vary.",
    columns: [
      .string("output", "A strategy's id, or A - B", constraints: .required) { $0.output },
      .string("index", "Which index", constraints: .required) { $0.index },
      .string("parameter", "The factor", constraints: .required) { $0.parameter },
      .string("parameter_2", "The other factor of a pair") { $0.second },
      .number("estimate", "The index") { $0.estimate },
      .number("ci_low", "Lower end of the 95 % interval") { $0.interval?.low },
      .number("ci_high", "Upper end of the 95 % interval") { $0.interval?.high },
      .integer("n_base", "Base rows, trajectories or worlds used") { $0.count },
      .integer("n_dropped", "Base rows, trajectories or worlds dropped") { $0.dropped },
      .string("note", "Why cells are empty") { $0.note },
    ], primaryKey: ["output", "index", "parameter", "parameter_2"])
}

/// A row of a design with what came out.
struct DesignRunRow: Sendable {
  let row: Int
  let role: String
  let values: [Double]
  /// Missing where a run failed.
  let outputs: [Double?]

  /// The table of a design with these factors and outputs.
  static func table(
    factors: [String], outputs: [String]
  ) throws(AnalysisError) -> TableDefinition<DesignRunRow> {
    func column(_ name: String, _ meaning: String) -> ColumnDescription {
      let plain = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
      return ColumnDescription(
        ColumnName(setting: plain) ?? ColumnName(identifier: "x_" + plain) ?? "column", .number,
        meaning)
    }
    let described =
      factors.map { column($0, "Value of \($0)") }
      + zip(outputs, ["output_a", "output_b", "output_difference"]).map { output, name in
        column(name, "Output of \(output)")
      }
    do throws(TableDefinitionError) {
      return try TableDefinition(
        checking: "sensitivity_runs.csv", title: "Runs of the design",
        about: "One row is one row of the design, in the order that the analysis relies on.",
        columns: [
          .integer("row", "Position in the design", constraints: .required) { $0.row },
          .string("role", "Role in its block: A, AB1 and so on, or the trajectory") { $0.role },
          .numbers(described) { ($0.values + $0.outputs.map { $0 ?? .nan })[...] },
        ], primaryKey: ["row"])
    } catch { throw .missing(error.description, fix: "rename the partner") }
  }
}
