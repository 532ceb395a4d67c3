/// Student's critical values t(1 − α/2, n − 1) for many intervals in a row.
///
/// Finding one takes longer than adding up the values it is for, and a table usually asks for the
/// same number of values again and again; so the last one is remembered.
public struct StudentCriticalValues: Sendable {
  /// How sure the intervals are to be.
  public let confidence: Confidence
  /// The value asked for last, and all that were searched for, by their counts.
  private var last: (count: Int, critical: Double?) = (0, nil)
  private var known: [Int: Double?] = [:]

  /// Critical values for intervals of a level.
  public init(_ confidence: Confidence = .percent95) { self.confidence = confidence }

  /// The critical value for the mean of `count` values; nothing with fewer than two.
  public mutating func value(count: Int) -> Double? {
    if count != last.count { last = (count, search(count)) }
    return last.critical
  }

  private mutating func search(_ count: Int) -> Double? {
    if let found = known[count] { return found }
    let critical = StudentDistribution(degreesOfFreedom: Double(count - 1))?
      .quantile(confidence.upperLevel)
    known[count] = .some(critical)
    return critical
  }
}

extension StreamingMoments {
  /// Student's interval of the mean, mean ± t·sd/√n; nothing with fewer than two values.
  package func meanInterval(_ criticalValues: inout StudentCriticalValues) -> Interval? {
    meanConfidenceInterval(
      mean: mean, standardError: standardError, critical: criticalValues.value(count: count))
  }
}
