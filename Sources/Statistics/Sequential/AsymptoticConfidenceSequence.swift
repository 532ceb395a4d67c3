/// An interval for a mean that may be looked at as often as one likes, for large samples.
///
/// An ordinary 95 % interval looked at after every batch covers the truth at *all* looks far less
/// often than it says. This one is wider by just enough:
///
///     h(n) = s·√( 2(nρ² + 1)/(n²ρ²) · ln( √(nρ² + 1)/α ) )
///     ρ² = (−2 ln α + ln(1 − 2 ln α))/n_opt
///
/// with n_opt the number of replicates near which it is tightest.
///
/// Source: Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and
/// asymptotic confidence sequences", Annals of Statistics 52, 2024.
public struct AsymptoticConfidenceSequence: Hashable, Sendable {
  /// The level at which all looks together cover the truth.
  public let confidence: Confidence
  private let rhoSquared: Double

  /// A sequence tuned to be tightest near `expected` replicates (at least 1).
  public init(confidence: Confidence = .percent95, expected: Int = 100) {
    self.confidence = confidence
    let t = -2 * logarithm(confidence.alpha)
    rhoSquared = (t + logarithm(t + 1)) / Double(max(1, expected))
  }

  /// The half-width after `count` values of a given standard deviation; nothing below two values.
  public func halfWidth(count: Int, standardDeviation: Double) -> Double? {
    guard count >= 2, standardDeviation >= 0 else { return nil }
    let n = Double(count)
    let scale = n * rhoSquared + 1
    let widening = logarithm(scale.squareRoot() / confidence.alpha)
    return (standardDeviation * (2 * scale / (n * n * rhoSquared) * widening).squareRoot()).ifFinite
  }

  /// The interval of the mean of a sample; nothing below two values.
  public func interval(_ sample: Sample) -> Interval? {
    guard let sd = sample.standardDeviation,
      let halfWidth = halfWidth(count: sample.count, standardDeviation: sd)
    else { return nil }
    return Interval(centre: sample.mean, halfWidth: halfWidth)
  }
}
