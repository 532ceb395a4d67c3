import Statistics

/// Indices from worlds that were not drawn for the purpose: PAWN and regional sensitivity.
struct GivenWorlds {
  let outputs: [String]
  let names: [String]
  let result: SensitivityResult

  init(
    _ worlds: WorldTable, _ pair: StrategyPair?, _ settings: SensitivitySettings
  ) throws(AnalysisError) {
    var columns: [(String, [Double?])] = []
    if let pair {
      columns = [pair.one, pair.other].map { (worlds.strategies[$0], worlds.values[$0]) }
      columns.append(
        (
          columns[0].0 + " - " + columns[1].0,
          FactorDesign.difference(columns[0].1, columns[1].1)
        ))
      names = [worlds.names[pair.one], worlds.names[pair.other]]
    } else {
      columns = [(worlds.strategies[0], worlds.values[0])]
      names = [worlds.names[0]]
    }
    outputs = columns.map(\.0)
    var rows: [SensitivityRow] = []
    for (place, column) in columns.enumerated() {
      rows += try GivenWorlds.rows(
        column.0, column.1, worlds, settings, isDifference: place == 2)
    }
    result = SensitivityResult(
      rows: rows, runs: nil, runCount: worlds.worlds * worlds.strategies.count,
      failed: worlds.failed)
  }

  private static func rows(
    _ output: String, _ values: [Double?], _ worlds: WorldTable, _ settings: SensitivitySettings,
    isDifference: Bool
  ) throws(AnalysisError) -> [SensitivityRow] {
    let present = values.indices.filter { values[$0] != nil }
    let columns = worlds.columns.map { column in present.map { column[$0] } }
    let numbers = present.compactMap { values[$0] }
    let dropped = values.count - present.count
    guard numbers.count > 1 else {
      throw .missing("too few worlds have both runs", fix: "give more worlds")
    }
    guard settings.method == .regional else {
      let analysis = try AnalysisError.statistics { () throws(StatisticsError) in
        try PawnAnalysis(columns: columns, outputs: numbers, slices: settings.slices)
      }
      return zip(worlds.factors, analysis.indices).map { name, index in
        SensitivityRow(
          output: output, index: "pawn", parameter: name, estimate: index.median,
          interval: index.minimum.flatMap { low in index.maximum.flatMap { Interval(low, $0) } },
          count: numbers.count, dropped: dropped,
          note: "the interval is the range over slices")
      }
    }
    let sign = worlds.direction.sign
    let ofInterest =
      isDifference
      ? numbers.map { sign * $0 > 0 }
      : CasesOfInterest.belowQuantile(0.25, numbers.map { sign * $0 })
    return regional(output, worlds.factors, columns, ofInterest, numbers.count, dropped)
  }

  private static func regional(
    _ output: String, _ factors: [String], _ columns: [[Double]], _ ofInterest: [Bool],
    _ count: Int, _ dropped: Int
  ) -> [SensitivityRow] {
    let tests = (try? RegionalSensitivity(columns: columns, ofInterest: ofInterest))?.tests
    return factors.enumerated().flatMap { place, name in
      let test = tests.flatMap { $0.indices.contains(place) ? $0[place] : nil }
      let note = test == nil ? "all worlds or none are of interest" : nil
      return [("ks", test?.distance), ("p_value", test?.pValue)].map { index, estimate in
        SensitivityRow(
          output: output, index: index, parameter: name, estimate: estimate, count: count,
          dropped: dropped, note: note)
      }
    }
  }
}
