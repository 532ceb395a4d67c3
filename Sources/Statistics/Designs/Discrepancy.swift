/// How unevenly points fill the unit cube: smaller is more even.
///
/// All measures take `[point][dimension]` with coordinates in [0, 1] and answer nothing for an empty,
/// ragged or infinite table. Each compares the mean of a kernel over single points and over pairs
/// with its integral over the cube.
///
/// Source: Hickernell, "A generalized discrepancy and quadrature error bound", Mathematics of
/// Computation 67, 1998; Zhou, Fang and Ning, Journal of Complexity 29, 2013 (mixture).
///
/// - Complexity: O(n² × dimensions).
public enum Discrepancy {
  /// The squared centred discrepancy: boxes anchored at the nearest corner.
  public static func centred(_ points: [[Double]]) -> Double? {
    squared(points, constant: 13.0 / 12) { z in
      let d = abs(z - 0.5)
      return 1 + 0.5 * d - 0.5 * d * d
    } pair: { x, y in
      1 + 0.5 * abs(x - 0.5) + 0.5 * abs(y - 0.5) - 0.5 * abs(x - y)
    }
  }

  /// The squared mixture discrepancy, a blend of centred and wrap-around.
  public static func mixture(_ points: [[Double]]) -> Double? {
    squared(points, constant: 19.0 / 12) { z in
      let d = abs(z - 0.5)
      return 5.0 / 3 - 0.25 * d - 0.25 * d * d
    } pair: { x, y in
      let gap = abs(x - y)
      return 15.0 / 8 - 0.25 * abs(x - 0.5) - 0.25 * abs(y - 0.5) - 0.75 * gap + 0.5 * gap * gap
    }
  }

  /// The squared wrap-around discrepancy: boxes that may leave one side and enter at the other.
  public static func wrapAround(_ points: [[Double]]) -> Double? {
    guard isUsable(points) else { return nil }
    let pairs = pairMean(points) { x, y in 1.5 - abs(x - y) * (1 - abs(x - y)) }
    return (pairs - wholePower(4.0 / 3, points[0].count)).ifFinite
  }

  /// The L2-star discrepancy: boxes anchored at the origin. The root of the measure, not its square.
  public static func star(_ points: [[Double]]) -> Double? {
    guard isUsable(points) else { return nil }
    let dimensions = points[0].count
    let singles = singleMean(points) { (1 - $0 * $0) / 2 }
    let pairs = pairMean(points) { x, y in 1 - max(x, y) }
    let square = wholePower(1.0 / 3, dimensions) - 2 * singles + pairs
    return max(0, square).squareRoot().ifFinite
  }

  private static func squared(
    _ points: [[Double]], constant: Double, single: (Double) -> Double,
    pair: (Double, Double) -> Double
  ) -> Double? {
    guard isUsable(points) else { return nil }
    let whole = wholePower(constant, points[0].count)
    return (whole - 2 * singleMean(points, single) + pairMean(points, pair)).ifFinite
  }

  private static func isUsable(_ points: [[Double]]) -> Bool {
    guard let first = points.first, !first.isEmpty else { return false }
    return points.allSatisfy { $0.count == first.count && $0.firstNonFinite() == nil }
  }

  private static func singleMean(_ points: [[Double]], _ kernel: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    for point in points { sum.add(point.reduce(1) { $0 * kernel($1) }) }
    return sum.value / Double(points.count)
  }

  private static func pairMean(
    _ points: [[Double]], _ kernel: (Double, Double) -> Double
  ) -> Double {
    var sum = CompensatedSum()
    for one in points {
      for other in points { sum.add(zip(one, other).reduce(1) { $0 * kernel($1.0, $1.1) }) }
    }
    return sum.value / (Double(points.count) * Double(points.count))
  }
}
