/// Student's critical values t(1 − α/2, n − 1) for many intervals in a row.
///
/// Finding one takes longer than adding up the values it is for, and a table usually asks for the
/// same number of values again and again; so the last one is remembered.
public struct StudentCriticalValues: Sendable {
  /// How sure the intervals are to be.
  public let confidence: Confidence
  private var count = 0
  private var critical: Double?

  /// Critical values for intervals of a level.
  public init(_ confidence: Confidence = .percent95) { self.confidence = confidence }

  /// The critical value for the mean of `count` values; nothing with fewer than two.
  public mutating func value(count: Int) -> Double? {
    if count != self.count {
      self.count = count
      critical = StudentDistribution(degreesOfFreedom: Double(count - 1))?
        .quantile(confidence.upperLevel)
    }
    return critical
  }
}
