/// ln Γ(x) for x > 0; error near 10^−15 absolute or relative, whichever is larger.
///
/// Γ(x) = Γ(x + m)/(x(x+1)…(x+m−1)) lifts the argument to 10 or more, where Stirling's series holds.
package func logGamma(_ x: Double) -> Double {
  guard x > 0 else { return x.isNaN ? x : .infinity }
  if x == 1 || x == 2 { return 0 }
  var lifted = x
  var product = 1.0
  while lifted < 10 {
    product *= lifted
    lifted += 1
  }
  let leading = (lifted - 0.5) * logarithm(lifted) - lifted + halfLogTwoPi
  return leading + stirlingCorrection(lifted) - logarithm(product)
}

/// ½ ln 2π.
let halfLogTwoPi = 0.9189385332046727418

/// What Stirling's formula misses: ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], for x ≥ 10.
func stirlingCorrection(_ x: Double) -> Double {
  let z = 1 / (x * x)
  var series = 1.0 / 156
  series = -691.0 / 360_360 + z * series
  series = 1.0 / 1188 + z * series
  series = -1.0 / 1680 + z * series
  series = 1.0 / 1260 + z * series
  series = -1.0 / 360 + z * series
  return (1.0 / 12 + z * series) / x
}

/// ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), for a, b > 0.
///
/// For large arguments the big terms are cancelled on paper first, because their difference would
/// lose as many digits as they are long.
package func logBeta(_ a: Double, _ b: Double) -> Double {
  let small = min(a, b)
  let large = max(a, b)
  if large < 10 { return logGamma(small) + logGamma(large) - logGamma(small + large) }
  let correction = stirlingCorrection(large) - stirlingCorrection(small + large)
  let share = small / (small + large)
  let tail = (large - 0.5) * logarithm(onePlus: -share)
  if small < 10 {
    return logGamma(small) + correction + small - small * logarithm(small + large) + tail
  }
  return halfLogTwoPi - 0.5 * logarithm(large) + stirlingCorrection(small) + correction
    + (small - 0.5) * logarithm(share) + large * logarithm(onePlus: -share)
}
