import Statistics
import Tables

/// Elementary effects of both strategies and of their difference.
struct MorrisStudy {
  let result: SensitivityResult

  init(
    _ design: FactorDesign, _ settings: SensitivitySettings, _ outputs: [String], _ seed: UInt64,
    _ runner: TrialRunner
  ) throws {
    let names = design.names
    let plan = try AnalysisError.statistics { () throws(StatisticsError) in
      try MorrisDesign(
        parameters: names.count, trajectories: settings.trajectories, seed: seed)
    }
    let values = try design.run(plan.rows, runner)
    var rows: [SensitivityRow] = []
    for (place, output) in outputs.enumerated() {
      rows += try MorrisStudy.rows(
        output, names, plan.rows, values[place], trajectories: settings.trajectories)
    }
    let table = try DesignRunRow.table(factors: names, outputs: outputs)
    let runs = plan.rows.enumerated().map { row, point in
      DesignRunRow(
        row: row, role: String(row / (names.count + 1)), values: design.values(point),
        outputs: outputs.indices.map { values[$0][row] })
    }
    result = SensitivityResult(
      rows: rows, runs: ResultTable(table, runs),
      runCount: 2 * plan.rows.count * (design.worlds ?? 1), failed: design.failed(values))
  }

  /// The effects on one output; steps with a failed run are left out.
  static func rows(
    _ output: String, _ names: [String], _ points: [[Double]], _ values: [Double?],
    trajectories: Int
  ) throws(AnalysisError) -> [SensitivityRow] {
    let analysis = try AnalysisError.statistics { () throws(StatisticsError) in
      try MorrisAnalysis(rows: points, outputs: values)
    }
    return zip(names, analysis.effects).flatMap { name, effect in
      let indices = [
        ("mu_star", effect.meanSize), ("mu", effect.mean), ("sigma", effect.standardDeviation),
      ]
      return indices.map { index, estimate in
        SensitivityRow(
          output: output, index: index, parameter: name, estimate: estimate, count: effect.count,
          dropped: trajectories - effect.count,
          note: estimate == nil ? "too few steps without a failed run" : nil)
      }
    }
  }
}
