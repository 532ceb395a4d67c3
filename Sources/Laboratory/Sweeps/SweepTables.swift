import Partnership
import ScenarioFiles
import Statistics
import Tables

/// The tables of a study with a design, each defined once.
struct SweepTables: Sendable {
  let design: TableDefinition<SweepDesignRow>
  /// The table that came in, if it chooses runs.
  let rows: TableDefinition<SampleMeansRow>
  let runs: TableDefinition<SweepRunRow>
  let points: TableDefinition<PointMeansRow>
  let summary: TableDefinition<SweepSummaryRow>
  let contrasts: TableDefinition<SweepContrastRow>
  let precision: TableDefinition<PrecisionRow>
  let selection: TableDefinition<SelectionRow>
  let sensitivity: TableDefinition<FactorIndexRow>

  /// The names of all files that tables may become.
  static let names = [
    "design", "rows", "runs", "points", "summary", "contrasts", "precision", "selection",
    "sensitivity",
  ]
  .flatMap { ["\($0).csv", "\($0).schema.json"] }

  init(_ plan: SweepPlan) {
    design = SweepTables.design(plan)
    rows = SweepTables.rows(plan)
    runs = SweepTables.runs(plan)
    points = SweepTables.points(plan)
    summary = SweepTables.summary(plan)
    contrasts = SweepTables.contrasts(plan)
    precision = SweepTables.precision(plan)
    selection = SweepTables.selection(plan)
    sensitivity = SweepTables.sensitivity()
  }
}

extension DesignTable {
  /// The columns of the factors: of numbers where all values are, else of text.
  func factorColumns<Row: PointRow>() -> [ColumnGroup<Row>] {
    factors.indices.map { place in
      let meaning = "Value of \(factors[place].path)"
      if isNumeric(place) {
        return .number(columns[place], meaning) { row in
          row.settings[row.settings.startIndex + place].number
        }
      }
      return .string(columns[place], meaning) { row in
        row.settings[row.settings.startIndex + place].text
      }
    }
  }

}

extension SweepPlan {
  /// The columns of the outputs, renamed where a factor has the same name.
  var outputColumns: [ColumnDescription] {
    let taken = Set(design.columns.map(\.text))
    return study.outputs.map { measure in
      var column = measure.definition(goals: study.scenario.goals).column
      if taken.contains(column.name.text) {
        column.name = ColumnName(identifier: column.name.text + "_end") ?? column.name
      }
      return column
    }
  }
}

extension SweepTables {
  static let designKey = ForeignKey(["design_id"], in: "design.csv")

  private static func design(_ plan: SweepPlan) -> TableDefinition<SweepDesignRow> {
    var columns: [ColumnGroup<SweepDesignRow>] = [
      .integer("design_id", "Number of the point", constraints: .required) {
        plan.design.number(of: $0.point)
      }
    ]
    if plan.design.label != nil {
      columns += [
        .string("block", "Role of the point in its base row or trajectory") { $0.label?.block },
        .integer("base_row", "Base row or trajectory") { $0.label?.baseRow },
      ]
    }
    return TableDefinition(
      fileName: "design.csv", title: "Design", about: "One row is one point of the design.",
      columns: columns + plan.design.factorColumns(), primaryKey: ["design_id"])
  }

  private static func runs(_ plan: SweepPlan) -> TableDefinition<SweepRunRow> {
    TableDefinition(
      fileName: "runs.csv", title: "Runs",
      about: "One row is one run: one strategy at one point of the design in one possible world. "
        + "World r has the same luck at every point and for every strategy. Measures are those of "
        + "the last record.",
      columns: [
        .integer("run_id", "Position in the planned order", constraints: .required) { $0.id },
        .integer("design_id", "Point of the design", constraints: .required) {
          plan.design.number(of: $0.point)
        },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .integer("replication", "Number of the possible world", constraints: .required) {
          $0.world
        },
        .string(
          "status", "How the run ended",
          constraints: ColumnConstraints(isRequired: true, allowed: ["ok", "failed"])
        ) { $0.stage == nil ? "ok" : "failed" },
        .string("stage", "Where a failed run failed") { $0.stage?.name },
        .string("reason", "Why a failed run failed") { $0.reason },
        .integer("months", unit: "months", "Months simulated") {
          $0.stage == nil ? $0.months : nil
        },
      ] + plan.design.factorColumns() + [.numbers(plan.outputColumns) { $0.values }],
      primaryKey: ["run_id"], foreignKeys: [designKey])
  }

