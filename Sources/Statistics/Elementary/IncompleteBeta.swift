/// The regularised incomplete beta function I_x(a, b), for a, b > 0 and x in [0, 1].
///
///     I_x(a, b) = ∫₀ˣ t^(a−1) (1−t)^(b−1) dt / B(a, b)
///
/// - Parameters:
///   - x: the upper end of the integral.
///   - complement: 1 − x, given apart so that neither end loses digits.
///   - a: first shape, > 0.
///   - b: second shape, > 0.
/// - Complexity: about √max(a, b) steps of a continued fraction (DLMF 8.17.22, evaluated by Lentz's
///   method), on the side of the mean where it converges fast.
package func regularizedBeta(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
  if x.isNaN { return x }
  if x <= 0 { return 0 }
  if complement <= 0 { return 1 }
  let logX = x < 0.5 ? logarithm(x) : logarithm(onePlus: -complement)
  let logY = complement < 0.5 ? logarithm(complement) : logarithm(onePlus: -x)
  let front = exponential(a * logX + b * logY - logBeta(a, b))
  if x < (a + 1) / (a + b + 2) {
    return min(1, front * betaFraction(x, a, b) / a)
  }
  return max(0, 1 - front * betaFraction(complement, b, a) / b)
}

/// The continued fraction of I_x(a, b), without its front factor.
private func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / kept(1 - (a + b) * x / (a + 1))
  var fraction = d
  for step in 1...20_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / kept(1 + even * d)
    c = kept(1 + even / c)
    fraction *= d * c
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / kept(1 + odd * d)
    c = kept(1 + odd / c)
    fraction *= d * c
    if abs(d * c - 1) < 1e-16 { break }
  }
  return fraction
}
