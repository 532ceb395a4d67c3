import Statistics
import Tables

/// A strategy's output against the baseline's in the same worlds, by every test.
struct PairedRow: Sendable {
  let output: String
  let month: Int?
  let strategy, baseline: String
  let comparison: PairedComparison
  let adjusted: Double?
  let isBetter: Bool

  static let table = TableDefinition<PairedRow>(
    fileName: "paired.csv", title: "Paired contrasts",
    about: "One row is one output of one strategy minus the baseline's in the same worlds. Pairs "
      + "with a failed run are left out and counted in n_dropped. p_adjusted is Holm's over the "
      + "strategies of one output and month. The BCa interval resamples worlds 1,999 times (499 "
      + "times above 2,000 worlds). Tests are empty, and note says why, where the difference does "
      + "not vary.",
    columns: [
      .string("output", "Name of the output", constraints: .required) { $0.output },
      .integer("month", unit: "months", "Months after the start") { $0.month },
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .string("baseline", "Id of the baseline", constraints: .required) { $0.baseline },
      .integer("n_pairs", "Worlds compared") { $0.comparison.pairs },
      .integer("n_dropped", "Worlds left out because a run failed") { $0.comparison.dropped },
      .number("mean_diff", "Mean of strategy - baseline") { $0.comparison.meanDifference },
      .number("sd_diff", "Standard deviation of the difference") {
        $0.comparison.standardDeviation
      },
      .number("ci_low", "Lower end of Student's 95 % interval") {
        $0.comparison.meanInterval?.low
      },
      .number("ci_high", "Upper end of Student's 95 % interval") {
        $0.comparison.meanInterval?.high
      },
      .number("bca_low", "Lower end of the 95 % bootstrap interval") {
        $0.comparison.bootstrapInterval?.interval.low
      },
      .number("bca_high", "Upper end of the 95 % bootstrap interval") {
        $0.comparison.bootstrapInterval?.interval.high
      },
      .number("p_value", "Student's two-sided p-value of a mean difference of 0") {
        $0.comparison.pValue
      },
      .number("p_adjusted", "The same after Holm over the strategies") { $0.adjusted },
      .number("p_wilcoxon", "Two-sided p-value of the signed-rank test") {
        $0.comparison.signedRank?.pValue
      },
      .number("p_sign", "Two-sided p-value of the sign test") { $0.comparison.sign.pValue },
      .number("effect_size", "Mean difference in units of its spread") {
        $0.comparison.effectSize
      },
      .number(
        "prob_superior", "Share of worlds in which the strategy's number is larger, ties half"
      ) { $0.comparison.shareAhead },
      .number("correlation", "Correlation of strategy and baseline over the worlds") {
        $0.comparison.pairing?.correlation
      },
      .number("runs_saved", "Share of independent runs that meeting the same luck saved") {
        $0.comparison.pairing?.runsSaved
      },
      .boolean("is_better", "Whether the interval excludes 0 on the wished-for side") {
        $0.isBetter
      },
      .string("note", "Why cells are empty") { $0.comparison.note?.rawValue },
    ], primaryKey: ["output", "month", "strategy", "baseline"])
}

extension ComparedOutput {
  /// All strategies against the baseline, in the order of the strategies.
  func pairedRows(ids: [String], baseline: Int) throws(AnalysisError) -> [PairedRow] {
    let others = ids.indices.filter { $0 != baseline }
    let plan = BootstrapPlan(resamples: values[baseline].count > 2_000 ? 499 : 1_999)
    let family = try AnalysisError.statistics { () throws(StatisticsError) in
      try ContrastFamily(others.map { values[$0] }, baseline: values[baseline], bootstrap: plan)
    }
    return zip(others, family.contrasts).enumerated().map { place, pair in
      PairedRow(
        output: name, month: month, strategy: ids[pair.0], baseline: ids[baseline],
        comparison: pair.1, adjusted: family.adjusted[place],
        isBetter: pair.1.isBetter(direction))
    }
  }
}
