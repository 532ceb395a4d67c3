/// An interval for the mean of bounded values that may be looked at as often as one likes, valid at
/// every sample size: the predictable plug-in empirical Bernstein sequence.
///
/// On the scale where the bounds are 0 and 1, with μ̂ and σ̂² from the values *before* t,
///
///     λ_t = min( √( 2 ln(2/α)/(σ̂² t ln(1 + t)) ), cap )
///     centre = Σ λx/Σ λ,  h = ( ln(2/α) + Σ 4(x − μ̂)² ψ(λ) )/Σ λ,  ψ(λ) = (−ln(1 − λ) − λ)/4
///
/// It is wide until a few hundred values have been seen: that is the price of asking nothing of their
/// distribution.
///
/// Source: Waudby-Smith and Ramdas, "Estimating means of bounded random variables by betting",
/// Journal of the Royal Statistical Society B 86, 2024.
public struct EmpiricalBernsteinSequence: Hashable, Sendable {
  /// The level at which all looks together cover the truth.
  public let confidence: Confidence
  /// The smallest value possible.
  public let lower: Double
  /// The largest value possible.
  public let upper: Double
  /// The number of values seen.
  public private(set) var count = 0
  private let cap: Double
  private var weights = 0.0
  private var weightedValues = 0.0
  private var penalty = 0.0
  private var sum = 0.0
  private var squares = 0.0
  private var mean = 0.5
  private var variance = 0.25

  /// A sequence for values between two bounds.
  ///
  /// - Parameters:
  ///   - lower: the smallest value possible.
  ///   - upper: the largest value possible.
  ///   - confidence: the joint level.
  ///   - cap: the largest weight λ, in (0, 1).
  /// - Throws: `StatisticsError.setting` for bounds out of order or a cap out of range.
  public init(
    from lower: Double, to upper: Double, confidence: Confidence = .percent95, cap: Double = 0.5
  ) throws(StatisticsError) {
    guard lower < upper, (upper - lower).isFinite else {
      throw .setting(name: "bounds", allowed: "two finite numbers in ascending order")
    }
    guard cap > 0, cap < 1 else { throw .setting(name: "cap", allowed: "between 0 and 1") }
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
    self.cap = cap
  }

  /// Takes in one value.
  ///
  /// - Throws: `StatisticsError.setting` if it is outside the bounds, where the promise ends.
  public mutating func add(_ value: Double) throws(StatisticsError) {
    guard value >= lower, value <= upper else {
      throw .setting(name: "value", allowed: "within the declared bounds")
    }
    let x = (value - lower) / (upper - lower)
    count += 1
    let t = Double(count)
    let budget = 2 * logarithm(2 / confidence.alpha)
    let weight = min((budget / (variance * t * logarithm(1 + t))).squareRoot(), cap)
    let deviation = x - mean
    weights += weight
    weightedValues += weight * x
    penalty += deviation * deviation * (-logarithm(1 - weight) - weight)
    sum += x
    mean = (0.5 + sum) / (t + 1)
    squares += (x - mean) * (x - mean)
    variance = (0.25 + squares) / (t + 1)
  }

  /// The centre of the interval, on the scale of the values; nothing before the first.
  public var centre: Double? {
    count == 0 ? nil : lower + (upper - lower) * (weightedValues / weights)
  }

  /// The half-width of the interval, on the scale of the values; nothing before the first. The
  /// interval may reach beyond the bounds.
  public var halfWidth: Double? {
    guard count > 0 else { return nil }
    return (upper - lower) * (logarithm(2 / confidence.alpha) + penalty) / weights
  }

  /// The interval, cut at the bounds; nothing before the first value.
  public var interval: Interval? {
    guard let centre, let halfWidth else { return nil }
    return Interval(max(lower, centre - halfWidth), min(upper, centre + halfWidth))
  }
}
