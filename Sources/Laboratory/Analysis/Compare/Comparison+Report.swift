import Tables

extension Comparison {
  /// The names of the tables, without their ending.
  public static let tableNames = [
    "paired", "best", "difference_fan", "crossings", "fates", "survival", "regret", "robustness",
  ]

  /// Sentences and tables.
  public var report: AnalysisReport {
    let ids = plan.strategyIDs
    let output = outputs[0].name
    let paired = ResultTable(PairedRow.table, self.paired)
    let best = ResultTable(BestRow.table, self.best)
    let crossings = ResultTable(CrossingRow.table, self.crossings)
    let fates = ResultTable(FateRow.table, self.fates)
    let robustness = ResultTable(
      RobustnessRow.table, self.robustness.robustnessRows(output: output, ids: ids))
    return AnalysisReport(
      kind: "compare", title: plan.blueprint.scenario.name, sentences: sentences,
      tables: [
        paired, best, ResultTable(FanRow.table, fans), crossings, fates,
        ResultTable(SurvivalRow.table, survival),
        ResultTable(RegretRow.table, self.robustness.regretRows(output: output, ids: ids)),
        robustness,
      ],
      views: [
        Comparison.bestView(best, output, outputs[0].month),
        Comparison.pairedView(paired, output),
        Comparison.crossingView(crossings), fateView(fates), Comparison.riskView(robustness),
      ])
  }

  static func bestView(_ table: ResultTable, _ output: String, _ month: Int?) -> TableView {
    TableView(
      "Chance of being best by \(output)", table,
      [
        table.plain("strategy", "strategy"), table.number("mean", "mean"),
        table.percent("p_best_mean", "its mean is best"),
        table.percent("p_best_run", "best in a world"),
      ]
    ) { $0("output").string == output && $0("month").int == month }
  }

  static func pairedView(_ table: ResultTable, _ output: String) -> TableView {
    TableView(
      "Difference in \(output) from the baseline, world by world", table,
      [
        table.plain("strategy", "strategy"), table.plain("month", "month"),
        table.number("mean_diff", "mean", decimals: 3),
        table.range("ci_low", "ci_high", "95 % interval", decimals: 3),
        table.probability("p_adjusted", "p (Holm)"), table.probability("p_wilcoxon", "Wilcoxon"),
        table.number("effect_size", "effect"), table.percent("prob_superior", "larger in"),
        table.number("correlation", "corr"), table.percent("runs_saved", "runs saved"),
      ]
    ) { $0("output").string == output }
  }

  private static func crossingView(_ table: ResultTable) -> TableView {
    TableView(
      "When it is ahead of the baseline for good", table,
      [
        table.plain("strategy", "strategy"), table.plain("mean_crossing", "on average from"),
        table.range("ci_low", "ci_high", "95 % interval", decimals: 0),
        table.number("q50", "half by", decimals: 0), table.plain("n_never", "worlds never"),
        table.plain("n", "of"),
      ])
  }

  private func fateView(_ table: ResultTable) -> TableView {
    let months = plan.milestones
    return TableView(
      "What became of the partnerships", table,
      [
        table.plain("strategy", "strategy"), table.plain("month", "month"),
        table.percent("share_engaged", "engaged"), table.percent("share_idle", "alive but idle"),
        table.percent("share_dissolved", "dissolved"),
      ]
    ) { cell in cell("month").int.map(months.contains) ?? false }
  }

  static func riskView(_ table: ResultTable) -> TableView {
    TableView(
      "Regret and robustness over possible worlds", table,
      [
        table.plain("strategy", "strategy"), table.number("max_regret", "largest regret"),
        table.range("max_regret_low", "max_regret_high", "95 % interval"),
        table.number("max_regret_split", "split-sample"),
        table.number("mean_regret", "mean regret"),
        table.percent("share_minimax", "minimax in"), table.number("worst", "worst world"),
        table.number("hurwicz", "Hurwicz"), table.percent("satisficing", "good enough in"),
      ])
  }
}
