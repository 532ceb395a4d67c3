/// The zero of an increasing function between `low` and `high`, by Newton's steps kept inside a
/// shrinking bracket: a step that leaves it is replaced by its midpoint.
///
/// - Parameters:
///   - guess: where to start; moved to the middle if outside the bracket.
///   - low: a point where the function is at most zero; finite.
///   - high: a point where it is at least zero; finite.
///   - evaluate: the function and its slope at a point.
/// - Returns: a point within about one unit in the last place of the sign change.
/// - Complexity: usually under 10 evaluations, never more than 200.
func increasingRoot(
  near guess: Double, between low: Double, and high: Double,
  evaluate: (Double) -> (value: Double, slope: Double)
) -> Double {
  var (low, high) = (low, high)
  var x = guess > low && guess < high ? guess : low + (high - low) / 2
  for _ in 0..<200 {
    let (value, slope) = evaluate(x)
    if value == 0 { return x }
    if value < 0 { low = x } else { high = x }
    var next = x - value / slope
    if !(next > low && next < high) { next = low + (high - low) / 2 }
    if abs(next - x) <= 2e-16 * abs(x) { return next }
    x = next
  }
  return x
}
