/// Partners in groups that stay in the caches with their rows.
struct Handfuls: Sequence, IteratorProtocol {
  /// Those that are left.
  private var partners: Range<Int>

  /// Partners of a group; a multiple of eight.
  static var size: Int { 64 }

  @inline(__always) init(partners: Range<Int>) { self.partners = partners }

  @inline(__always) mutating func next() -> Range<Int>? {
    guard !partners.isEmpty else { return nil }
    let end = Swift.min(partners.lowerBound + Handfuls.size, partners.upperBound)
    defer { partners = end..<partners.upperBound }
    return partners.lowerBound..<end
  }
}
