/// Looks for the parameter values at which the better strategy changes.
///
/// g(θ) = E[Y(a) − Y(b)] at parameter value θ, all values under the same replicates. An even grid is
/// scanned first, because there may be several crossings; then every change of sign between
/// neighbouring decided points is narrowed by bisection. A sign is decided when |mean| exceeds its
/// half-width, adding replicates in looks until it does or the maximum is reached. An undecided
/// midpoint ends the bisection: the band around it is the answer, not a false digit.
public struct TippingPointSearch: Hashable, Sendable {
  /// The lowest parameter value.
  public let low: Double
  /// The highest parameter value.
  public let high: Double
  /// The number of scan points, at least 2.
  public let grid: Int
  /// The width at which a crossing is resolved.
  public let tolerance: Double
  /// Replicates at the first look.
  public let initial: Int
  /// Replicates between looks.
  public let batch: Int
  /// Replicates at which a sign stays undecided.
  public let maximum: Int
  /// The level of each single decision.
  public let confidence: Confidence

  /// A search.
  ///
  /// - Parameters:
  ///   - range: the parameter values to search.
  ///   - grid: the number of scan points.
  ///   - tolerance: the width at which a crossing is resolved.
  ///   - initial: replicates at the first look of a decision, at least 2.
  ///   - batch: replicates between looks.
  ///   - maximum: replicates at which a sign stays undecided.
  ///   - confidence: the level of a decision.
  ///   - isStrict: whether the error is shared over all scan points and bisections, so that the level
  ///     holds for the search as a whole.
  /// - Throws: `StatisticsError.setting` for a number out of its range.
  public init(
    over range: ClosedRange<Double>, grid: Int = 9, tolerance: Double = 1e-3, initial: Int = 20,
    batch: Int = 20, maximum: Int = 400, confidence: Confidence = .percent95,
    isStrict: Bool = false
  ) throws(StatisticsError) {
    let width = range.upperBound - range.lowerBound
    guard width > 0, width.isFinite else {
      throw .setting(name: "range", allowed: "finite and wider than 0")
    }
    guard grid >= 2 else { throw .setting(name: "grid", allowed: "2 or more") }
    guard tolerance > 0, tolerance.isFinite else {
      throw .setting(name: "tolerance", allowed: "a finite number above 0")
    }
    guard initial >= 2, batch >= 1, maximum >= initial else {
      throw .setting(
        name: "replicates", allowed: "2 ≤ initial ≤ maximum, with a batch of 1 or more")
    }
    low = range.lowerBound
    high = range.upperBound
    self.grid = grid
    self.tolerance = tolerance
    self.initial = initial
    self.batch = batch
    self.maximum = maximum
    let depth = TippingPointSearch.depth(width / Double(grid - 1), tolerance)
    self.confidence = isStrict ? confidence.shared(over: grid + depth) : confidence
  }

  /// Bisections from one grid step to the tolerance.
  private static func depth(_ step: Double, _ tolerance: Double) -> Int {
    var (width, depth) = (step, 0)
    while width > tolerance, depth < 200 {
      width /= 2
      depth += 1
    }
    return depth
  }
}
