import Partnership
import Statistics
import Tables

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
