import Statistics

extension Comparison {
  /// The comparison in plain words.
  var sentences: [String] {
    [standing, advantage, crossing, fate, risk, honesty].compactMap { $0 }
  }

  private var deciding: ComparedOutput { outputs[0] }
  private var leader: Int { deciding.order[0] }
  private func name(_ strategy: Int) -> String { Words.quoted(plan.strategyNames[strategy]) }
  private func name(id: String) -> String {
    plan.strategyIDs.firstIndex(of: id).map(name) ?? Words.quoted(id)
  }
  private var reading: String {
    settings.reading.words(goals: plan.blueprint.scenario.goals, months: plan.months)
  }

  private var standing: String {
    let row = best.first { $0.strategy == plan.strategyIDs[leader] }
    guard let row, let mean = row.mean else {
      return "No world is complete, so nothing is compared."
    }
    return "\(name(leader)) has the best \(reading) on average, \(Words.number(mean)). The chance "
      + "that its mean is the best of \(Words.count(plan.strategies.count)) is "
      + "\(Words.percent(row.bestMean)); in single worlds it is the best in "
      + "\(Words.percent(row.bestRun))."
  }

  /// The leader against the baseline; if the baseline leads, the runner-up against it.
  private var rival: Int { leader == plan.baseline ? deciding.order[1] : leader }

  private var advantage: String? {
    let id = plan.strategyIDs[rival]
    guard
      let row = paired.first(where: {
        $0.strategy == id && $0.output == deciding.name
          && $0.month == deciding.month
      }), let mean = row.comparison.meanDifference
    else { return nil }
    let base = name(plan.baseline)
    if row.comparison.note == .degenerate {
      return "\(name(rival)) differs from \(base) by exactly \(Words.number(mean)) in every world."
    }
    guard let interval = row.comparison.meanInterval else { return nil }
    let clear = interval.low > 0 || interval.high < 0
    let opening =
      clear
      ? "World by world \(name(rival)) differs from \(base) by \(Words.number(mean)) on average "
        + "(\(Words.number(interval.low)) to \(Words.number(interval.high))"
      : "World by world \(name(rival)) and \(base) cannot be told apart (\(Words.number(mean)), "
        + "between \(Words.number(interval.low)) and \(Words.number(interval.high))"
    let sure = row.adjusted.map { "; \(Words.probability($0)) after Holm" } ?? ""
    let size = row.comparison.effectSize.map { "; \(Words.fixed(abs($0), decimals: 1)) spreads" }
    return opening + sure + (size ?? "") + ")." + saving(row)
  }

  private func saving(_ row: PairedRow) -> String {
    guard let pairing = row.comparison.pairing else { return "" }
    return pairing.runsSaved > 0.005
      ? " Meeting the same luck saved \(Words.percent(pairing.runsSaved)) of the runs that "
        + "independent worlds would have needed."
      : " Meeting the same luck saved no runs here: the two respond to it differently."
  }

  private var crossing: String? {
    let id = plan.strategyIDs[rival]
    guard let row = crossings.first(where: { $0.strategy == id }) else { return nil }
    let share = Double(row.worlds.never) / Double(max(1, row.worlds.leads.count))
    guard let month = row.mean, month > 1 else {
      return row.mean == nil
        ? "On average \(name(rival)) is not ahead of \(name(plan.baseline)) at the end."
        : "On average \(name(rival)) is ahead of \(name(plan.baseline)) from the first month on; in "
          + "\(Words.percent(share)) of the worlds it is not ahead at the end."
    }
    let range =
      row.low.flatMap { low in
        row.high.map { " (\(Words.tally(low)) to \(Words.tally($0)))" }
      } ?? ""
    let half = row.worlds.median.map {
      "; of the worlds that cross, half have done so by month \(Words.tally($0))"
    }
    return "On average it is ahead for good from month \(month)\(range)\(half ?? ""); in "
      + "\(Words.percent(share)) of the worlds it never is."
  }

  private var fate: String? {
    func end(_ strategy: Int) -> FateRow? {
      fates.last { $0.strategy == plan.strategyIDs[strategy] }
    }
    guard let own = end(rival), let base = end(plan.baseline) else { return nil }
    func part(_ row: FateRow) -> String {
      let share = { (count: Int) in Words.percent(Double(count) / Double(max(1, row.count))) }
      return "\(share(row.engaged)) are alive and engaged, \(share(row.idle)) alive but idle"
    }
    return "At the end, under \(name(rival)) \(part(own)); under \(name(plan.baseline)) "
      + "\(part(base))."
  }

  private var risk: String {
    let choice = robustness.regret.minimaxChoice
    let summary = robustness.regret.summaries[choice]
    let worlds = robustness.cube.scenarios
    guard worlds > 1 else {
      return "Nothing is uncertain in this scenario, so regret over possible worlds says nothing "
        + "beyond the means."
    }
    let split = robustness.split.flatMap { $0.regret[choice].max() }
    let honest = split.map { ", or \(Words.number($0)) when freed of the winner's luck" } ?? ""
    let safest = robustness.rules.rows.indices.max { one, other in
      let (a, b) = (robustness.rules.rows[one].worst, robustness.rules.rows[other].worst)
      return deciding.direction.prefers(b, over: a)
    }
    let worst = safest.map {
      " The best worst case is that of \(name($0)), "
        + "\(Words.number(robustness.rules.rows[$0].worst))."
    }
    return "Over \(Words.worlds(worlds)) of uncertain settings the smallest largest regret is that "
      + "of \(name(choice)): at most \(Words.number(summary.maximum)) behind the best\(honest); it "
      + "is the minimax choice in \(Words.percent(robustness.bootstrap.shareMinimax[choice])) of "
      + "resamples." + (worst ?? "")
  }

  private var honesty: String {
    let failed = outputs[0].failed
    let dropped = robustness.dropped
    let regret =
      dropped == 0 ? "" : "; \(Words.worlds(dropped)) of the regret tables are left out"
    return Words.failures(failed, "are left out with the whole pair") + regret
      + ". These are \(plan.replications) runs of a model for each strategy, for "
      + "thinking and training; not a forecast."
  }
}
