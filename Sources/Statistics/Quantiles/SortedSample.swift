/// A sample in ascending order, from which quantiles are read in constant time.
public struct SortedSample: Hashable, Sendable {
  /// The values from the smallest to the largest; never empty.
  public let values: [Double]

  /// Sorts a sample.
  ///
  /// - Complexity: O(n log n).
  public init(_ sample: Sample) {
    values = sample.values.sorted()
  }

  /// The number of values n ≥ 1.
  public var count: Int { values.count }

  /// The smallest value.
  public var minimum: Double { values[0] }

  /// The largest value.
  public var maximum: Double { values[values.count - 1] }

  /// The median, the mean of the two middle values if n is even.
  public var median: Double { interpolated(at: Double(count - 1) * 0.5) }

  /// The value that a share `level` of the sample lies below.
  ///
  /// With type 7 the position is h = (n − 1)·level from 0, and the result interpolates linearly
  /// between the values on either side of h.
  ///
  /// - Parameters:
  ///   - level: in [0, 1]; outside, or if not a number, it is brought to the nearer end (0).
  ///   - definition: which of the nine sample quantiles.
  public func quantile(_ level: Double, _ definition: QuantileDefinition = .linear) -> Double {
    let p = level >= 0 ? min(level, 1) : 0
    let n = Double(count)
    if definition == .linear { return interpolated(at: (n - 1) * p) }
    guard let (alpha, beta) = definition.plottingConstants else {
      return step(p, definition)
    }
    return interpolated(at: alpha + p * (n + 1 - alpha - beta) - 1)
  }

  /// The value at a fractional position from 0, interpolated and held at the ends.
  func interpolated(at position: Double) -> Double {
    if position <= 0 { return minimum }
    let below = Int(min(position, Double(count - 1)).rounded(.down))
    guard below < count - 1 else { return maximum }
    return interpolate(values[below], values[below + 1], position - Double(below))
  }

  private func step(_ p: Double, _ definition: QuantileDefinition) -> Double {
    let n = Double(count)
    let position = definition == .nearestEven ? n * p - 0.5 : n * p
    let whole = position.rounded(.down)
    let isExact = position == whole
    func ordered(_ rank: Double) -> Double {
      values[min(max(Int(rank) - 1, 0), count - 1)]
    }
    switch definition {
    case .averagedInverseDistribution where isExact:
      return ordered(whole) / 2 + ordered(whole + 1) / 2
    case .nearestEven where isExact && whole.truncatingRemainder(dividingBy: 2) == 0:
      return ordered(whole)
    case .inverseDistribution where isExact:
      return ordered(whole)
    default:
      return ordered(whole + 1)
    }
  }
}

/// low + share·(high − low), also when high − low is too large for a double.
func interpolate(_ low: Double, _ high: Double, _ share: Double) -> Double {
  let span = high - low
  return span.isFinite ? low + share * span : low * (1 - share) + high * share
}
