/// Counts numbers by their ``BitBin``, one addition each: a page of 256 counters for every sign and
/// power of two that occurs.
///
/// Memory: 2 kB for every such page.
struct BinCounter: Sendable {
  /// `[page × 256]`.
  private var counts: [Int] = []
  /// The pages by their number, hashed; `-1` is a free place.
  private var directory: [(page: Int32, start: Int32)] = Array(
    repeating: (page: -1, start: 0), count: 16)
  private var pages = 0

  /// Counts the numbers of a column.
  ///
  /// - Parameters:
  ///   - rows: `[row × width]` finite numbers.
  ///   - column: which column.
  mutating func add(_ rows: UnsafeBufferPointer<Double>, column: Int, width: Int) {
    var place = column
    while place < rows.count {
      let key = BitBin(rows[place]).key
      counts[start(ofPage: Int32(key >> 8)) &+ Int(key & 255)] &+= 1
      place &+= width
    }
  }

  /// Where a page begins, which is opened if need be.
  @inline(__always)
  private mutating func start(ofPage page: Int32) -> Int {
    var place = Int(page) & (directory.count &- 1)
    while directory[place].page != page {
      if directory[place].page < 0 { return open(page) }
      place = (place &+ 1) & (directory.count &- 1)
    }
    return Int(directory[place].start)
  }

  @inline(never)
  private mutating func open(_ page: Int32) -> Int {
    if 2 * (pages + 1) > directory.count { widen() }
    let start = counts.count
    counts.append(contentsOf: repeatElement(0, count: 256))
    enter((page, Int32(start)))
    pages += 1
    return start
  }

  private mutating func enter(_ entry: (page: Int32, start: Int32)) {
    var place = Int(entry.page) & (directory.count - 1)
    while directory[place].page >= 0 { place = (place + 1) & (directory.count - 1) }
    directory[place] = entry
  }

  private mutating func widen() {
    let old = directory.filter { $0.page >= 0 }
    directory = Array(repeating: (page: -1, start: 0), count: 2 * directory.count)
    for entry in old { enter(entry) }
  }

  /// The bins in use.
  var histogram: BitHistogram {
    let ordered = directory.filter { $0.page >= 0 }.sorted { $0.page < $1.page }
    var histogram = BitHistogram()
    for (page, start) in ordered {
      for place in 0..<256 where counts[Int(start) + place] > 0 {
        let bin = BitBin(key: UInt32(page) << 8 | UInt32(place))
        histogram.append(bin, UInt32(clamping: counts[Int(start) + place]))
      }
    }
    return histogram
  }
}
