/// Which parameters shift the whole distribution of an output, from any sample of runs: PAWN.
///
/// Each parameter's range is cut at its own quantiles into slices of equal content; in every slice the
/// distribution of the output is compared with the distribution over all runs by the
/// Kolmogorov–Smirnov distance. Their median over slices is the index: 0 for a parameter that does
/// not matter, at most 1.
///
/// Slices hold their lower limit and not their upper one, so the largest value of a parameter is in
/// none.
///
/// Source: Pianosi and Wagener, Environmental Modelling and Software 67, 2015, and 108, 2018.
public struct PawnAnalysis: Hashable, Sendable {
  /// The distances of one parameter over its slices.
  public struct Index: Hashable, Sendable {
    /// One distance for each slice that is not empty.
    public let distances: [Double]
    /// The smallest distance; nothing if all slices are empty.
    public var minimum: Double? { Sample(distances)?.minimum }
    /// The mean distance.
    public var mean: Double? { Sample(distances)?.mean }
    /// The median distance: the index.
    public var median: Double? { Sample(distances)?.sorted.median }
    /// The largest distance.
    public var maximum: Double? { Sample(distances)?.maximum }
    /// The standard deviation over slices (n).
    public var standardDeviation: Double? {
      Sample(distances)?.populationVariance?.squareRoot()
    }
  }

  /// One a parameter.
  public let indices: [Index]

  /// Analyses runs at any points.
  ///
  /// - Parameters:
  ///   - columns: `[parameter][run]`, finite.
  ///   - outputs: `[run]`, finite; leave failed runs out of both.
  ///   - slices: the number of slices, at least 1.
  /// - Throws: `StatisticsError` for an empty, ragged or infinite table or fewer than 1 slice.
  /// - Complexity: O(parameters × n log n).
  public init(
    columns: [[Double]], outputs: [Double], slices: Int = 10
  ) throws(StatisticsError) {
    guard slices >= 1, slices <= 1 << 16 else {
      throw .setting(name: "slices", allowed: "from 1 to 65536")
    }
    guard let all = Sample(outputs)?.sorted.values else {
      try requireFinite(outputs)
      throw .tooFew(needed: 1, found: 0)
    }
    for column in columns {
      try requireEqualLengths(outputs.count, column.count)
      try requireFinite(column)
    }
    indices = columns.map { column in
      Index(distances: PawnAnalysis.distances(column, outputs, all, slices))
    }
  }

  private static func distances(
    _ column: [Double], _ outputs: [Double], _ all: [Double], _ slices: Int
  ) -> [Double] {
    guard let sorted = Sample(column)?.sorted else { return [] }
    let edges = (0...slices).map { sorted.quantile(Double($0) / Double(slices)) }
    return zip(edges, edges.dropFirst()).compactMap { low, high in
      let inside = column.indices.filter { low <= column[$0] && column[$0] < high }
      let slice = inside.map { outputs[$0] }.sorted()
      guard let gap = LargestGap(slice, all) else { return nil }
      return Double(gap.size.magnitude) / (Double(slice.count) * Double(all.count))
    }
  }
}
