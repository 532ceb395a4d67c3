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
    let size = [count(plan.points, "point"), count(plan.strategies, "strategy")]
    let work = plan.choosingRows.map { [count($0, "row")] + size }
    var lines = [
      "\(plan.study.name): "
        + (work ?? size + [Words.worlds(result.report.worlds)]).joined(separator: ", ")
    ]
    var runs =
      "\(count(result.counts.ok + result.counts.failed, "run")), \(result.counts.failed) failed"
    if result.resumed > 0 { runs += ", \(result.resumed) known from before" }
    lines.append(runs)
    if let ending { lines.append(ending) }
    let rows = plan.choosingRows == nil ? "" : "rows, "
    lines.append("tables in \(folder): \(rows)runs, points, summary, contrasts, design")
    return lines
  }

  /// What became of runs that were in the folder and do not belong to the study.
  static func leftOut(_ runs: Int, _ design: StudyDesign) -> String {
    let runs = runs == 1 ? "1 earlier run does" : "\(runs) earlier runs do"
    let reason =
      if case .latinHypercube(_, isCentred: true) = design {
        "; a centred Latin hypercube of another size has other points, a jittered one that is "
          + "doubled keeps them"
      } else {
        ""
      }
    return "\(runs) not belong to this study and left the folder" + reason
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
    guard let request = plan.study.selection else { return nil }
    let chosen = report.contests.count { $0.selected != nil }
    return "the best strategy is known at \(chosen) of \(count(plan.points, "point")), each with a "
      + "chance of \(request.confidence) or more where the best is ahead by "
      + "\(request.difference) or more"
  }

  /// The same for programs.
  var json: JSONValue {
    [
      "folder": .string(folder), "name": .string(plan.study.name),
      "points": JSONValue(plan.points), "strategies": JSONValue(plan.strategyIDs),
      "replications": JSONValue(result.report.worlds),
      "runs": ["ok": JSONValue(result.counts.ok), "failed": JSONValue(result.counts.failed)],
      "resumed": JSONValue(result.resumed), "ending": .string(result.report.ending.rawValue),
      "isSkewed": .boolean(result.report.isSkewed), "leftOut": JSONValue(result.leftOut),
      "planDigest": .string(plan.digest.hexadecimal),
      "rows": plan.choosingRows.map { JSONValue($0) } ?? .null,
    ]
  }
}
