import Statistics

/// Indices from a sweep whose points were chosen for them: base rows for Sobol' indices, or
/// trajectories of elementary effects; of the means over the worlds of every point.
struct GivenDesign {
  let outputs: [String]
  let result: SensitivityResult

  /// - Throws: ``AnalysisError`` if the points of the sweep do not suit the method.
  init(
    _ sweep: SweepFolder, _ pair: StrategyPair, ids: [String], output: String,
    _ settings: SensitivitySettings
  ) throws(AnalysisError) {
    let one = try sweep.means(output, of: ids[pair.one])
    let other = try sweep.means(output, of: ids[pair.other])
    let values = [one, other, FactorDesign.difference(one, other)]
    outputs = [ids[pair.one], ids[pair.other], ids[pair.one] + " - " + ids[pair.other]]
    let names = sweep.factors
    var rows: [SensitivityRow] = []
    switch (settings.method, sweep.design) {
    case (.sobol, .saltelli(let hasSecondOrder)):
      let layout = try AnalysisError.statistics { () throws(StatisticsError) in
        try SaltelliLayout(parameters: names.count, hasSecondOrder: hasSecondOrder)
      }
      for (name, column) in zip(outputs, values) {
        rows += SobolStudy.rows(name, names, [column], layout, hasShifts: false)
      }
    case (.morris, .morris(let trajectories, let levels)):
      let points = try AnalysisError.statistics { () throws(StatisticsError) in
        try MorrisDesign(
          parameters: names.count, trajectories: trajectories, levels: levels, seed: sweep.seed
        ).rows
      }
      for (name, column) in zip(outputs, values) {
        rows += try MorrisStudy.rows(name, names, points, column, trajectories: trajectories)
      }
    default:
      throw .missing(
        "\(settings.method.rawValue) needs points that were chosen for it",
        fix: "use --method \(sweep.method.rawValue) on this sweep")
    }
    result = SensitivityResult(
      rows: rows, runs: nil, runCount: sweep.runs.rowCount, failed: sweep.runs.failed)
  }
}
