/// Counts numbers by their ``BitBin``, one addition each: a page of 256 counters for every sign and
/// power of two that occurs.
///
/// Memory: 1 kB for every such page. A count stays at its largest value, 2^32 − 1.
struct BinCounter: Sendable {
  /// `[page × 256]`.
  private var counts: [UInt32] = []
  /// The number of each page, in the order in which they were opened.
  private var pages: [UInt16] = []

  /// Where each page of a counter begins, and −1 for one it does not have; lent to one counter after
  /// the other, so that no number searches for its page.
  struct Directory: ~Copyable {
    fileprivate let starts: UnsafeMutablePointer<Int32>
    fileprivate static let size = 1 << 12

    init() {
      starts = .allocate(capacity: Self.size)
      starts.initialize(repeating: -1, count: Self.size)
    }

    deinit { starts.deallocate() }
  }

  /// Counts the keys of a column.
  ///
  /// - Parameters:
  ///   - keys: `[row × width]` keys of bins.
  ///   - column: which column.
  ///   - directory: has no pages, before and after.
  mutating func add(
    _ keys: UnsafeBufferPointer<UInt32>, column: Int, width: Int, _ directory: borrowing Directory
  ) {
    let starts = directory.starts
    for (place, page) in pages.enumerated() { starts[Int(page)] = Int32(place << 8) }
    var place = column
    while true {
      place = count(keys, from: place, by: width, starts)
      guard place < keys.count else { break }
      open(UInt16(keys[place] >> 8 & 0xFFF), starts)
    }
    for page in pages { starts[Int(page)] = -1 }
  }

  /// Counts until a page is missing.
  ///
  /// - Returns: the place of the number whose page it is, or one beyond the keys.
  private mutating func count(
    _ keys: UnsafeBufferPointer<UInt32>, from first: Int, by width: Int,
    _ starts: UnsafeMutablePointer<Int32>
  ) -> Int {
    counts.withUnsafeMutableBufferPointer { counts in
      var place = first
      while place < keys.count {
        let key = Int(keys[place])
        let start = Int(starts[key &>> 8 & 0xFFF])
        guard start >= 0 else { break }
        let digit = start &+ key & 255
        counts[digit] &+= counts[digit] < .max ? 1 : 0
        place &+= width
      }
      return place
    }
  }

  private mutating func open(_ page: UInt16, _ starts: UnsafeMutablePointer<Int32>) {
    starts[Int(page)] = Int32(counts.count)
    counts.reserveCapacity(counts.count + 256)
    counts.append(contentsOf: repeatElement(0, count: 256))
    pages.append(page)
  }

  /// The bins in use.
  var histogram: BitHistogram {
    var histogram = BitHistogram()
    for (place, page) in pages.enumerated().sorted(by: { $0.element < $1.element }) {
      for digit in 0..<256 where counts[place << 8 + digit] > 0 {
        let bin = BitBin(key: UInt32(page) << 8 | UInt32(digit))
        histogram.append(bin, counts[place << 8 + digit])
      }
    }
    return histogram
  }
}
