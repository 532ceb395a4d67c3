/// e to the power `x`, from additions, multiplications and one division only, so that every machine
/// gives the same bits. Error below one unit in the last place.
///
/// x = k·ln 2 + r with |r| ≤ ½ ln 2; e^r = 1 + 2r/(R(r²) − r) with a polynomial R; then e^x = 2^k·e^r.
///
/// Source: the method and coefficients of Sun's fdlibm `e_exp.c` (1993).
package func exponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 709.782712893384 { return .infinity }
  if x < -745.1332191019412 { return 0 }
  let k = (x * 1.44269504088896338700).rounded()
  let high = x - k * 6.93147180369123816490e-01
  let low = k * 1.90821492927058770002e-10
  let r = high - low
  let square = r * r
  var polynomial = -1.65339022054652515390e-06 + square * 4.13813679705723846039e-08
  polynomial = 6.61375632143793436117e-05 + square * polynomial
  polynomial = -2.77777777770155933842e-03 + square * polynomial
  polynomial = 1.66666666666666019037e-01 + square * polynomial
  let c = r - square * polynomial
  let value = 1 - ((low - r * c / (2 - c)) - high)
  return scaled(value, byPowerOfTwo: Int(k))
}

/// `value`·2^`exponent` in two exact steps, so that results below the normal range do not vanish.
private func scaled(_ value: Double, byPowerOfTwo exponent: Int) -> Double {
  let half = exponent / 2
  return value * powerOfTwo(half) * powerOfTwo(exponent - half)
}

private func powerOfTwo(_ exponent: Int) -> Double {
  Double(sign: .plus, exponent: exponent, significand: 1)
}
