/// Quantiles of values that pass by one at a time, in bounded memory.
///
/// Up to `capacity` values are kept as they are and every quantile is exact. From then on the sketch
/// is a histogram over the bits of the numbers themselves: the sign, the exponent and the leading 8
/// bits of the fraction name a bin, so each factor of two is cut into 256 equal bins.
///
/// * Error: every order statistic is returned within `relativeError` = 2^−8 of its true value
///   (usually half of that), relative to itself; the smallest and the largest are exact, and so is
///   zero. Numbers below 2^−1022 count as zero.
/// * Order: the state depends on the collection of values alone, never on the order in which they
///   came or in which sketches were merged. So a study gives equal tables however its runs were
///   shared out.
/// * Memory: 8 bytes a value while exact, then 8 bytes a bin in use. Values between 0.001 and 1 use
///   at most 2 560 bins, 20 kB.
/// * Time: adding is O(1) amortised.
///
/// The idea is that of DDSketch (Masson, Rim and Lee, VLDB 12, 2019) with bins read off the bits, as
/// in HdrHistogram, instead of off a logarithm.
public struct QuantileSketch: Sendable {
  /// How many values are kept exactly.
  public private(set) var capacity: Int
  /// The number of finite values seen.
  public private(set) var count = 0
  /// The number of values turned away because they were not finite.
  public private(set) var rejected = 0

  private(set) var smallest = Double.infinity
  private(set) var largest = -Double.infinity
  /// All values, while they are kept exactly.
  var exact: [Double] = []
  /// Keys of values that wait to be counted.
  var waiting: [BitBin] = []
  /// The bins, once there are more values than the capacity.
  var histogram = BitHistogram()

  /// The largest error of an order statistic relative to its true value, once beyond the capacity.
  public static let relativeError = 0x1p-8

  /// An empty sketch; a capacity below 1 counts as 1.
  public init(capacity: Int = 1000) {
    self.capacity = max(1, capacity)
  }

  /// A sketch beyond its capacity whose values were counted elsewhere.
  init(
    capacity: Int, count: Int, smallest: Double, largest: Double, histogram: BitHistogram
  ) {
    self.init(capacity: capacity)
    self.count = count
    self.smallest = smallest
    self.largest = largest
    self.histogram = histogram
  }

  /// Whether every value is still kept, so that quantiles are exact.
  public var isExact: Bool { count <= capacity }

  /// The smallest value seen, exactly.
  public var minimum: Double? { smallest.ifFinite }

  /// The largest value seen, exactly.
  public var maximum: Double? { largest.ifFinite }

  /// Takes in one value; one that is not finite is only counted as rejected.
  public mutating func add(_ value: Double) {
    guard value.isFinite else {
      rejected += 1
      return
    }
    smallest = min(smallest, value)
    largest = max(largest, value)
    count += 1
    if count <= capacity {
      exact.append(value)
    } else {
      abandonExactness()
      waiting.append(BitBin(value))
      if waiting.count >= max(1024, histogram.bins.count) { settle() }
    }
  }

  /// Takes in all that another sketch has seen. The smaller capacity of the two holds from now on.
  ///
  /// - Complexity: O(values kept + bins in use).
  public mutating func merge(_ other: QuantileSketch) {
    capacity = min(capacity, other.capacity)
    rejected += other.rejected
    count += other.count
    smallest = min(smallest, other.smallest)
    largest = max(largest, other.largest)
    exact += other.exact
    waiting += other.waiting
    histogram.merge(other.histogram)
    if count > capacity {
      abandonExactness()
      settle()
    }
  }

  private mutating func abandonExactness() {
    guard !exact.isEmpty else { return }
    waiting += exact.map(BitBin.init)
    exact = []
  }

  /// Counts the keys that wait.
  mutating func settle() {
    guard !waiting.isEmpty else { return }
    histogram.merge(BitHistogram(counting: waiting))
    waiting.removeAll(keepingCapacity: waiting.count < 1024)
  }
}
