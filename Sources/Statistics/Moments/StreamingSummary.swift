/// A column of a summary table built one value at a time: moments and quantiles of values that are
/// not kept, and a count of those that are missing.
///
/// Feed values in a fixed order where equal bits of mean and spread matter; quantiles do not depend
/// on the order.
public struct StreamingSummary: Sendable {
  /// Mean and spread.
  public private(set) var moments = StreamingMoments()
  /// Quantiles and extremes.
  public private(set) var sketch: QuantileSketch
  /// The number of values that were missing or not finite.
  public private(set) var missing = 0

  /// An empty column; `capacity` values are kept exactly for quantiles.
  public init(capacity: Int = 1000) {
    sketch = QuantileSketch(capacity: capacity)
  }

  /// Takes in the value of one run, or the lack of one.
  public mutating func add(_ value: Double?) {
    guard let value, value.isFinite else {
      missing += 1
      return
    }
    moments.add(value)
    sketch.add(value)
  }

  /// Takes in all that another column has seen.
  public mutating func merge(_ other: StreamingSummary) {
    moments.merge(other.moments)
    sketch.merge(other.sketch)
    missing += other.missing
  }

  /// The column described so far. Skewness is not followed and stays empty.
  public func summary(_ confidence: Confidence = .percent95) -> Summary {
    var criticalValues = StudentCriticalValues(confidence)
    return summary(&criticalValues)
  }

  /// The column described so far, as one of many that share critical values.
  public func summary(_ criticalValues: inout StudentCriticalValues) -> Summary {
    Summary(
      moments: moments, missing: missing, extremes: (sketch.minimum, sketch.maximum),
      quantiles: sketch.quantiles(Summary.levels),
      critical: criticalValues.value(count: moments.count))
  }
}

extension Summary {
  /// The summary of a column that passed by.
  init(
    moments: StreamingMoments, missing: Int, extremes: (Double?, Double?), quantiles: [Double],
    critical: Double?
  ) {
    count = moments.count
    self.missing = missing
    mean = moments.mean
    standardDeviation = moments.standardDeviation
    standardError = moments.standardError
    meanInterval = meanConfidenceInterval(
      mean: moments.mean, standardError: moments.standardError, critical: critical)
    (minimum, maximum) = extremes
    skewness = nil
    self.quantiles = quantiles
  }
}

/// mean ± critical·se; nothing if a part is missing.
func meanConfidenceInterval(
  mean: Double?, standardError: Double?, critical: Double?
) -> Interval? {
  guard let mean, let standardError, let critical else { return nil }
  return Interval(centre: mean, halfWidth: critical * standardError)
}
