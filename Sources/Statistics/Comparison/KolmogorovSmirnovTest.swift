/// The Kolmogorov–Smirnov test: do two columns, or a column and a law, have one distribution?
///
/// D is the largest vertical gap between the two distribution functions.
public struct KolmogorovSmirnovTest: Hashable, Sendable {
  /// The distance D in [0, 1].
  public let distance: Double
  /// A value at which the gap is largest.
  public let location: Double
  /// +1 if the first distribution function lies above the other there, −1 if below.
  public let sign: Int
  /// The p-value.
  public let pValue: Double
  /// How it was computed.
  public let method: TestMethod

  /// Compares two columns; nothing if one is empty or holds a value that is not finite.
  ///
  /// The exact p-value counts the orders of n + m distinct values whose distance is at least D; the
  /// asymptotic one treats D as that of nm/(n + m) values from a known law.
  ///
  /// - Parameters:
  ///   - x: the first column, n values.
  ///   - y: the second column, m values.
  ///   - exactUpTo: the largest n·m whose p-value is counted exactly; 0 for never.
  /// - Complexity: O((n + m) log(n + m)), and O(n·m) for an exact p-value.
  public init?(_ x: [Double], _ y: [Double], exactUpTo: Int = 10_000) {
    guard let first = Sample(x)?.sorted.values, let second = Sample(y)?.sorted.values,
      let gap = LargestGap(first, second)
    else { return nil }
    let (n, m) = (first.count, second.count)
    distance = Double(gap.size.magnitude) / (Double(n) * Double(m))
    location = gap.location
    sign = gap.size < 0 ? -1 : 1
    if n * m <= exactUpTo {
      method = .exact
      pValue = gap.exactPValue
    } else {
      method = .asymptotic
      let effective = (Double(n) * Double(m) / Double(n + m)).rounded(.toNearestOrEven)
      pValue =
        SmirnovDistribution(count: max(1, Int(effective)))?.upperTail(distance) ?? 1
    }
  }

  /// Compares a column with a continuous law; nothing if it is empty or holds a value that is not
  /// finite.
  ///
  /// - Parameters:
  ///   - x: the column.
  ///   - cumulative: the distribution function of the law, in [0, 1].
  public init?(_ x: [Double], against cumulative: (Double) -> Double) {
    guard let sorted = Sample(x)?.sorted.values,
      let law = SmirnovDistribution(count: sorted.count)
    else { return nil }
    let n = Double(sorted.count)
    var best = (distance: 0.0, location: sorted[0], sign: 1)
    for (index, value) in sorted.enumerated() {
      let level = cumulative(value)
      let (above, below) = (Double(index + 1) / n - level, level - Double(index) / n)
      if above > best.distance { best = (above, value, 1) }
      if below > best.distance { best = (below, value, -1) }
    }
    (distance, location, sign) = best
    pValue = law.upperTail(distance)
    method = .exact
  }
}
