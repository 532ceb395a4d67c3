import Statistics

/// Where a measure of a strategy at a point lay over all worlds.
struct CellSummary: Sendable {
  let moments: StreamingMoments
  let failed: Int
  let interval: Interval?
  /// At the levels of `Summary`; empty without values.
  let quantiles: [Double]

  init(_ cell: PointCells.Cell, _ intervals: inout MeanIntervals) {
    moments = cell.moments
    failed = cell.failed
    interval = intervals.interval(cell.moments)
    quantiles = cell.quantiles
  }
}

/// Student's intervals of means, mean ± t(0.975, n − 1)·sd/√n, for many columns of equal length:
/// the quantile of a length is looked for once.
struct MeanIntervals {
  private var critical: [Int: Double?] = [:]
  private var last: (count: Int, quantile: Double?) = (0, nil)

  /// The 95 % interval of a mean; nil with fewer than two values.
  mutating func interval(_ moments: StreamingMoments) -> Interval? {
    guard let mean = moments.mean, let error = moments.standardError,
      let quantile = quantile(moments.count)
    else { return nil }
    return Interval(centre: mean, halfWidth: quantile * error)
  }

  private mutating func quantile(_ count: Int) -> Double? {
    if count != last.count { last = (count, search(count)) }
    return last.quantile
  }

  private mutating func search(_ count: Int) -> Double? {
    if let known = critical[count] { return known }
    let found = StudentDistribution(degreesOfFreedom: Double(count - 1))?
      .quantile(Confidence.percent95.upperLevel)
    critical[count] = .some(found)
    return found
  }
}
