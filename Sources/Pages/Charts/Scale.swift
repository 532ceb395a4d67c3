/// Turns values into places along an axis.
struct Scale: Sendable {
  /// The values shown.
  let values: ClosedRange<Double>
  /// The places of the smallest and the largest value.
  let from, to: Double

  /// The place of a value; values beyond the axis are held at its ends.
  func place(_ value: Double) -> Double {
    let span = values.upperBound - values.lowerBound
    guard span > 0, value.isFinite else { return from }
    let share = max(0, min(1, (value - values.lowerBound) / span))
    return from + share * (to - from)
  }
}

/// Round numbers along an axis.
struct RoundAxis: Sendable, Hashable {
  /// The smallest and largest number on the axis, both round.
  let range: ClosedRange<Double>
  /// The numbers shown.
  let ticks: [Double]
  /// Decimals that the numbers need.
  let decimals: Int

  /// An axis around values, with about `count` steps of 1, 2 or 5 times a power of ten.
  ///
  /// - Parameters:
  ///   - values: values that must be on the axis; those that are not finite are left out.
  ///   - includesZero: whether 0 is on the axis.
  init(around values: [Double], includesZero: Bool = true, count: Int = 4) {
    let finite = values.filter(\.isFinite)
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if includesZero { (low, high) = (min(low, 0), max(high, 0)) }
    if high - low < 1e-9 { high = low + 1 }
    let (step, decimals) = RoundAxis.step(for: (high - low) / Double(max(1, count)))
    let first = (low / step + 1e-9).rounded(.down)
    let last = (high / step - 1e-9).rounded(.up)
    let steps = max(1, min(100, Int(last - first)))
    ticks = (0...steps).map { (first + Double($0)) * step }
    range = ticks[0]...ticks[steps]
    self.decimals = decimals
  }

  /// The axis of quantities from 0 to 100.
  static let hundred = RoundAxis(around: [0, 100])

  private static func step(for wanted: Double) -> (step: Double, decimals: Int) {
    var power = 1.0
    var decimals = 0
    while power > wanted, decimals < 6 {
      power /= 10
      decimals += 1
    }
    while power * 10 <= wanted, power < 1e12 { power *= 10 }
    let factor = wanted / power
    let lead = factor <= 1.0001 ? 1.0 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10
    return (lead * power, lead == 10 ? max(0, decimals - 1) : decimals)
  }

  /// Months at which a time axis is marked: whole years if there are several.
  static func monthTicks(_ months: Int) -> [Int] {
    let step =
      months <= 12 ? 3 : months <= 36 ? 6 : months <= 84 ? 12 : months <= 180 ? 24 : months / 6
    return Array(stride(from: 0, through: months, by: max(1, step)))
  }

  /// The mark of a month: years once the axis is longer than three.
  static func monthMark(_ month: Int, of months: Int) -> String {
    guard months > 36 else { return String(month) }
    return month % 12 == 0 ? String(month / 12) : Prose.fixed(Double(month) / 12, 1)
  }
}
