import Statistics
import Tables

/// A month of the difference between a strategy and the baseline, over all worlds.
struct FanRow: Sendable {
  let output, strategy, baseline: String
  let month: Int
  let tick: FanChart.Tick
  let band: Interval?

  static let table = TableDefinition<FanRow>(
    fileName: "difference_fan.csv", title: "Fan of the difference",
    about: "One row is one month of strategy - baseline, world by world. Quantiles are taken month "
      + "by month (type 7) and are no histories. The band covers the whole curve of means at once "
      + "in 95 of 100 studies, by resampling whole histories.",
    columns: [
      .string("output", "Name of the output", constraints: .required) { $0.output },
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .string("baseline", "Id of the baseline", constraints: .required) { $0.baseline },
      .integer("month", unit: "months", "Months after the start", constraints: .required) {
        $0.month
      },
      .integer("n", "Number of worlds") { $0.tick.count },
      .number("mean", "Mean difference") { $0.tick.mean },
      .number("band_low", "Lower edge of the simultaneous 95 % band") { $0.band?.low },
      .number("band_high", "Upper edge of the simultaneous 95 % band") { $0.band?.high },
      quantile("q05", 0), quantile("q25", 1), quantile("q50", 2), quantile("q75", 3),
      quantile("q95", 4),
    ], primaryKey: ["output", "strategy", "baseline", "month"])

  private static func quantile(_ name: ColumnName, _ place: Int) -> ColumnGroup<FanRow> {
    .number(name, "Quantile at \(Summary.levels[place]) over the worlds") {
      $0.tick.quantiles.indices.contains(place) ? $0.tick.quantiles[place] : nil
    }
  }
}

/// A strategy against the baseline, world by world and month by month.
struct PairedHistories: Sendable {
  let output, strategy, baseline: String
  let direction: Direction
  /// `[world][record]` strategy − baseline.
  let differences: [[Double]]

  /// Fewer resamples where there are many worlds: each costs worlds × months.
  private var resamples: Int { differences.count > 1_000 ? 199 : 999 }

  /// The fan with its band.
  func fanRows() -> [FanRow] {
    let chart = FanChart(differences)
    let band = SimultaneousBand(differences, plan: BootstrapPlan(resamples: resamples))
    return chart.ticks.enumerated().map { month, tick in
      FanRow(
        output: output, strategy: strategy, baseline: baseline, month: month, tick: tick,
        band: band?.intervals[month])
    }
  }

  /// When the strategy gets ahead for good.
  func crossingRow() -> CrossingRow {
    let oriented = differences.map { row in row.map { direction.sign * $0 } }
    let worlds = CrossingSummary(oriented)
    let mean = LastingLead(meanCurve(oriented, Array(oriented.indices)))
    let stream = ResampleStream(seed: 0)
    let starts = (0..<resamples).map { resample in
      let indices = stream.indices(ofResample: resample, count: oriented.count)
      return LastingLead(meanCurve(oriented, indices)).start
    }
    let found = Sample(present: starts.map { $0.map(Double.init) })?.sorted
    return CrossingRow(
      output: output, strategy: strategy, baseline: baseline, worlds: worlds,
      mean: mean.start, low: found?.quantile(0.025), high: found?.quantile(0.975),
      neverInResamples: Double(starts.count { $0 == nil }) / Double(resamples))
  }

  private func meanCurve(_ rows: [[Double]], _ indices: [Int]) -> [Double] {
    guard let records = rows.first?.count, !indices.isEmpty else { return [] }
    var sums = Array(repeating: 0.0, count: records)
    for index in indices {
      let row = rows[index]
      for record in 0..<records { sums[record] += row[record] }
    }
    return sums.map { $0 / Double(indices.count) }
  }
}

/// When a strategy overtakes the baseline for good.
struct CrossingRow: Sendable {
  let output, strategy, baseline: String
  let worlds: CrossingSummary
  /// Month from which the mean difference stays on the better side.
  let mean: Int?
  /// Interval of that month, over the resamples in which there is one.
  let low, high: Double?
  /// Share of resamples in which there is none.
  let neverInResamples: Double

  static let table = TableDefinition<CrossingRow>(
    fileName: "crossings.csv", title: "Crossing months",
    about: "One row is one strategy against the baseline: from which month on it is ahead to the "
      + "end, on average and in single worlds. The interval of the mean crossing comes from "
      + "resampling worlds, over the resamples in which the means cross; "
      + "share_never_resampled says in how many they do not.",
    columns: [
      .string("output", "Name of the output", constraints: .required) { $0.output },
      .string("strategy", "Id of the strategy", constraints: .required) { $0.strategy },
      .string("baseline", "Id of the baseline", constraints: .required) { $0.baseline },
      .integer("mean_crossing", unit: "months", "Month from which its mean stays ahead") {
        $0.mean
      },
      .number("ci_low", unit: "months", "Lower end of the 95 % interval of that month") { $0.low },
      .number("ci_high", unit: "months", "Upper end of the 95 % interval of that month") {
        $0.high
      },
      .number("share_never_resampled", "Share of resamples whose means never cross") {
        $0.neverInResamples
      },
      .integer("n", "Number of worlds") { $0.worlds.leads.count },
      .integer("n_always", "Worlds in which it is ahead throughout") { $0.worlds.always },
      .integer("n_crossed", "Worlds in which it gets ahead for good later") { $0.worlds.crossed },
      .integer("n_never", "Worlds in which it is not ahead at the end") { $0.worlds.never },
      .number("q05", unit: "months", "Month of crossing, 5 % quantile of the worlds that cross") {
        $0.worlds.quantile(0.05)
      },
      .number("q50", unit: "months", "The same, median") { $0.worlds.median },
      .number("q95", unit: "months", "The same, 95 % quantile") { $0.worlds.quantile(0.95) },
    ], primaryKey: ["output", "strategy", "baseline"])
}
