/// The lower and upper regularised incomplete gamma functions, P + Q = 1, for a > 0 and x ≥ 0.
///
///     P(a, x) = ∫₀ˣ t^(a−1) e^(−t) dt / Γ(a)
///
/// The power series is used below the mean and the continued fraction above it (DLMF 8.7.1, 8.9.2),
/// so that the smaller of the two is always the one computed directly.
package func regularizedGamma(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
  if x.isNaN { return (x, x) }
  if x <= 0 { return (0, 1) }
  if x == .infinity { return (1, 0) }
  let front = exponential(gammaLogFront(a, x))
  if x < a + 1 {
    let lower = min(1, front * gammaSeries(a, x))
    return (lower, 1 - lower)
  }
  let upper = min(1, front * gammaFraction(a, x))
  return (1 - upper, upper)
}

/// ln( x^a e^(−x) / Γ(a) ).
private func gammaLogFront(_ a: Double, _ x: Double) -> Double {
  if a < 10 { return a * logarithm(x) - x - logGamma(a) }
  let deviation = (x - a) / a
  return a * (logarithm(onePlus: deviation) - deviation) - stirlingCorrection(a)
    + 0.5 * logarithm(a) - halfLogTwoPi
}

private func gammaSeries(_ a: Double, _ x: Double) -> Double {
  var term = 1 / a
  var sum = term
  var denominator = a
  for _ in 0..<100_000 {
    denominator += 1
    term *= x / denominator
    sum += term
    if term < sum * 1e-17 { break }
  }
  return sum
}

private func gammaFraction(_ a: Double, _ x: Double) -> Double {
  let tiny = 1e-300
  var b = x + 1 - a
  var c = 1 / tiny
  var d = 1 / b
  var fraction = d
  for step in 1...100_000 {
    let i = Double(step)
    let numerator = -i * (i - a)
    b += 2
    d = numerator * d + b
    d = 1 / (abs(d) < tiny ? tiny : d)
    c = b + numerator / c
    c = abs(c) < tiny ? tiny : c
    fraction *= d * c
    if abs(d * c - 1) < 1e-16 { break }
  }
  return fraction
}
