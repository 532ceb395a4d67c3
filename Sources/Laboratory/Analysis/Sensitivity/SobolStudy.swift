import Statistics
import Tables

/// Sobol' indices of both strategies and of their difference.
struct SobolStudy {
  let result: SensitivityResult

  init(
    _ design: FactorDesign, _ settings: SensitivitySettings, _ outputs: [String], _ seed: UInt64,
    _ runner: TrialRunner
  ) throws {
    let shifts = settings.shifts ?? 1
    let base = max(2, settings.rows / shifts)
    let plans = try AnalysisError.statistics { () throws(StatisticsError) in
      var plans: [SaltelliDesign] = []
      for number in 0..<shifts {
        plans.append(
          try SaltelliDesign(
            parameters: design.names.count, baseRows: base,
            hasSecondOrder: settings.hasSecondOrder,
            shift: DigitalShift(seed: seed, number: UInt32(number))))
      }
      return plans
    }
    let layout = plans[0].layout
    let points = plans.map { $0.rows() }
    let values = try points.map { try design.run($0, runner) }
    var rows: [SensitivityRow] = []
    for (place, output) in outputs.enumerated() {
      rows += SobolStudy.rows(
        output, design.names, values.map { $0[place] }, layout, hasShifts: settings.shifts != nil)
    }
    let all = points.flatMap { $0 }
    let table = try DesignRunRow.table(factors: design.names, outputs: outputs)
    let runs = all.enumerated().map { row, point in
      DesignRunRow(
        row: row, role: layout.role(ofRow: row).name, values: design.values(point),
        outputs: outputs.indices.map { values[row / points[0].count][$0][row % points[0].count] })
    }
    let failed = values.reduce(0) { $0 + design.failed($1) }
    result = SensitivityResult(
      rows: rows, runs: ResultTable(table, runs),
      runCount: 2 * all.count * (design.worlds ?? 1), failed: failed)
  }

  /// The indices of one output; a note instead if it does not vary.
  static func rows(
    _ output: String, _ names: [String], _ shifts: [[Double?]], _ layout: SaltelliLayout,
    hasShifts: Bool
  ) -> [SensitivityRow] {
    let analysis =
      try? hasShifts
      ? SobolAnalysis(shifts: shifts, layout: layout)
      : SobolAnalysis(shifts[0], layout: layout)
    guard let analysis else {
      let blocks = shifts.flatMap { values in
        stride(from: 0, to: values.count, by: layout.blockSize).map { start in
          values[start..<min(start + layout.blockSize, values.count)].allSatisfy { $0 != nil }
        }
      }
      let complete = blocks.count { $0 }
      return names.flatMap { name in
        ["first", "total"].map { index in
          SensitivityRow(
            output: output, index: index, parameter: name, estimate: nil, count: complete,
            dropped: blocks.count - complete,
            note: complete == 0 ? "every base row has a failed run" : "the output does not vary")
        }
      }
    }
    return analysis.indices.map { index in
      let (kind, first, second) = label(index.kind)
      return SensitivityRow(
        output: output, index: kind, parameter: names[first], second: second.map { names[$0] },
        estimate: index.estimate, interval: index.interval, count: analysis.baseRows,
        dropped: analysis.dropped)
    }
  }

  private static func label(_ kind: SensitivityIndex.Kind) -> (String, Int, Int?) {
    switch kind {
    case .first(let one): ("first", one, nil)
    case .total(let one): ("total", one, nil)
    case .second(let one, let other): ("second", one, other)
    }
  }
}
