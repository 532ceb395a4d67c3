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
      ], figures: figures)
  }

  /// The difference over time of the four best, at the end with intervals, who survives, and regret.
  private var figures: [ResultFigure] {
    let ids = plan.strategyIDs
    let ranked = outputs[0].order.filter { $0 != plan.baseline }.map { ids[$0] }
    let base = ids[plan.baseline]
    let name = settings.reading.measure.definition(goals: plan.blueprint.scenario.goals).name
    let fans = ranked.prefix(4).map { id in
      (
        name: id,
        points: self.fans.filter { $0.strategy == id }.map { row in
          (x: Double(row.month), y: row.tick.mean, low: row.band?.low, high: row.band?.high)
        }
      )
    }
    let survival = ([base] + ranked.prefix(3)).map { id in
      (
        name: id,
        points: fates.filter { $0.strategy == id }.map { row in
          let alive = Double(row.engaged + row.idle) / Double(max(1, row.count))
          return (
            x: Double(row.month), y: Double?.some(alive), low: Double?.none, high: Double?.none
          )
        }
      )
    }
    let risks = ids.indices.map { strategy in
      let ends = robustness.bootstrap.maximumIntervals[strategy]
      return (
        label: ids[strategy],
        value: Double?.some(robustness.regret.summaries[strategy].maximum),
        low: Double?.some(ends.low), high: Double?.some(ends.high)
      )
    }
    return [
      ResultFigure(
        "\(name): mean difference from \(base), with its simultaneous 95 % band", lines: fans,
        horizontal: "months", vertical: "difference"),
      Comparison.pairedFigure(paired, outputs[0], base: base),
      ResultFigure(
        "Share of partnerships alive", lines: survival, horizontal: "months", vertical: "share"),
      ResultFigure(
        "Largest regret over possible worlds, with its 95 % interval", marks: risks, axis: "regret"),
    ]
  }

  /// Differences of what decides.
  static func pairedFigure(
    _ rows: [PairedRow], _ output: ComparedOutput, base: String
  ) -> ResultFigure {
    ResultFigure(
      "\(output.name): difference from \(base) world by world, with its 95 % interval",
      marks: rows.filter { $0.output == output.name && $0.month == output.month }.map { row in
        let interval = row.comparison.meanInterval
        return (
          label: row.strategy, value: row.comparison.meanDifference, low: interval?.low,
          high: interval?.high
        )
      }, axis: "difference")
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
