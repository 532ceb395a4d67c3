/// Pearson's correlation of two columns: the covariance over the product of the standard deviations.
///
/// - Returns: a number in [−1, 1]; nothing if the lengths differ, a value is not finite, there are
///   fewer than two pairs, or a column is constant.
public func correlation(_ x: [Double], _ y: [Double]) -> Double? {
  guard x.count == y.count, x.count >= 2, let first = Sample(x), let second = Sample(y),
    !first.isConstant, !second.isConstant
  else { return nil }
  let (meanX, meanY) = (first.mean, second.mean)
  var (xx, yy, xy) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
  for (a, b) in zip(x, y) {
    xx.add((a - meanX) * (a - meanX))
    yy.add((b - meanY) * (b - meanY))
    xy.add((a - meanX) * (b - meanY))
  }
  let scale = xx.value.squareRoot() * yy.value.squareRoot()
  guard scale > 0, let ratio = (xy.value / scale).ifFinite else { return nil }
  return min(1, max(-1, ratio))
}
