/// Which parameters separate the runs of interest from the others: regional sensitivity analysis.
///
/// For each parameter, the Kolmogorov–Smirnov test between its values in the runs of interest and in
/// the rest.
///
/// Source: Hornberger and Spear, Journal of Environmental Management 12, 1981.
public struct RegionalSensitivity: Hashable, Sendable {
  /// One test a parameter, with asymptotic p-values.
  public let tests: [KolmogorovSmirnovTest]

  /// Analyses runs at any points.
  ///
  /// - Parameters:
  ///   - columns: `[parameter][run]`, finite.
  ///   - ofInterest: `[run]`.
  /// - Throws: `StatisticsError` for a ragged or infinite table, or `.noSpread` if all runs or none
  ///   are of interest.
  public init(columns: [[Double]], ofInterest: [Bool]) throws(StatisticsError) {
    guard ofInterest.contains(true), ofInterest.contains(false) else { throw .noSpread }
    var tests: [KolmogorovSmirnovTest] = []
    for column in columns {
      try requireEqualLengths(ofInterest.count, column.count)
      try requireFinite(column)
      let inside = column.indices.filter { ofInterest[$0] }.map { column[$0] }
      let outside = column.indices.filter { !ofInterest[$0] }.map { column[$0] }
      if let test = KolmogorovSmirnovTest(inside, outside, exactUpTo: 0) { tests.append(test) }
    }
    self.tests = tests
  }
}
