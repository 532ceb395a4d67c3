import Chance

/// A Latin hypercube: n points such that each axis, cut into n equal cells, has one point in every
/// cell.
///
/// Doubling n keeps all earlier points: each old cell is halved, and the new points take the empty
/// halves in random order. Any n is reached by doubling from its largest odd divisor, so a design of
/// 20 is the head of the design of 40 under the same seed.
///
/// Source: McKay, Beckman and Conover, Technometrics 21, 1979.
public struct LatinHypercube: Hashable, Sendable {
  /// Where in its cell a point lies.
  public enum Placement: String, Hashable, Sendable {
    /// Anywhere, at random.
    case jittered
    /// In the middle; such a design cannot be extended by doubling.
    case centred
  }

  /// `[point][dimension]`, each strictly between 0 and 1.
  public let rows: [[Double]]

  /// A design.
  ///
  /// - Parameters:
  ///   - count: the number of points n ≥ 1.
  ///   - dimensions: the number of axes.
  ///   - seed: the luck of cells and places.
  ///   - placement: where in its cell a point lies.
  /// - Throws: `StatisticsError.setting` for numbers below 1, or above 2^28 cells in all.
  /// - Complexity: O(n × dimensions).
  public init(
    count: Int, dimensions: Int, seed: UInt64, placement: Placement = .jittered
  ) throws(StatisticsError) {
    guard (1...1 << 24).contains(count), (1...1 << 28).contains(dimensions),
      count * dimensions <= 1 << 28
    else {
      throw .setting(name: "count and dimensions", allowed: "1 or more, 2^28 cells at most")
    }
    let axes = (0..<dimensions).map { LatinAxis(count: count, dimension: $0, seed: seed) }
    rows = (0..<count).map { row in axes.map { $0.position(row, placement) } }
  }
}

/// One axis of a Latin hypercube.
private struct LatinAxis {
  private var cells: [LatinCell] = []
  private let level: Int
  private let count: Int

  init(count: Int, dimension: Int, seed: UInt64) {
    self.count = count
    level = count.trailingZeroBitCount
    let axis = UInt32(truncatingIfNeeded: dimension)
    func word(_ index: Int, _ level: Int, _ purpose: UInt32) -> UInt32 {
      let position = UInt32(truncatingIfNeeded: index)
      return Philox.words(key: seed.halves, counter: (position, axis, UInt32(level), purpose)).0
    }
    var total = count >> level
    for step in 0...level {
      let taken = cells.map { $0.index(atLevel: step) }.sorted()
      let order = shuffled(gaps(taken, below: total)) { word($0, step, Purpose.latinOrder) }
      for index in order {
        let jitter = word(cells.count, 0, Purpose.latinJitter)
        cells.append(LatinCell(level: step, count: total, index: index, jitter: jitter))
      }
      total *= 2
    }
  }

  func position(_ row: Int, _ placement: LatinHypercube.Placement) -> Double {
    switch placement {
    case .jittered: cells[row].position
    case .centred: (Double(cells[row].index(atLevel: level)) + 0.5) / Double(count)
    }
  }
}

/// The cell of one point on one axis, at the level of doubling at which it was placed.
private struct LatinCell {
  let level: Int
  let count: Int
  let index: Int
  let jitter: UInt32

  /// Where the point lies on the axis.
  var position: Double { (Double(index) + Philox.uniform(jitter)) / Double(count) }

  /// The cell of the point after further doublings, read off the leading bits of its place.
  func index(atLevel later: Int) -> Int {
    let doublings = UInt32(later - level)
    return (index << Int(doublings)) | Int(UInt64(jitter) >> UInt64(32 - doublings))
  }
}

/// The numbers below `limit` that are not in an ascending list.
private func gaps(_ taken: [Int], below limit: Int) -> [Int] {
  var free: [Int] = []
  var next = taken[...]
  for number in 0..<limit {
    if next.first == number { next = next.dropFirst() } else { free.append(number) }
  }
  return free
}

/// A Fisher–Yates shuffle driven by one word a position.
func shuffled(_ items: [Int], _ word: (Int) -> UInt32) -> [Int] {
  var items = items
  for position in items.indices.dropLast() {
    let offset = boundedIndex(word(position), below: items.count - position)
    items.swapAt(position, position + offset)
  }
  return items
}
