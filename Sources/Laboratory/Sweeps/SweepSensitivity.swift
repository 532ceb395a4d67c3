import Partnership
import ScenarioFiles
import Statistics
import Synchronization

/// How strongly an output of a strategy depends on a factor.
struct FactorIndexRow: Sendable {
  let strategy, output: String
  /// `first`, `total`, `second`; `mu`, `mu_star`, `sigma` for trajectories.
  let index: String
  let factor: String
  let otherFactor: String?
  let estimate: Double?
  let interval: Interval?
  let base: Int
  let dropped: Int
}

/// Sensitivity indices of a study whose design was made for them: Sobol' indices of a Saltelli
/// design, elementary effects of Morris trajectories, both of the means over the same worlds at
/// every point.
struct SweepSensitivity {
  private let plan: SweepPlan
  /// `[strategy × output][point]` means at the end.
  private var means: [[Double]]

  /// Most numbers that are kept for the analysis.
  private static let largest = 1 << 24
  /// Resamples behind an interval.
  private static let resamples = 399

  /// Nil unless the design gives indices.
  init?(_ plan: SweepPlan) {
    switch plan.study.design {
    case .saltelli, .morris: break
    default: return nil
    }
    let columns = plan.strategies * plan.study.outputs.count
    guard columns * plan.points <= Self.largest else { return nil }
    self.plan = plan
    means = Array(repeating: [], count: columns)
  }

  /// Takes in the next point.
  mutating func add(_ rows: [PointMeansRow]) {
    for (strategy, row) in rows.enumerated() {
      for (output, mean) in row.means.enumerated() {
        means[strategy * plan.study.outputs.count + output].append(mean)
      }
    }
  }

  /// The indices, by strategy, output and kind; nothing for outputs that do not vary.
  func rows(workers: Int) throws -> [FactorIndexRow] {
    let found = Mutex<[[FactorIndexRow]]>(Array(repeating: [], count: means.count))
    try inParallel(means.count, workers: workers) { column in
      let rows = self.rows(column)
      found.withLock { $0[column] = rows }
    }
    return found.withLock { $0.flatMap(\.self) }
  }

  private func rows(_ column: Int) -> [FactorIndexRow] {
    let values = means[column].map { $0.isFinite ? $0 : nil }
    switch plan.study.design {
    case .saltelli(_, let hasSecondOrder, _): return sobol(values, column, hasSecondOrder)
    case .morris(let trajectories, let levels): return morris(values, column, trajectories, levels)
    default: return []
    }
  }

  private func row(
    _ column: Int, _ index: String, _ factor: Int, _ other: Int? = nil, _ estimate: Double?,
    _ interval: Interval? = nil, base: Int, dropped: Int
  ) -> FactorIndexRow {
    let outputs = plan.study.outputs.count
    return FactorIndexRow(
      strategy: plan.strategyIDs[column / outputs], output: plan.outputNames[column % outputs],
      index: index, factor: plan.design.columns[factor].text,
      otherFactor: other.map { plan.design.columns[$0].text }, estimate: estimate,
      interval: interval, base: base, dropped: dropped)
  }

  private func sobol(
    _ values: [Double?], _ column: Int, _ hasSecondOrder: Bool
  ) -> [FactorIndexRow] {
    let bootstrap = BootstrapPlan(resamples: Self.resamples, seed: plan.study.scenario.seed)
    guard
      let layout = try? SaltelliLayout(
        parameters: plan.design.factors.count, hasSecondOrder: hasSecondOrder),
      let analysis = try? SobolAnalysis(values, layout: layout, bootstrap: bootstrap)
    else { return [] }
    return analysis.indices.map { index in
      let (name, factor, other): (String, Int, Int?) =
        switch index.kind {
        case .first(let factor): ("first", factor, nil)
        case .total(let factor): ("total", factor, nil)
        case .second(let one, let other): ("second", one, other)
        }
      return row(
        column, name, factor, other, index.estimate, index.interval, base: analysis.baseRows,
        dropped: analysis.dropped)
    }
  }

  private func morris(
    _ values: [Double?], _ column: Int, _ trajectories: Int, _ levels: Int
  ) -> [FactorIndexRow] {
    guard
      let design = try? MorrisDesign(
        parameters: plan.design.factors.count, trajectories: trajectories, levels: levels,
        seed: plan.study.scenario.seed),
      let analysis = try? MorrisAnalysis(rows: design.rows, outputs: values)
    else { return [] }
    return analysis.effects.enumerated().flatMap { factor, effect in
      [("mu", effect.mean), ("mu_star", effect.meanSize), ("sigma", effect.standardDeviation)]
        .map { name, value in
          row(
            column, name, factor, nil, value, base: effect.count,
            dropped: trajectories - effect.count)
        }
    }
  }
}
