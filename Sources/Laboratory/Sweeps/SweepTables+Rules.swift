import Statistics
import Tables

extension SweepTables {
  static func precision(_ plan: SweepPlan) -> TableDefinition<PrecisionRow> {
    TableDefinition(
      fileName: "precision.csv", title: "Precision",
      about: "One row is one difference, or one mean, at one look of a study that replicates until "
        + "they are known. half_width is Student's, nominal because the rule stops on it; "
        + "sequence_half_width holds at all looks together, for large numbers of worlds; "
        + "bounded_low and bounded_high do so for any number of worlds and any distribution, and "
        + "are there for measures that lie between 0 and 1.",
      columns: [
        .integer("worlds", "Worlds looked at", constraints: .required) { $0.look.worlds },
        .integer("design_id", "Point of the design", constraints: .required) {
          plan.design.number(of: $0.look.point)
        },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .string("baseline", "Id of the baseline; empty if the mean decides") { $0.baseline },
        .integer("n_pairs", "Worlds in which both ran, or the one") { $0.look.contrast.pairs },
        .number("mean_diff", "Mean difference, or mean") { $0.look.contrast.mean },
        .number("sd_diff", "Standard deviation of the difference, or of the values") {
          $0.look.contrast.standardDeviation
        },
        .number("half_width", "Half-width of Student's interval") { $0.look.contrast.halfWidth },
        .number("limit", "Half-width allowed") { $0.look.contrast.limit },
        .boolean("is_precise", "Whether it is within the limit") { $0.look.contrast.isPrecise },
        .number("sequence_half_width", "Half-width of the confidence sequence") {
          $0.look.sequenceHalfWidth
        },
        .number("bounded_low", "Lower end of the empirical Bernstein confidence sequence") {
          $0.look.boundedInterval?.low
        },
        .number("bounded_high", "Upper end of the empirical Bernstein confidence sequence") {
          $0.look.boundedInterval?.high
        },
      ], primaryKey: ["worlds", "design_id", "strategy"], foreignKeys: [designKey])
  }

  static func selection(_ plan: SweepPlan) -> TableDefinition<SelectionRow> {
    TableDefinition(
      fileName: "selection.csv", title: "Selection",
      about: "One row is one strategy in the contest for the best at one point of the design "
        + "(Kim and Nelson 2001).",
      columns: [
        .integer("design_id", "Point of the design", constraints: .required) {
          plan.design.number(of: $0.point)
        },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .boolean("is_selected", "Whether it was chosen as the best") { $0.isSelected },
        .boolean("is_survivor", "Whether it was never dropped") { $0.isSurvivor },
        .integer("dropped_at", "Worlds after which it was dropped") { $0.droppedAt },
        .integer("worlds", "Worlds that the contest took") { $0.worlds },
      ], primaryKey: ["design_id", "strategy"], foreignKeys: [designKey])
  }

  static func sensitivity() -> TableDefinition<FactorIndexRow> {
    TableDefinition(
      fileName: "sensitivity.csv", title: "Sensitivity",
      about: "One row is one index of one factor for one measure of one strategy, from the means "
        + "over the same worlds at every point. Indices are never cut at 0 or 1: values beyond say "
        + "that there are too few base rows. Intervals are 95 % bootstrap intervals over base "
        + "rows, about twice too wide on quasi-random designs.",
      columns: [
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .string("output", "Name of the measure", constraints: .required) { $0.output },
        .string(
          "index", "Kind of index",
          constraints: ColumnConstraints(
            isRequired: true, allowed: ["first", "total", "second", "mu", "mu_star", "sigma"])
        ) { $0.index },
        .string("parameter", "Column of the factor", constraints: .required) { $0.factor },
        .string("parameter_2", "Column of the other factor of a pair") { $0.otherFactor },
        .number("estimate", "The index") { $0.estimate },
        .number("ci_low", "Lower end of the 95 % interval") { $0.interval?.low },
        .number("ci_high", "Upper end of the 95 % interval") { $0.interval?.high },
        .integer("n_base", "Base rows or trajectories used") { $0.base },
        .integer("n_dropped", "Base rows or trajectories dropped for failed runs") { $0.dropped },
      ], primaryKey: ["strategy", "output", "index", "parameter", "parameter_2"])
  }
}
