import Partnership
import Statistics
import Tables

extension Tipping {
  /// The names of the tables, without their ending.
  public static let tableNames = ["tipping", "tipping_decisions"]

  /// Sentences and tables.
  public var report: AnalysisReport {
    let crossings = ResultTable(TippingRow.table, rows)
    let decisions = ResultTable(TippingDecisionRow.table, decisionRows)
    return AnalysisReport(
      kind: "tipping", title: plan.blueprint.scenario.name, sentences: sentences,
      tables: [crossings, decisions],
      views: [
        TableView(
          "Where the better strategy changes", crossings,
          [
            crossings.number("theta", factor.text, decimals: 4),
            crossings.range("band_low", "band_high", "band", decimals: 4),
            crossings.range("ci_low", "ci_high", "95 % interval", decimals: 4),
            crossings.plain("better_below", "better below"),
            crossings.plain("better_above", "better above"),
            crossings.plain("is_resolved", "resolved"),
          ]),
        TableView(
          "The scan", decisions,
          [
            decisions.number("theta", factor.text, decimals: 4),
            decisions.number("mean_diff", "advantage", decimals: 4),
            decisions.number("half_width", "+-", decimals: 4), decisions.plain("n", "worlds"),
            decisions.plain("better", "better"),
          ]
        ) { $0("stage").string == "scan" },
      ], figures: [figure])
  }

  /// The advantage of the first strategy along the setting, with the half-width of its decisions.
  private var figure: ResultFigure {
    let decisions = points.scan + points.crossings.flatMap(\.steps)
    let ordered = decisions.sorted { $0.theta < $1.theta }
    return ResultFigure(
      "How far \(plan.strategyIDs[pair.one]) is ahead of \(plan.strategyIDs[pair.other])",
      lines: [
        (
          name: "advantage",
          points: ordered.map { decision in
            let ends = decision.mean.flatMap { mean in
              decision.halfWidth.map { (mean - $0, mean + $0) }
            }
            return (
              x: factor.effective(decision.theta), y: decision.mean, low: ends?.0, high: ends?.1
            )
          }
        )
      ], horizontal: factor.text, vertical: reading.text(goals: goals))
  }

  private var goals: [Goal] { plan.blueprint.scenario.goals }

  private func id(_ sign: Int) -> String? {
    switch sign {
    case 1: plan.strategyIDs[pair.one]
    case -1: plan.strategyIDs[pair.other]
    default: nil
    }
  }

  private func name(_ sign: Int) -> String {
    Words.quoted(plan.strategyNames[sign >= 0 ? pair.one : pair.other])
  }

  private var rows: [TippingRow] {
    zip(points.crossings, intervals).map { crossing, interval in
      TippingRow(
        factor: factor.text, output: reading.text(goals: goals),
        below: id(crossing.left.sign) ?? "", above: id(crossing.right.sign) ?? "",
        crossing: crossing, band: band(crossing), interval: interval)
    }
  }

  private func band(_ crossing: TippingPoints.Crossing) -> Interval {
    let (low, high) = (crossing.band.low, crossing.band.high)
    return Interval(factor.effective(low), factor.effective(high)) ?? crossing.band
  }

  private var decisionRows: [TippingDecisionRow] {
    func row(_ decision: SignDecision, _ stage: String) -> TippingDecisionRow {
      TippingDecisionRow(
        factor: factor.text, output: reading.text(goals: goals), stage: stage,
        decision: decision, theta: factor.effective(decision.theta), better: id(decision.sign))
    }
    return points.scan.map { row($0, "scan") }
      + points.crossings.flatMap(\.steps).map { row($0, "bisection") }
  }

  private var sentences: [String] {
    let what =
      factor.text == "months" && reading.last == nil
      ? reading.wordsToTheEnd(goals: goals) : reading.words(goals: goals, months: plan.months)
    var sentences: [String]
    if points.crossings.isEmpty {
      sentences = [noChange(what)]
    } else {
      sentences = points.crossings.enumerated().map { change($1, intervals[$0], what) }
      if points.crossings.count > 1 {
        sentences.insert(
          "The better strategy changes \(Words.count(points.crossings.count)) times along "
            + "\(factor.text).", at: 0)
      }
    }
    let undecided = points.scan.filter { $0.sign == 0 }
    if !undecided.isEmpty, undecided.count < points.scan.count {
      sentences.append(
        "At \(Words.list(undecided.map { Words.precise(factor.effective($0.theta)) })) up to "
          + "\(undecided[0].replicates) worlds cannot tell the two apart.")
    }
    sentences.append(
      Words.failures(failed, "are left out with the whole pair") + ". "
        + Words.honesty(runs: 2 * points.replicatesUsed))
    return sentences
  }

  private func noChange(_ what: String) -> String {
    let range =
      "\(Words.precise(factor.range.lowerBound)) to \(Words.precise(factor.range.upperBound))"
    guard let decided = points.scan.first(where: { $0.sign != 0 }) else {
      return
        "From \(range) of \(factor.text) the worlds cannot tell \(name(1)) from \(name(-1)) by "
        + "\(what)."
    }
    let count = points.scan.count { $0.sign != 0 }
    return
      "\(name(decided.sign)) has the better \(what) all the way from \(range) of \(factor.text): "
      + "at \(count) of \(points.scan.count) values the worlds say so, and at none the reverse."
  }

  private func change(
    _ crossing: TippingPoints.Crossing, _ interval: Interval?, _ what: String
  ) -> String {
    let edges = self.band(crossing)
    let band = "\(Words.precise(edges.low)) to \(Words.precise(edges.high))"
    let opening =
      "Below \(factor.text) = \(Words.precise(crossing.theta)) \(name(crossing.left.sign)) has the "
      + "better \(what), above it \(name(crossing.right.sign))"
    if crossing.isResolved {
      let sure = interval.map { ", interval \(Words.precise($0.low)) to \(Words.precise($0.high))" }
      return "\(opening) (band \(band)\(sure ?? ""))."
    }
    let more = crossing.replicatesToDecide.map { "; about \($0) worlds would decide its middle" }
    return "\(opening); between \(band) they cannot be told apart, so any value there may be the "
      + "turning point\(more ?? "")."
  }
}
