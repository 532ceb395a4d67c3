/// Many histories as one picture: at each tick, where the replicates lie.
///
/// Quantiles are taken tick by tick (type 7) and are not histories themselves: never join a "median
/// run". A history that ends early carries nothing forward; the count of each tick says how many
/// are left. For the fan of a difference, pass the differences.
public struct FanChart: Hashable, Sendable {
  /// One tick of the fan.
  public struct Tick: Hashable, Sendable {
    /// The number of histories with a value.
    public let count: Int
    /// Their mean; nothing without values.
    public let mean: Double?
    /// Their sample standard deviation; nothing below two values.
    public let standardDeviation: Double?
    /// Their quantiles at the levels of the chart; empty without values.
    public let quantiles: [Double]
  }

  /// The quantile levels, as asked.
  public let levels: [Double]
  /// The ticks, as many as the longest history has.
  public let ticks: [Tick]

  /// Draws the fan of `histories[replicate][tick]`.
  ///
  /// - Complexity: O(ticks × n log n).
  public init(_ histories: [[Double?]], levels: [Double] = [0.05, 0.25, 0.5, 0.75, 0.95]) {
    self.levels = levels
    ticks = columns(histories).map { column in
      let sample = Sample(present: column)
      let sorted = sample?.sorted
      return Tick(
        count: sample?.count ?? 0, mean: sample?.mean,
        standardDeviation: sample?.standardDeviation,
        quantiles: levels.compactMap { sorted?.quantile($0) })
    }
  }

  /// The curve of one level over all ticks, nothing where no history has a value; the level is given
  /// by its place in `levels`.
  public func curve(_ place: Int) -> [Double?] {
    ticks.map { $0.quantiles.indices.contains(place) ? $0.quantiles[place] : nil }
  }
}

/// `[tick][replicate]` of ragged histories, missing values included.
func columns(_ histories: [[Double?]]) -> [[Double?]] {
  let ticks = histories.map(\.count).max() ?? 0
  return (0..<ticks).map { tick in
    histories.map { tick < $0.count ? $0[tick]?.ifFinite : nil }
  }
}
