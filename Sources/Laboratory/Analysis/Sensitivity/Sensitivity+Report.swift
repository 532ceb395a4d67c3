import Statistics
import Tables

extension Sensitivity {
  /// The names of the tables, without their ending.
  public static let tableNames = ["sensitivity", "sensitivity_runs"]

  /// Sentences and tables.
  public var report: AnalysisReport {
    let table = ResultTable(SensitivityRow.table, rows)
    return AnalysisReport(
      kind: "sensitivity", title: title,
      sentences: outputs.indices.reversed().map(sentence) + [method, honesty],
      tables: [table] + (runs.map { [$0] } ?? []),
      views: outputs.reversed().map(view), figures: outputs.reversed().map(figure))
  }

  /// One line a factor (or pair), with its indices side by side, most important first.
  private func view(_ output: String) -> TableView {
    let own = rows.filter { $0.output == output && $0.estimate != nil }
    var indices: [String] = []
    for row in own where !indices.contains(row.index) { indices.append(row.index) }
    let ranked = ranking(output).map(\.0.parameter)
    let names =
      ranked.map { ($0, String?.none) }
      + own.filter { $0.second != nil }.map {
        ($0.parameter, $0.second)
      }
    let lines = names.map { name, second in
      [name + (second.map { " x " + $0 } ?? "")]
        + indices.map { index in
          let row = own.first {
            $0.parameter == name && $0.second == second && $0.index == index
          }
          guard let row, let estimate = row.estimate else { return "" }
          let range = row.interval.map {
            " (\(Words.fixed($0.low, decimals: 2)) to \(Words.fixed($0.high, decimals: 2)))"
          }
          return Words.fixed(estimate, decimals: 2) + (range ?? "")
        }
    }
    return TableView(output, titles: ["setting"] + indices, rows: lines)
  }

  private func figure(_ output: String) -> ResultFigure {
    ResultFigure(
      "\(output): what drives \(what)",
      marks: ranking(output).map { row, estimate in
        (label: row.parameter, value: estimate, low: row.interval?.low, high: row.interval?.high)
      }, axis: SensitivityRow.words(leading))
  }

  /// The index by which factors are ranked.
  private var leading: String {
    switch settings.method {
    case .sobol: "total"
    case .morris: "mu_star"
    case .pawn: "pawn"
    case .regional: "ks"
    }
  }

  private func sentence(_ place: Int) -> String {
    let output = outputs[place]
    let ranked = ranking(output)
    guard !ranked.isEmpty else { return "\(subject(place)) does not vary, so nothing drives it." }
    let top = ranked.prefix(3).map { row, estimate in
      "\(row.parameter) (\(amount(row, estimate, output)))"
    }
    return Words.sentence("\(subject(place)) depends most on \(Words.list(top))\(luck(ranked))")
  }

  /// The factors of an output with their index, largest first.
  private func ranking(_ output: String) -> [(SensitivityRow, Double)] {
    var ranked: [(SensitivityRow, Double)] = []
    for row in rows where row.output == output && row.index == leading {
      if let estimate = row.estimate { ranked.append((row, estimate)) }
    }
    return ranked.sorted { one, other in
      one.1 == other.1 ? one.0.parameter < other.0.parameter : one.1 > other.1
    }
  }

  private func subject(_ place: Int) -> String {
    if place < 2 { return "The \(what) of \(Words.quoted(names[place]))" }
    return settings.method == .regional
      ? "Whether \(Words.quoted(names[0])) beats \(Words.quoted(names[1])) on \(what)"
      : "How far \(Words.quoted(names[0])) is ahead of \(Words.quoted(names[1])) on \(what)"
  }

  private func amount(_ row: SensitivityRow, _ estimate: Double, _ output: String) -> String {
    switch settings.method {
    case .sobol:
      let alone = rows.first {
        $0.output == output && $0.index == "first" && $0.parameter == row.parameter
      }?.estimate
      return "\(Words.percent(max(0, estimate))) of the variance with its interactions"
        + (alone.map { ", \(Words.percent(max(0, $0))) alone" } ?? "")
    case .morris: return "\(Words.number(estimate)) over its range"
    case .pawn, .regional: return "distance \(Words.number(estimate))"
    }
  }

  private func luck(_ ranked: [(SensitivityRow, Double)]) -> String {
    guard settings.method == .sobol,
      let place = ranked.firstIndex(where: { $0.0.parameter == FactorDesign.luck }), place > 2
    else { return "" }
    return "; luck takes part in \(Words.percent(max(0, ranked[place].1)))"
  }

  private var method: String {
    switch settings.method {
    case .sobol:
      let luck =
        isGiven
        ? "every row is the mean over the worlds of the sweep"
        : settings.worlds.map { "every row is the mean of the same \(Words.worlds($0))" }
          ?? "luck is one more factor"
      let intervals =
        settings.shifts.map { "Student's over \($0) shifts of the design" }
        ?? "resampled over rows, which is rather too wide"
      return "Sobol' indices from \(rows.first?.count ?? 0) base rows; \(luck); intervals are "
        + "\(intervals)."
    case .morris:
      return
        "Morris's elementary effects from \(settings.trajectories) trajectories, every row the "
        + "mean of the same \(isGiven ? "worlds" : Words.worlds(settings.designWorlds ?? 1)); a spread as large as the "
        + "size of an effect means curvature or interaction."
    case .pawn:
      return "PAWN from \(Words.worlds(rows.first?.count ?? 0)) in \(settings.slices) slices; the "
        + "range is that over slices, and small worlds give distances above 0 by chance alone."
    case .regional:
      return "Distance between worlds of interest and the others, over "
        + "\(Words.worlds(rows.first?.count ?? 0)): worlds in which the first strategy is better, "
        + "or the worst quarter of a strategy's worlds."
    }
  }

  private var honesty: String {
    let treatment =
      settings.method == .sobol
      ? "are left out with their whole base rows"
      : settings.method == .morris ? "are left out with their steps" : "are left out"
    return Words.failures(failed, treatment) + ". " + Words.honesty(runs: runCount)
  }
}
