import Statistics
import Tables

/// The strategies of an imported table against one of them, on runs that share their luck.
public enum TableComparison {
  /// Compares.
  ///
  /// - Parameters:
  ///   - table: one row a run, with a column `strategy`.
  ///   - output: the column that decides.
  ///   - baseline: id of a strategy; the first if nil.
  ///   - isLowerBetter: whether less is better.
  ///   - settings: optimism and threshold of the robustness table.
  ///   - title: the heading of the report.
  public static func report(
    _ table: RunTable, output: String, baseline: String?, isLowerBetter: Bool,
    settings: ComparisonSettings, title: String
  ) throws -> AnalysisReport {
    let runs = try table.results(output)
    let ids = runs.strategies
    guard ids.count > 1 else {
      throw AnalysisError.missing(
        "there is only one strategy", fix: "give a table with at least two strategies")
    }
    var base = 0
    if let baseline {
      guard let place = ids.firstIndex(of: baseline) else {
        throw AnalysisError.unknown("strategy", baseline, among: ids)
      }
      base = place
    }
    let compared = ComparedOutput(
      name: output, month: nil, direction: isLowerBetter ? .lowerIsBetter : .higherIsBetter,
      values: runs.columns)
    let pairedRows = try compared.pairedRows(ids: ids, baseline: base)
    let paired = ResultTable(PairedRow.table, pairedRows)
    let bestRows = try compared.bestRows(ids: ids)
    let best = ResultTable(BestRow.table, bestRows)
    var report = AnalysisReport(
      kind: "compare", title: title, sentences: [sentence(compared, bestRows, ids)],
      tables: [paired, best],
      views: [
        Comparison.bestView(best, output, nil), Comparison.pairedView(paired, output),
      ], figures: [Comparison.pairedFigure(pairedRows, compared, base: ids[base])])
    if runs.results.scenarios.count > 1,
      let risk = try? robustness(runs, compared, base, settings)
    {
      let table = ResultTable(
        RobustnessRow.table, risk.robustnessRows(output: output, ids: ids))
      report.tables += [
        ResultTable(RegretRow.table, risk.regretRows(output: output, ids: ids)), table,
      ]
      report.views.append(Comparison.riskView(table))
      report.sentences.append(words(risk, ids))
    }
    if let caveat = caveat(runs) { report.sentences.append(caveat) }
    report.sentences.append(
      Words.failures(table.failed, "are left out with the whole pair") + ".")
    return report
  }

  /// Pairs of one luck at several points do not vary independently.
  private static func caveat(_ runs: TidyRuns) -> String? {
    guard runs.results.scenarios.count > 1, (runs.columns.first?.count ?? 0) > 1 else { return nil }
    return
      "Intervals take all pairs for independent; where the same lucks are met at several points "
      + "they are somewhat too narrow."
  }

  private static func robustness(
    _ runs: TidyRuns, _ compared: ComparedOutput, _ base: Int, _ settings: ComparisonSettings
  ) throws(AnalysisError) -> Robustness {
    let cube = try AnalysisError.statistics { () throws(StatisticsError) in
      try runs.results.cube()
    }
    return try Robustness(
      cube, direction: compared.direction, optimism: settings.optimism,
      threshold: settings.threshold ?? compared.means[base] ?? 0)
  }

  private static func sentence(
    _ compared: ComparedOutput, _ best: [BestRow], _ ids: [String]
  ) -> String {
    let leader = compared.order[0]
    guard best.indices.contains(leader), let mean = best[leader].mean else {
      return "No replicate is complete in all strategies, so nothing can be ranked."
    }
    return "\(Words.quoted(ids[leader])) has the best \(compared.name) on average, "
      + "\(Words.number(mean)): the chance that its mean is the best of "
      + "\(Words.count(ids.count)) is \(Words.percent(best[leader].bestMean)); it is the best in "
      + "\(Words.percent(best[leader].bestRun)) of single runs."
  }

  private static func words(_ risk: Robustness, _ ids: [String]) -> String {
    let choice = risk.regret.minimaxChoice
    return "Over \(risk.cube.scenarios) scenarios the smallest largest regret is that of "
      + "\(Words.quoted(ids[choice])): at most "
      + "\(Words.number(risk.regret.summaries[choice].maximum)) behind the best."
  }
}
