extension QuantileSketch {
  /// The value that a share `level` of the values lies below, by type 7; nothing without values.
  ///
  /// - Complexity: O(n log n) while exact, then O(bins in use).
  public func quantile(_ level: Double) -> Double? {
    quantiles([level]).first
  }

  /// Quantiles at several levels, in the order asked; empty without values.
  public func quantiles(_ levels: [Double]) -> [Double] {
    guard count > 0 else { return [] }
    if isExact {
      let sorted = Sample(exact)?.sorted
      return levels.compactMap { sorted?.quantile($0) }
    }
    var settled = self
    settled.settle()
    return levels.map { settled.histogramQuantile($0) }
  }

  /// Type 7 on ranks: interpolates between the two order statistics around (n − 1)·level.
  private func histogramQuantile(_ level: Double) -> Double {
    let share = level >= 0 ? min(level, 1) : 0
    let position = Double(count - 1) * share
    let below = Int(position.rounded(.down))
    let low = orderStatistic(below)
    guard below + 1 < count else { return low }
    return interpolate(low, orderStatistic(below + 1), position - Double(below))
  }

  /// The estimated value of one rank from 0: the values of a bin are taken to lie evenly in it.
  private func orderStatistic(_ rank: Int) -> Double {
    if rank <= 0 { return smallest }
    if rank >= count - 1 { return largest }
    guard let (bin, before, inside) = histogram.locate(rank) else { return largest }
    let low = max(bin.low, smallest)
    let high = min(bin.high, largest)
    let share = (Double(rank - before) + 0.5) / Double(inside)
    return min(largest, max(smallest, interpolate(low, high, share)))
  }
}

extension QuantileSketch: Equatable {
  /// Whether two sketches have seen the same collection of values, as far as either can tell.
  public static func == (left: QuantileSketch, right: QuantileSketch) -> Bool {
    var (left, right) = (left, right)
    left.settle()
    right.settle()
    return left.capacity == right.capacity && left.count == right.count
      && left.rejected == right.rejected && left.smallest == right.smallest
      && left.largest == right.largest && left.exact.sorted() == right.exact.sorted()
      && left.histogram == right.histogram
  }
}
