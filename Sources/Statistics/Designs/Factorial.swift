/// Designs made of listed levels.
public enum Factorial {
  /// The most rows a full grid may have.
  public static let largestGrid = 10_000_000

  /// Every combination of levels: `[row][factor]`, the last factor changing fastest.
  ///
  /// - Throws: `StatisticsError.setting` if a factor has no level or there are too many rows.
  public static func grid<Level>(_ levels: [[Level]]) throws(StatisticsError) -> [[Level]] {
    var count = 1
    for factor in levels {
      let (product, overflow) = count.multipliedReportingOverflow(by: factor.count)
      guard !factor.isEmpty, !overflow, product <= largestGrid else {
        throw .setting(
          name: "levels", allowed: "at least one a factor, and \(largestGrid) rows in all")
      }
      count = product
    }
    return levels.reduce([[]]) { rows, factor in
      rows.flatMap { row in factor.map { row + [$0] } }
    }
  }

  /// A baseline, then one factor changed at a time: row 0 is the baseline, and each factor in turn
  /// takes each of its levels other than the baseline's.
  ///
  /// - Throws: `StatisticsError.unequalLengths` unless there is one list of levels a factor.
  public static func oneAtATime<Level: Equatable>(
    baseline: [Level], levels: [[Level]]
  ) throws(StatisticsError) -> [[Level]] {
    try requireEqualLengths(baseline.count, levels.count)
    var rows = [baseline]
    for (factor, choices) in levels.enumerated() {
      for level in choices where level != baseline[factor] {
        var row = baseline
        row[factor] = level
        rows.append(row)
      }
    }
    return rows
  }
}
