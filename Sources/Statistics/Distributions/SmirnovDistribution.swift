/// The exact distribution of D, the largest gap between the distribution function of n independent
/// values and their true continuous one.
///
/// Three methods share the work, as in Simard and L'Ecuyer, "Computing the two-sided
/// Kolmogorov–Smirnov distribution", Journal of Statistical Software 39(11), 2011: twice the exact
/// one-sided tail where n·d² ≥ 4 (both sides cannot then be exceeded but for a chance below 10^−13),
/// the matrix power of Marsaglia, Tsang and Wang (2003) below it, and otherwise for n over 1000 the limit law
/// with Vrbik's (2018) correction.
public struct SmirnovDistribution: Hashable, Sendable {
  /// The number of values n ≥ 1.
  public let count: Int

  /// The most values for which the one-sided sum, of as many terms, is carried out.
  private static let largestExact = 100_000

  /// The distribution, or nothing unless there is at least one value.
  public init?(count: Int) {
    guard count >= 1 else { return nil }
    self.count = count
  }

  /// P(D > d): the p-value of a distance d in [0, 1].
  public func upperTail(_ d: Double) -> Double {
    let n = Double(count)
    if d <= 0.5 / n { return 1 }
    if d >= 1 { return 0 }
    if count <= SmirnovDistribution.largestExact, n * d * d >= 4 || d >= 0.5 {
      return min(1, 2 * oneSidedTail(d))
    }
    if count <= 1000 { return max(0, 1 - matrixCumulative(d)) }
    let x = n.squareRoot() * d
    return KolmogorovDistribution.upperTail(x + 1 / (6 * n.squareRoot()) + (x - 1) / (4 * n))
  }

  /// P(D ≤ d).
  public func cumulative(_ d: Double) -> Double {
    1 - upperTail(d)
  }

  /// P(D⁺ ≥ d) = d Σ_j C(n, j) (d + j/n)^(j−1) (1 − d − j/n)^(n−j), Birnbaum and Tingey 1951.
  private func oneSidedTail(_ d: Double) -> Double {
    let n = Double(count)
    var sum = CompensatedSum()
    for step in 0...count {
      let j = Double(step)
      let gap = 1 - d - j / n
      guard gap > 0 else { break }
      let logChoices = -logarithm(n + 1) - logBeta(j + 1, n - j + 1)
      sum.add(exponential(logChoices + (j - 1) * logarithm(d + j / n) + (n - j) * logarithm(gap)))
    }
    return d * sum.value
  }

  /// P(D < d) as one entry of n!/n^n · H^n.
  private func matrixCumulative(_ d: Double) -> Double {
    let n = Double(count)
    let k = Int(n * d) + 1
    let power = SquareMatrix.durbin(size: 2 * k - 1, gap: Double(k) - n * d).raised(to: count)
    var value = power.matrix[k - 1, k - 1]
    var exponent = power.exponent
    for factor in 1...count {
      value *= Double(factor) / n
      if value < 1e-140 {
        value *= 0x1p400
        exponent -= 400
      }
    }
    return min(1, value * exponential(Double(exponent) * 0.693147180559945309))
  }
}
