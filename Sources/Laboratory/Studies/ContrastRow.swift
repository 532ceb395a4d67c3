import Partnership
import Tables

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
