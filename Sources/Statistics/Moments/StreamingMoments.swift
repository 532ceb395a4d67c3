/// Mean and spread of values that pass by one at a time and are not kept.
///
/// Welford's recurrence, with the rounding errors of both running quantities carried along:
///
///     δ = x − mean;  mean += δ/n;  M₂ += δ·(x − mean)
///
/// The result depends on the order of the values in its last bits only; feed them in a fixed order
/// (by replicate, say) where equal bits matter.
///
/// Source: Welford, Technometrics 4, 1962; joining by Chan, Golub and LeVeque, 1979.
public struct StreamingMoments: Hashable, Sendable {
  /// The number of finite values seen.
  public private(set) var count = 0
  /// The number of values turned away because they were not finite.
  public private(set) var rejected = 0
  private var meanSum = CompensatedSum()
  private var squareSum = CompensatedSum()

  /// No values yet.
  public init() {}

  /// What a stream has seen whose sums were made elsewhere.
  init(count: Int, mean: CompensatedSum, squares: CompensatedSum) {
    self.count = count
    meanSum = mean
    squareSum = squares
  }

  /// Takes in one value; one that is not finite is only counted as rejected.
  public mutating func add(_ value: Double) {
    guard value.isFinite else {
      rejected += 1
      return
    }
    count += 1
    let deviation = meanSum.distance(to: value)
    meanSum.add(deviation / Double(count))
    squareSum.add(deviation * meanSum.distance(to: value))
  }

  /// Takes in all that another stream has seen.
  public mutating func merge(_ other: StreamingMoments) {
    rejected += other.rejected
    guard other.count > 0 else { return }
    let (n, m) = (Double(count), Double(other.count))
    let deviation = other.meanSum.value - meanSum.value
    meanSum.add(deviation * (m / (n + m)))
    squareSum.add(other.squareSum.value)
    squareSum.add(deviation * deviation * (n * m / (n + m)))
    count += other.count
  }

  /// The mean; nothing before the first value.
  public var mean: Double? {
    count > 0 ? meanSum.value.ifFinite : nil
  }

  /// The sample variance (n − 1); nothing before the second value.
  public var variance: Double? {
    count > 1 ? max(0, squareSum.value / Double(count - 1)).ifFinite : nil
  }

  /// The sample standard deviation; nothing before the second value.
  public var standardDeviation: Double? {
    variance?.squareRoot()
  }

  /// The standard error of the mean, sd/√n; nothing before the second value.
  public var standardError: Double? {
    standardDeviation.map { $0 / Double(count).squareRoot() }
  }
}
