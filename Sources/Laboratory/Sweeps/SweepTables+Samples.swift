import Tables

extension SweepTables {
  /// The table that came in, with the outputs behind it.
  static func rows(_ plan: SweepPlan) -> TableDefinition<SampleMeansRow> {
    TableDefinition(
      fileName: "rows.csv", title: "Rows",
      about: "One row is one row of the table that came in, in its order, with the measures at the "
        + "end behind it: those of its run if it names a world, else their means over all worlds. A "
        + "row that names no strategy is there once for every strategy of the study.",
      columns: [
        .integer("row", "Number of the row, from 0", constraints: .required) { $0.row },
        .integer("design_id", "Point of the design", constraints: .required) {
          plan.design.number(of: $0.point)
        },
        .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
        .integer("replication", "Number of the possible world; empty for all of them") { $0.world },
      ] + plan.design.factorColumns() + [
        .integer("n", "Number of worlds") { $0.count },
        .integer("n_failed", "Worlds whose run failed") { $0.failed },
        .numbers(plan.outputColumns) { $0.means[...] },
      ], primaryKey: ["row", "strategy"], foreignKeys: [designKey])
  }
}
