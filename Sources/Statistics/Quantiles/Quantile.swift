/// The sample quantile of a column at one level, type 7 unless said otherwise.
///
/// To read several levels, sort once: `Sample(values)?.sorted`.
///
/// - Returns: nothing if the column is empty or holds a value that is not finite.
/// - Complexity: O(n log n).
public func quantile(
  _ values: [Double], _ level: Double, _ definition: QuantileDefinition = .linear
) -> Double? {
  Sample(values)?.sorted.quantile(level, definition)
}
