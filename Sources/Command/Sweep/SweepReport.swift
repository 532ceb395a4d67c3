import TrustLab

/// What a study did, in words and as data.
struct SweepReport {
  let plan: SweepPlan
  let result: Sweep.Result
  let folder: String

  init(_ plan: SweepPlan, _ result: Sweep.Result, folder: String) {
    self.plan = plan
    self.result = result
    self.folder = folder
  }

  /// A few lines for people.
  var lines: [String] {
    var lines = [
      "\(plan.study.name): \(count(plan.points, "point")), \(count(plan.strategies, "strategy")), "
        + Words.worlds(result.report.worlds)
    ]
    var runs = "\(result.counts.ok + result.counts.failed) runs, \(result.counts.failed) failed"
    if result.resumed > 0 { runs += ", \(result.resumed) known from before" }
    lines.append(runs)
    if let ending { lines.append(ending) }
    lines.append("tables in \(folder): runs, points, summary, contrasts, design")
    return lines
  }

  private func count(_ number: Int, _ noun: String) -> String {
    if number == 1 { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(number) \(noun.dropLast())ies" : "\(number) \(noun)s"
  }

  /// How a rule ended the study.
  private var ending: String? {
    let report = result.report
    if plan.study.precision != nil {
      let skew =
        report.isSkewed
        ? "; differences are skewed, so the intervals cover less than they say" : ""
      return report.ending == .reached
        ? "the precision asked for is reached after \(Words.worlds(report.worlds))" + skew
        : "the precision asked for is not reached with \(Words.worlds(report.worlds))" + skew
    }
    guard plan.study.selection != nil else { return nil }
    let chosen = report.contests.count { $0.selected != nil }
    return "the best strategy is known at \(chosen) of \(count(plan.points, "point"))"
  }

  /// The same for programs.
  var json: JSONValue {
    [
      "folder": .string(folder), "name": .string(plan.study.name),
      "points": JSONValue(plan.points), "strategies": JSONValue(plan.strategyIDs),
      "replications": JSONValue(result.report.worlds),
      "runs": ["ok": JSONValue(result.counts.ok), "failed": JSONValue(result.counts.failed)],
      "resumed": JSONValue(result.resumed), "ending": .string(result.report.ending.rawValue),
      "planDigest": .string(plan.digest.hexadecimal),
    ]
  }
}
