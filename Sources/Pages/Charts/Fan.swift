import Statistics

/// Where a number lies over all runs, month by month.
struct Fan: Sendable, Hashable {
  /// `[level][month]` for the levels of `Summary`: 5, 25, 50, 75 and 95 %.
  let levels: [[Double]]

  /// The middle of all runs.
  var median: [Double] { levels[2] }

  /// Quantiles, of type 7, of `[month][run]`.
  init(_ months: [[Double]]) {
    let samples = months.map { Sample($0)?.sorted }
    levels = Summary.levels.map { level in
      samples.map { $0?.quantile(level) ?? 0 }
    }
  }

  /// A fan whose levels are known.
  init(levels: [[Double]]) { self.levels = levels }

  /// The last values: 5, 25, 50, 75 and 95 %.
  var end: [Double] { levels.map { $0.last ?? 0 } }
}

/// One line of a chart with what surrounds it.
struct FanSeries: Sendable {
  /// The name at the end of the line.
  let name: String
  /// Colour and dash.
  let style: Palette.Style
  /// Median and bands.
  let fan: Fan
  /// Whether bands are drawn, or only the median.
  var hasBands = true
  /// Real runs, drawn thin.
  var runs: [[Double]] = []
  /// The run that is told, drawn bold.
  var told: [Double]?
}
