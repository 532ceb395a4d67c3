/// Corrections for looking at many tests at once.
///
/// Each takes p-values in any order and gives adjusted ones in the same order, to be compared with
/// the level wished for the whole family. Tests without a p-value take no part and stay empty.
public enum Multiplicity {
  /// Bonferroni: m·p. Bounds the chance of any false finding, crudely.
  public static func bonferroni(_ pValues: [Double?]) -> [Double?] {
    let m = Double(pValues.count { $0 != nil })
    return pValues.map { $0.map { min(1, m * $0) } }
  }

  /// Holm's step-down: the i-th smallest p times m − i + 1, never decreasing. The same promise as
  /// Bonferroni with more power.
  ///
  /// Source: Holm, Scandinavian Journal of Statistics 6, 1979.
  public static func holm(_ pValues: [Double?]) -> [Double?] {
    let order = ascending(pValues)
    var adjusted: [Double?] = Array(repeating: nil, count: pValues.count)
    var running = 0.0
    for (position, entry) in order.enumerated() {
      running = max(running, min(1, Double(order.count - position) * entry.pValue))
      adjusted[entry.index] = running
    }
    return adjusted
  }

  /// Benjamini and Hochberg's step-up: bounds the expected share of false findings among all
  /// findings.
  ///
  /// Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995.
  public static func falseDiscoveryRate(_ pValues: [Double?]) -> [Double?] {
    let order = ascending(pValues)
    var adjusted: [Double?] = Array(repeating: nil, count: pValues.count)
    var running = 1.0
    for (position, entry) in order.enumerated().reversed() {
      running = min(running, Double(order.count) / Double(position + 1) * entry.pValue)
      adjusted[entry.index] = running
    }
    return adjusted
  }

  private static func ascending(_ pValues: [Double?]) -> [(index: Int, pValue: Double)] {
    pValues.enumerated()
      .compactMap { index, value in value.map { (index: index, pValue: $0) } }
      .sorted { ($0.pValue, $0.index) < ($1.pValue, $1.index) }
  }
}
