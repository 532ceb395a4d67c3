/// The natural logarithm of `x`, from the four operations and bit moves only, so that every machine
/// gives the same bits. Error below one unit in the last place; −∞ at 0, not a number below 0.
///
/// x = 2^k(1 + f) with √½ < 1 + f < √2; with s = f/(2 + f), ln(1 + f) = f − f²/2 + s(f²/2 + R(s²)).
///
/// Source: the method and coefficients of Sun's fdlibm `e_log.c` (1993).
package func logarithm(_ x: Double) -> Double {
  if x == 0 { return -.infinity }
  guard x > 0, x.isFinite else { return x > 0 ? x : .nan }
  var k = Double(x.exponent)
  var significand = x.significand
  if significand > 1.4142135623730951 {
    significand /= 2
    k += 1
  }
  let f = significand - 1
  let s = f / (2 + f)
  let z = s * s
  let w = z * z
  var even = 2.222219843214978396e-01 + w * 1.531383769920937332e-01
  even = w * (3.999999999940941908e-01 + w * even)
  var odd = 1.818357216161805012e-01 + w * 1.479819860511658591e-01
  odd = 2.857142874366239149e-01 + w * odd
  odd = z * (6.666666666666735130e-01 + w * odd)
  let halfSquare = f * f / 2
  let fine = s * (halfSquare + even + odd) + k * 1.90821492927058770002e-10
  return k * 6.93147180369123816490e-01 + (f + (fine - halfSquare))
}

/// ln(1 + x) without the loss of digits that forming 1 + x first would bring for small `x`.
///
/// The rounding error of u = 1 + x is cancelled by the factor x/(u − 1).
package func logarithm(onePlus x: Double) -> Double {
  let u = 1 + x
  if u == 1 { return x }
  if !u.isFinite || u <= 0 { return logarithm(u) }
  return logarithm(u) * (x / (u - 1))
}

/// base^exponent = e^(exponent·ln base) for a positive base; 0^0 = 1.
package func power(_ base: Double, _ exponent: Double) -> Double {
  if exponent == 0 { return 1 }
  return exponential(exponent * logarithm(base))
}
