/// One look at the data of a sequential study.
public struct PrecisionLook: Hashable, Sendable {
  /// One contrast at this look.
  public struct Contrast: Hashable, Sendable {
    /// The number of replicates with a difference.
    public let pairs: Int
    /// The mean difference; nothing without pairs.
    public let mean: Double?
    /// Its standard deviation; nothing below two pairs.
    public let standardDeviation: Double?
    /// The half-width of its t interval; nothing below two pairs.
    public let halfWidth: Double?
    /// The half-width allowed; nothing without pairs.
    public let limit: Double?
    /// Whether the half-width is within the limit.
    public var isPrecise: Bool {
      guard let halfWidth, let limit else { return false }
      return halfWidth <= limit
    }
  }

  /// The number of replicates looked at, failed ones included.
  public let replicates: Int
  /// The contrasts, in their declared order.
  public let contrasts: [Contrast]
  /// Whether every contrast is precise enough.
  public var isPrecise: Bool { contrasts.allSatisfy(\.isPrecise) }
}

extension PrecisionLook.Contrast {
  /// Looks at the differences of the replicates so far; a missing one is a failed pair.
  init(_ differences: some Collection<Double?>, rule: PrecisionRule) {
    let sample = Sample(present: Array(differences))
    pairs = sample?.count ?? 0
    mean = sample?.mean
    standardDeviation = sample?.standardDeviation
    halfWidth = sample?.meanInterval(rule.confidence)?.halfWidth
    limit = mean.map(rule.limit)
  }
}
