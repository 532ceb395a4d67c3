/// Kolmogorov's limiting distribution: the law of √n·D, where D is the largest gap between the
/// distribution function of n values and the true one, for large n.
///
///     P(K > x) = 2 Σ_{j≥1} (−1)^(j−1) e^(−2j²x²)
///
/// Below 1 the dual series √(2π)/x · Σ e^(−(2j−1)²π²/(8x²)) for P(K ≤ x) converges faster.
public enum KolmogorovDistribution {
  /// P(K ≤ x).
  public static func cumulative(_ x: Double) -> Double {
    if x <= 0 { return 0 }
    return x < 1 ? dualSeries(x) : 1 - alternatingSeries(x)
  }

  /// P(K > x): the asymptotic p-value of a Kolmogorov–Smirnov distance.
  public static func upperTail(_ x: Double) -> Double {
    if x <= 0 { return 1 }
    return x < 1 ? 1 - dualSeries(x) : alternatingSeries(x)
  }

  /// The value that a share `level` of the distribution lies below; nothing outside (0, 1).
  public static func quantile(_ level: Double) -> Double? {
    guard level > 0, level < 1 else { return nil }
    var (low, high) = (0.0, 8.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      let isBelow =
        level < 0.5 ? cumulative(middle) < level : upperTail(middle) > 1 - level
      if isBelow { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func alternatingSeries(_ x: Double) -> Double {
    var sum = 0.0
    for j in 1...20 {
      let index = Double(j)
      let term = exponential(-2 * index * index * x * x)
      sum += j.isMultiple(of: 2) ? -term : term
      if term < 1e-18 * sum { break }
    }
    return min(1, max(0, 2 * sum))
  }

  private static func dualSeries(_ x: Double) -> Double {
    let scale = Double.pi * Double.pi / (8 * x * x)
    var sum = 0.0
    for j in 1...20 {
      let index = Double(2 * j - 1)
      sum += exponential(-index * index * scale)
    }
    return min(1, (2 * Double.pi).squareRoot() / x * sum)
  }
}
