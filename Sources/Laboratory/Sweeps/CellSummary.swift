import Statistics

/// Where a measure of a strategy at a point lay over all worlds.
struct CellSummary: Sendable {
  let moments: StreamingMoments
  let failed: Int
  let interval: Interval?
  /// At the levels of `Summary`; empty without values.
  let quantiles: [Double]

  init(_ cell: PointCells.Cell, _ criticalValues: inout StudentCriticalValues) {
    moments = cell.moments
    failed = cell.failed
    interval = cell.moments.meanInterval(&criticalValues)
    quantiles = cell.quantiles
  }
}
