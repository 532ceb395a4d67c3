/// A band that covers the whole mean curve at once.
///
/// The 95 % intervals of 60 ticks together cover their curve much less often than 95 times of 100.
/// This band is widened until they do: over resamples of whole histories,
///
///     c = level-quantile of max_t |mean*_t − mean_t|/se_t,   band = mean_t ± c·se_t
///
/// Ticks without spread do not enter the maximum.
public struct SimultaneousBand: Hashable, Sendable {
  /// The critical value c.
  public let critical: Double
  /// One interval a tick; nothing where fewer than two histories have a value.
  public let intervals: [Interval?]

  /// The band of `histories[replicate][tick]`; nothing if no tick has any spread.
  ///
  /// - Complexity: O(B × ticks × n).
  public init?(
    _ histories: [[Double?]], confidence: Confidence = .percent95,
    plan: BootstrapPlan = BootstrapPlan()
  ) {
    let ticks = columns(histories).map(BandTick.init)
    let varying = ticks.filter { ($0.error ?? 0) > 0 }
    guard !varying.isEmpty else { return nil }
    var indices = Array(repeating: 0, count: histories.count)
    let largest = (0..<plan.resamples).map { resample in
      plan.stream.fill(&indices, resample: resample)
      return varying.reduce(0) { max($0, $1.deviation(indices)) }
    }
    guard let critical = quantile(largest, confidence.level) else { return nil }
    self.critical = critical
    intervals = ticks.map { tick in
      guard let mean = tick.mean, let error = tick.error else { return nil }
      return Interval(centre: mean, halfWidth: critical * error)
    }
  }
}

/// One tick of the histories with its mean and standard error.
private struct BandTick {
  let values: [Double?]
  let mean: Double?
  let error: Double?

  init(_ column: [Double?]) {
    let sample = Sample(present: column)
    values = column
    mean = sample?.mean
    error = sample?.standardError
  }

  /// |mean* − mean|/se over resampled histories; 0 if none of them has a value here.
  func deviation(_ indices: [Int]) -> Double {
    guard let mean, let error else { return 0 }
    var sum = CompensatedSum()
    var count = 0
    for index in indices {
      guard let value = values[index] else { continue }
      sum.add(value)
      count += 1
    }
    return count == 0 ? 0 : abs(sum.value / Double(count) - mean) / error
  }
}
