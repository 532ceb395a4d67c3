#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds a range that ends on round numbers.
enum RoundRange {
  /// The smallest range around every finite value whose ends are multiples of a step of 1, 2 or 5
  /// times a power of ten, with four to ten steps; `0...1` when there is no value.
  static func holding(_ values: [Double]) -> ClosedRange<Double> {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    let extent = high - low
    guard extent > 0, extent.isFinite else { return around(low, high) }
    let step = step(for: extent)
    guard step > 0, step.isFinite else { return low...high }
    let bottom = (low / step).rounded(.down)
    let top = (high / step).rounded(.up)
    // Dividing by a whole power of ten keeps ends such as 0.3 exact, where multiplying would not.
    let inverse = (1 / step).rounded()
    if step < 1, inverse.isFinite, inverse > 0 { return bottom / inverse...top / inverse }
    return bottom * step...top * step
  }

  private static func around(_ low: Double, _ high: Double) -> ClosedRange<Double> {
    if low < high { return low...high }
    let reach = max(1, low.magnitude / 2)
    return (low - reach).isFinite && (low + reach).isFinite ? low - reach...low + reach : low...high
  }

  private static func step(for extent: Double) -> Double {
    let power = pow(10, floor(log10(extent / 4)))
    let lead = extent / 4 / power
    return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power
  }
}
