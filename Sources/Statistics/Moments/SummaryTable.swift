/// Moments and quantiles of many columns that grow by whole rows, one number of every column.
///
/// Every column is described, to the last bit, as by a ``StreamingSummary`` of its own, several times
/// faster: exact quantiles up to the capacity, then those of a histogram with the stated relative
/// error of ``QuantileSketch``.
package struct SummaryTable: Sendable {
  private var moments: MomentsTable
  private var quantiles: QuantileTable

  /// No rows yet.
  ///
  /// - Parameters:
  ///   - capacity: rows up to which quantiles are exact.
  ///   - expected: rows that will come, about.
  package init(columns: Int, capacity: Int = 1000, expected: Int = 0) {
    moments = MomentsTable(columns: columns)
    quantiles = QuantileTable(columns: columns, capacity: capacity, expected: expected)
  }

  /// Takes in rows, one after the other; a number that is not finite counts as missing.
  ///
  /// - Parameter isFinite: whether all numbers are finite, for those who know it already.
  package mutating func add(_ rows: TableRows, isFinite: Bool) {
    moments.add(rows, isFinite: isFinite)
    quantiles.add(rows, isFinite: isFinite)
  }

  /// Gives room back that is of use only while rows come; they may still come.
  package mutating func trim() { quantiles.trim() }

  /// All columns described.
  package func summaries(_ criticalValues: inout StudentCriticalValues) -> [Summary] {
    let found = quantiles.quantiles(Summary.levels)
    return found.indices.map { summary($0, found[$0], &criticalValues) }
  }

  /// The mean of a column; nothing without numbers.
  package func mean(_ column: Int) -> Double? { moments.moments(column).mean }

  /// One column described, for those who want few.
  package func summary(_ column: Int, _ criticalValues: inout StudentCriticalValues) -> Summary {
    summary(column, quantiles.quantiles(Summary.levels, column: column), &criticalValues)
  }

  private func summary(
    _ column: Int, _ quantiles: [Double], _ criticalValues: inout StudentCriticalValues
  ) -> Summary {
    let moments = moments.moments(column)
    return Summary(
      moments: moments, missing: moments.rejected,
      extremes: (self.quantiles.minimum(column), self.quantiles.maximum(column)),
      quantiles: quantiles, critical: criticalValues.value(count: moments.count))
  }
}
