import Console
import TrustLab

/// The results of a run for a terminal: the answer in words, then the numbers behind it.
struct RunReport {
  let result: StudyResult
  let terminal: Terminal
  var plan: StudyPlan { result.plan }
  var scenario: Scenario { plan.blueprint.scenario }
  var style: Style { terminal.outputStyle }

  /// Measures that a strategist asks for first.
  static let headline: [Measure] = [
    .outcome, .output, .capability, .trust, .engagement, .members, .alive,
  ]

  init(_ result: StudyResult, terminal: Terminal) {
    self.result = result
    self.terminal = terminal
  }

  /// Writes the report to standard output.
  func write(to streams: StandardStreams) {
    streams.writeLine(style.bold(SafeText.terminal(scenario.name)))
    streams.writeLine("")
    for sentence in Answer(result).sentences {
      for line in WordWrap.lines(SafeText.terminal(sentence), columns: terminal.columns) {
        streams.writeLine(line)
      }
    }
    streams.writeLine("")
    streams.write(plot())
    streams.writeLine("")
    streams.write(levels())
    if plan.strategies.count > 1 {
      streams.writeLine("")
      streams.write(differences())
    }
  }

  private func plot() -> String {
    TextPlot(
      title: "Outcome, mean over \(plan.replications) worlds",
      series: plan.strategies.indices.map {
        TextPlot.Series(plan.strategyNames[$0], result.means(.outcome, strategy: $0))
      }
    ).text(columns: terminal.columns, style: style, unicode: terminal.isUTF8)
  }

  /// Means with 5–95 % ranges at the start, after one and three years, and at the end.
  private func levels() -> String {
    let months = [0] + [12, 36].filter { $0 < plan.months } + [plan.months]
    var table = TextTable(
      [TextTable.Column("measure", alignment: .left), .init("strategy", alignment: .left)]
        + months.map { .init($0 == 0 ? "start" : "month \($0)", alignment: .right) })
    for measure in RunReport.headline {
      for (strategy, name) in plan.strategyNames.enumerated() {
        let title = measure.definition(goals: scenario.goals).name
        table.add(
          [strategy == 0 ? title : "", name]
            + months.map { level(measure, strategy: strategy, record: $0) })
      }
    }
    return style.bold("Mean, and the range of 9 in 10 worlds") + "\n"
      + table.text(width: terminal.tableColumns, style: style, unicode: terminal.isUTF8)
  }

  private func level(_ measure: Measure, strategy: Int, record: Int) -> String {
    let summary = result.summary(measure, strategy: strategy, record: record)
    guard let mean = summary.mean, summary.quantiles.count == 5 else { return "" }
    let decimals = measure == .members ? 1 : 2
    func text(_ value: Double) -> String { Words.fixed(value, decimals: decimals) }
    let (low, high) = (text(summary.quantiles[0]), text(summary.quantiles[4]))
    return low == high ? text(mean) : "\(text(mean)) (\(low) to \(high))"
  }

  /// Paired differences of the outcome against the baseline.
  private func differences() -> String {
    let months = [12, 36].filter { $0 < plan.months } + [plan.months]
    let base = plan.strategyNames[plan.baseline]
    var table = TextTable(
      [TextTable.Column("strategy", alignment: .left), .init("month", alignment: .right)]
        + ["difference", "95 % interval", "ahead in", "ahead for good from"].map {
          TextTable.Column($0, alignment: .right)
        })
    for (strategy, name) in plan.strategyNames.enumerated() where strategy != plan.baseline {
      guard let duel = result.race.duel(strategy, plan.baseline) else { continue }
      for (place, month) in months.enumerated() {
        table.add(
          [place == 0 ? name : "", String(month), Words.fixed(duel.meanLead(month), decimals: 3)]
            + [interval(duel, month), worlds(duel, month), place == 0 ? crossing(duel) : ""])
      }
    }
    return style.bold("Outcome against \(SafeText.terminal(base)), world by world") + "\n"
      + table.text(width: terminal.tableColumns, style: style, unicode: terminal.isUTF8)
  }

  private func interval(_ duel: DuelResult, _ record: Int) -> String {
    guard let interval = duel.interval(record) else { return "" }
    return Words.fixed(interval.low, decimals: 3) + " to " + Words.fixed(interval.high, decimals: 3)
  }

  private func worlds(_ duel: DuelResult, _ record: Int) -> String {
    Words.fixed(100 * duel.shareAhead(record), decimals: 0) + " % of worlds"
  }

  private func crossing(_ duel: DuelResult) -> String {
    guard let month = duel.crossing(inShare: 0.5) else { return "never in half" }
    return "month \(month) in half"
  }
}
