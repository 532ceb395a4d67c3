/// How many numbers fell into each bin, as two parallel columns in ascending order of the bins;
/// only bins in use are stored.
struct BitHistogram: Hashable, Sendable {
  private(set) var bins: [BitBin] = []
  private(set) var counts: [UInt32] = []

  init() {}

  /// Counts a list of bins in any order.
  ///
  /// - Complexity: O(n).
  init(counting entries: [BitBin]) {
    for bin in BitBin.sorted(entries) { append(bin, 1) }
  }

  /// Adds the counts of another histogram.
  ///
  /// - Complexity: O(bins of both).
  mutating func merge(_ other: BitHistogram) {
    guard !other.bins.isEmpty else { return }
    var merged = BitHistogram()
    merged.bins.reserveCapacity(bins.count + other.bins.count)
    merged.counts.reserveCapacity(bins.count + other.bins.count)
    var (i, j) = (0, 0)
    while i < bins.count || j < other.bins.count {
      if j == other.bins.count || (i < bins.count && bins[i] <= other.bins[j]) {
        merged.append(bins[i], counts[i])
        i += 1
      } else {
        merged.append(other.bins[j], other.counts[j])
        j += 1
      }
    }
    self = merged
  }

  /// The bin that holds a rank from 0, the number of values before it and the number inside it.
  func locate(_ rank: Int) -> (bin: BitBin, before: Int, inside: Int)? {
    var before = 0
    for (bin, count) in zip(bins, counts) {
      if rank < before + Int(count) { return (bin, before, Int(count)) }
      before += Int(count)
    }
    return nil
  }

  /// Adds to the last bin or opens a new one behind it; a count stays at its largest value.
  mutating func append(_ bin: BitBin, _ count: UInt32) {
    guard let last = bins.last, last == bin else {
      bins.append(bin)
      counts.append(count)
      return
    }
    let (sum, overflow) = counts[counts.count - 1].addingReportingOverflow(count)
    counts[counts.count - 1] = overflow ? .max : sum
  }
}
