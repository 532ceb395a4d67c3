/// How long something lasts when not all of it has ended: the product-limit estimate of survival.
///
///     S(t) = Π_{t_i ≤ t} (1 − d_i/n_i)
///
/// with d_i endings at time t_i among n_i still watched just before it. A duration that is cut off
/// by the end of the study counts as watched until then. An ending and a cut at one time: the ending
/// comes first.
///
/// Source: Kaplan and Meier, JASA 53, 1958; standard error by Greenwood, 1926; intervals on the
/// log(−log) scale, which stay inside [0, 1].
public struct SurvivalCurve: Hashable, Sendable {
  /// One life watched.
  public struct Observation: Hashable, Sendable {
    /// How long it was watched, at least 0.
    public let duration: Double
    /// Whether it ended then; otherwise the watching did.
    public let hasEnded: Bool

    /// One life watched.
    public init(duration: Double, hasEnded: Bool) {
      self.duration = duration
      self.hasEnded = hasEnded
    }
  }

  /// One moment at which at least one life ended.
  public struct Step: Hashable, Sendable {
    /// The time.
    public let time: Double
    /// Lives watched just before it.
    public let atRisk: Int
    /// Lives that ended at it.
    public let endings: Int
    /// S(t) from this time on.
    public let survival: Double
    /// Greenwood's standard error of S(t); nothing once no life is left.
    public let standardError: Double?
    /// The pointwise interval of S(t); nothing once no life is left.
    public let interval: Interval?
  }

  /// The steps, ascending in time.
  public let steps: [Step]
  /// The number of lives watched.
  public let count: Int
  /// The longest time watched.
  public let longest: Double

  /// Estimates the curve; nothing without observations or with a duration that is negative or not
  /// finite.
  ///
  /// - Complexity: O(n log n).
  public init?(_ observations: [Observation], confidence: Confidence = .percent95) {
    guard let longest = observations.map(\.duration).max(),
      observations.allSatisfy({ $0.duration >= 0 && $0.duration.isFinite }),
      let z = NormalDistribution.quantile(confidence.upperLevel)
    else { return nil }
    let ordered = observations.sorted { $0.duration < $1.duration }
    var steps: [Step] = []
    var (survival, hazardVariance, start) = (1.0, 0.0, 0)
    while start < ordered.count {
      let time = ordered[start].duration
      let end = ordered[start...].firstIndex { $0.duration > time } ?? ordered.count
      let endings = ordered[start..<end].count { $0.hasEnded }
      let atRisk = ordered.count - start
      start = end
      guard endings > 0 else { continue }
      survival *= 1 - Double(endings) / Double(atRisk)
      hazardVariance += Double(endings) / (Double(atRisk) * Double(atRisk - endings))
      steps.append(
        Step(
          time: time, atRisk: atRisk, endings: endings, survival: survival,
          standardError: (survival * hazardVariance.squareRoot()).ifFinite,
          interval: SurvivalCurve.interval(survival, hazardVariance.squareRoot(), z)))
    }
    self.steps = steps
    self.longest = longest
    count = observations.count
  }

  /// S(t); nothing beyond the longest time watched, unless all lives had ended by then.
  public func survival(at time: Double) -> Double? {
    guard time <= longest || steps.last?.survival == 0 else { return nil }
    return steps.last { $0.time <= time }?.survival ?? 1
  }

  /// The first time at which survival is one half or less; nothing if it never is.
  public var median: Double? { steps.first { $0.survival <= 0.5 }?.time }

  /// The mean time alive up to `horizon`: the area under S(t) from 0; nothing beyond the longest
  /// time watched.
  public func restrictedMean(upTo horizon: Double) -> Double? {
    guard horizon >= 0, survival(at: horizon) != nil else { return nil }
    var (area, time, level) = (0.0, 0.0, 1.0)
    for step in steps where step.time < horizon {
      area += level * (step.time - time)
      (time, level) = (step.time, step.survival)
    }
    return (area + level * (horizon - time)).ifFinite
  }

  /// S^exp(±z·σ/ln S), σ² the Greenwood sum.
  private static func interval(_ survival: Double, _ sigma: Double, _ z: Double) -> Interval? {
    guard survival > 0, survival < 1, sigma.isFinite else { return nil }
    let spread = exponential(z * sigma / logarithm(survival))
    return Interval(power(survival, 1 / spread), power(survival, spread))
  }
}
