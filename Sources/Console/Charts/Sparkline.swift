/// A line chart in one line of text: `▁▂▃▅▇█`.
///
/// The range is fixed by the caller and never taken from the data, so that two sparklines of the
/// same measure can be compared:
///
///     level(x) = ⌊8 · (x − low) / (high − low)⌋, kept inside 0…7
///
/// A value that is not finite leaves a gap.
package enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let marks: [Character] = ["_", ".", ":", "-", "=", "+", "*", "#"]

  /// Draws values from left to right.
  ///
  /// - Parameters:
  ///   - values: the values in order of time.
  ///   - range: the values of the lowest and the highest level, in the units of the values.
  ///   - width: the most characters; when there are more values, neighbours are averaged.
  ///   - unicode: block characters, or else eight ASCII marks `_.:-=+*#` from low to high.
  package static func text(
    _ values: [Double], in range: ClosedRange<Double>, width: Int = .max, unicode: Bool = true
  ) -> String {
    let levels = unicode ? blocks : marks
    return String(
      resampled(values, to: width).map { value in
        level(of: value, in: range, of: levels.count).map { levels[$0] } ?? " "
      })
  }

  /// The level of a value, `0` to `count − 1`; the middle one when the range has no extent.
  static func level(of value: Double, in range: ClosedRange<Double>, of count: Int) -> Int? {
    guard value.isFinite else { return nil }
    let extent = range.upperBound - range.lowerBound
    guard extent > 0, extent.isFinite else { return (count - 1) / 2 }
    let share = (value - range.lowerBound) / extent
    return Int(min(max(share * Double(count), 0), Double(count - 1)))
  }

  /// The means of `width` neighbouring groups of values; a group's gaps are ignored.
  static func resampled(_ values: [Double], to width: Int) -> [Double] {
    guard width > 0 else { return [] }
    guard values.count > width else { return values }
    return (0..<width).map { index in
      let start = index * values.count / width
      let group = values[start..<((index + 1) * values.count / width)].filter(\.isFinite)
      return group.isEmpty ? .nan : group.reduce(0, +) / Double(group.count)
    }
  }
}
