/// Counts numbers of many columns by their ``BitBin``, one addition each: a page of 256 counters for
/// every sign and power of two that occurs in a column.
///
/// Memory: 512 bytes for every such page; the few counts beyond 2^16 − 1 carry into a table of their
/// own.
struct BinTable: Sendable {
  /// `[page × 256]` counts modulo 2^16, in the order in which pages were opened.
  private var counts: [UInt16] = []
  /// How often counts went round, by their place.
  private var carries: [Int: Int] = [:]
  /// `[page]` the leading bits of its keys, and the next page of the same column, or −1.
  private var pages: [(digits: UInt16, next: Int32)] = []
  /// `[column]` its page that was opened last, or −1.
  private var last: [Int32]

  /// Leading bits of keys.
  private static let digits = 1 << 12

  /// Nothing is counted.
  init(columns: Int) { last = Array(repeating: -1, count: columns) }

  /// Counts the keys of all columns.
  ///
  /// - Parameter keys: `[row × column]` keys of bins.
  mutating func add(_ keys: UnsafeBufferPointer<UInt32>) {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.digits) { pageOf in
      pageOf.initialize(repeating: -1)
      for column in last.indices { add(keys, column, pageOf) }
    }
  }

  /// Counts the keys of a column.
  ///
  /// - Parameter pageOf: the column's page for each value of the leading bits, −1 for none; lent to
  ///   one column after the other, so that no number searches for its page. Empty before and after.
  private mutating func add(
    _ keys: UnsafeBufferPointer<UInt32>, _ column: Int, _ pageOf: UnsafeMutableBufferPointer<Int32>
  ) {
    each(column) { digits, page in pageOf[Int(digits)] = page }
    var place = column
    while true {
      place = count(keys, from: place, pageOf)
      guard place < keys.count else { break }
      open(UInt16(keys[place] >> 8 & 0xFFF), column, pageOf)
    }
    each(column) { digits, _ in pageOf[Int(digits)] = -1 }
  }

  /// Calls a function with the pages of a column.
  @inline(__always) private func each(_ column: Int, _ body: (UInt16, Int32) -> Void) {
    var page = last[column]
    while page >= 0 {
      body(pages[Int(page)].digits, page)
      page = pages[Int(page)].next
    }
  }

  /// Counts until a page is missing.
  ///
  /// - Returns: the place of the number whose page it is, or one beyond the keys.
  private mutating func count(
    _ keys: UnsafeBufferPointer<UInt32>, from first: Int,
    _ pageOf: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let width = last.count
    return counts.withUnsafeMutableBufferPointer { counts in
      guard let counts = counts.baseAddress, let pageOf = pageOf.baseAddress else { return first }
      var place = first
      while place < keys.count {
        let key = Int(keys[place])
        let page = Int(pageOf[key &>> 8 & 0xFFF])
        guard page >= 0 else { break }
        let bin = page &<< 8 | key & 255
        counts[bin] &+= 1
        if counts[bin] == 0 { carries[bin, default: 0] += 1 }
        place &+= width
      }
      return place
    }
  }

  private mutating func open(
    _ digits: UInt16, _ column: Int, _ pageOf: UnsafeMutableBufferPointer<Int32>
  ) {
    pageOf[Int(digits)] = Int32(pages.count)
    counts.append(contentsOf: repeatElement(0, count: 256))
    pages.append((digits, last[column]))
    last[column] = Int32(pages.count - 1)
  }

  /// The bins of a column that are in use, keys that are not counted yet included.
  ///
  /// - Parameter waiting: `[row × column]`.
  func histogram(_ column: Int, waiting: UnsafeBufferPointer<UInt32>) -> BitHistogram {
    var found: [(digits: UInt16, page: Int32)] = []
    each(column) { found.append(($0, $1)) }
    var histogram = BitHistogram()
    for (digits, page) in found.sorted(by: { $0.digits < $1.digits }) {
      let first = Int(page) << 8
      for place in first..<first + 256 {
        let count = Int(counts[place]) + (carries.isEmpty ? 0 : carries[place, default: 0] << 16)
        guard count > 0 else { continue }
        let bin = BitBin(key: UInt32(digits) << 8 | UInt32(place - first))
        histogram.append(bin, UInt32(clamping: count))
      }
    }
    let keys = Swift.stride(from: column, to: waiting.count, by: last.count).map { waiting[$0] }
    histogram.merge(BitHistogram(counting: keys.map { BitBin(key: $0) }))
    return histogram
  }
}
