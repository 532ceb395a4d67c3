/// How worlds are portioned out: first a few at every point, then more and more.
///
/// Points are visited in turn; at each visit a point lives a chunk of worlds. Small chunks keep a
/// study that ends early balanced, large ones save the work of preparing a point. So chunks end at
/// 8, 16, 32, 64, 128, 192, … worlds.
enum WorldChunks {
  /// Worlds that are simulated side by side.
  static let block = 8
  private static let largest = 64

  /// The chunks of a range of worlds, in order.
  static func chunks(_ worlds: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = worlds.lowerBound
    while start < worlds.upperBound {
      let end = min(worlds.upperBound, boundary(after: start))
      found.append(start..<end)
      start = end
    }
    return found
  }

  private static func boundary(after world: Int) -> Int {
    var end = block
    while end <= world { end += min(end, largest) }
    return end
  }

  /// The blocks of a chunk: eight worlds each, the last perhaps fewer.
  static func blocks(_ chunk: Range<Int>) -> [Range<Int>] {
    stride(from: chunk.lowerBound, to: chunk.upperBound, by: block).map {
      $0..<min($0 + block, chunk.upperBound)
    }
  }
}

/// A part of a study's runs that one machine takes: every n-th block of worlds and points.
public struct Shard: Sendable, Hashable {
  /// Which part, from 1 to ``count``.
  public let number: Int
  /// Number of parts.
  public let count: Int

  /// A part, or nil unless 1 ≤ number ≤ count.
  public init?(_ number: Int, of count: Int) {
    guard count >= 1, number >= 1, number <= count else { return nil }
    self.number = number
    self.count = count
  }

  /// Whether a block of worlds at a point belongs to this part.
  func takes(blockFrom world: Int, point: Int, points: Int) -> Bool {
    Self.part(ofBlockFrom: world, point: point, points: points, of: count) == number - 1
  }

  /// The part, from 0, that a block of worlds at a point belongs to.
  static func part(ofBlockFrom world: Int, point: Int, points: Int, of count: Int) -> Int {
    (world / WorldChunks.block * points + point) % count
  }
}