  private static func points(_ plan: SweepPlan) -> TableDefinition<PointMeansRow> {
    TableDefinition(
      fileName: "points.csv", title: "Points",
      about: "One row is one strategy at one point of the design, in the order of the design: the "
        + "table that came in, with the mean of every measure at the end behind it.",
      columns: [
        .integer("design_id", "Point of the design", constraints: .required) {
          plan.design.number(of: $0.point)
        },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      ] + plan.design.factorColumns() + [
        .integer("n", "Number of worlds") { $0.count },
        .integer("n_failed", "Worlds whose run failed") { $0.failed },
        .numbers(plan.outputColumns) { $0.means[...] },
      ], primaryKey: ["design_id", "strategy"], foreignKeys: [designKey])
  }

  private static func summary(_ plan: SweepPlan) -> TableDefinition<SweepSummaryRow> {
    func quantile(_ name: ColumnName, _ place: Int) -> ColumnGroup<SweepSummaryRow> {
      .number(name, "Quantile at \(Summary.levels[place]) over the worlds") {
        $0.cell.quantiles.indices.contains(place) ? $0.cell.quantiles[place] : nil
      }
    }
    return TableDefinition(
      fileName: "summary.csv", title: "Summary",
      about: "One row is one measure of one strategy at one point of the design, at a milestone or "
        + "at the end, over all possible worlds. Quantiles are of type 7, exact up to 1,000 worlds "
        + "and within 0.4 % of the value beyond.",
      columns: [
        .integer("design_id", "Point of the design", constraints: .required) {
          plan.design.number(of: $0.point)
        },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .integer("month", unit: "months", "Months after the start", constraints: .required) {
          $0.month
        },
        .string("output", "Name of the measure", constraints: .required) { $0.output },
        .integer("n", "Number of worlds") { $0.cell.moments.count },
        .integer("n_failed", "Worlds whose run failed") { $0.cell.failed },
        .number("mean", "Mean over the worlds") { $0.cell.moments.mean },
        .number("sd", "Standard deviation over the worlds (n - 1)") {
          $0.cell.moments.standardDeviation
        },
        .number("se", "Standard error of the mean") { $0.cell.moments.standardError },
        .number("ci_low", "Lower end of the 95 % interval of the mean") { $0.cell.interval?.low },
        .number("ci_high", "Upper end of the 95 % interval of the mean") {
          $0.cell.interval?.high
        },
        quantile("q05", 0), quantile("q25", 1), quantile("q50", 2), quantile("q75", 3),
        quantile("q95", 4),
      ], primaryKey: ["design_id", "strategy", "month", "output"], foreignKeys: [designKey])
  }

  private static func contrasts(_ plan: SweepPlan) -> TableDefinition<SweepContrastRow> {
    TableDefinition(
      fileName: "contrasts.csv", title: "Contrasts",
      about: "One row is one measure of one strategy minus the baseline's in the same worlds, at "
        + "one point of the design and one milestone. Interval and p-value are Student's; "
        + "p_adjusted is Holm's over the strategies of one point, output and month.",
      columns: [
        .integer("design_id", "Point of the design", constraints: .required) {
          plan.design.number(of: $0.point)
        },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .string("baseline", "Id of the baseline", constraints: .required) { $0.baseline },
        .integer("month", unit: "months", "Months after the start", constraints: .required) {
          $0.month
        },
        .string("output", "Name of the measure", constraints: .required) { $0.output },
        .integer("n_pairs", "Worlds in which both ran") { $0.pairs.count },
        .number("mean_diff", "Mean of strategy - baseline") { $0.pairs.difference.mean },
        .number("sd_diff", "Standard deviation of the difference") {
          $0.pairs.difference.standardDeviation
        },
        .number("ci_low", "Lower end of the 95 % interval") { $0.interval?.low },
        .number("ci_high", "Upper end of the 95 % interval") { $0.interval?.high },
        .number("p_value", "Two-sided p-value of a mean difference of 0") { $0.pValue },
        .number("p_adjusted", "The same after Holm") { $0.adjustedPValue },
        .number("correlation", "Correlation of strategy and baseline over the worlds") {
          $0.pairs.correlation
        },
        .number("effect_size", "Mean difference in units of its spread") { $0.pairs.effectSize },
        .number(
          "prob_superior", "Share of worlds in which the strategy's number is larger, ties half"
        ) { $0.pairs.probabilityAhead },
      ], primaryKey: ["design_id", "strategy", "baseline", "month", "output"],
      foreignKeys: [designKey])
  }
}
